package vigil.read.time.pattern;

/// One bit of 64 for each word of a set: tells most words that are not in it without looking them
/// up. Nearly every word held against a rule is not the one that the rule asks for.
final class Hint {
    private Hint() {}

    /// The bits of these words.
    static long of(Iterable<String> words) {
        long bits = 0;
        for (var word : words) {
            bits |= bit(word);
        }
        return bits;
    }

    /// False only where the word is not among those that the bits were made of.
    static boolean mayHold(long bits, String word) {
        return (bits & bit(word)) != 0;
    }

    private static long bit(String word) {
        return 1L << ((word.hashCode() * 0x9E3779B9) >>> 26);
    }
}
