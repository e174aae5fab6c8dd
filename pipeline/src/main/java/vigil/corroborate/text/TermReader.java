package vigil.corroborate.text;

import org.jspecify.annotations.Nullable;

/// Cuts texts into [Terms], in one pass and without regard to language: a word is a run of letters
/// and digits.
public final class TermReader {
    /// Words in a shingle.
    public static final int SHINGLE = 5;

    private static final int LONGEST = 1 << 16;
    private static final int PAIR = 0x9E3779B1;

    private final IntList words = new IntList();
    private final IntList pairs = new IntList();
    private final IntList names = new IntList();
    private final IntList numbers = new IntList();
    private final IntList shingles = new IntList();

    private TermReader() {}

    /// The terms of a report. Of a text beyond 65,536 characters only the beginning counts.
    public static Terms read(@Nullable String title, String text) {
        var reader = new TermReader();
        reader.take(text, true);
        if (title != null) {
            reader.take(title, false);
        }
        var all = reader.words.sorted();
        var distinct = Terms.distinct(all, all.length);
        var counts = new byte[distinct.length];
        for (int i = 0, at = 0; i < distinct.length; i++) {
            int from = at;
            while (at < all.length && all[at] == distinct[i]) {
                at++;
            }
            counts[i] = (byte) Math.min(255, at - from);
        }
        return new Terms(
                distinct,
                counts,
                reader.pairs.distinct(),
                reader.names.distinct(),
                reader.numbers.distinct(),
                Shingles.of(reader.shingles.distinct()));
    }

    /// The hash that a word has in [Terms#words].
    static int hash(String word) {
        int hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = 31 * hash + Character.toLowerCase(word.charAt(i));
        }
        return mixed(hash);
    }

    /// The hash that two words that follow each other have in [Terms#pairs].
    static int pair(int first, int second) {
        return mixed(first * PAIR + second);
    }

    private void take(String text, boolean body) {
        int end = Math.min(text.length(), LONGEST);
        boolean cased = body && cased(text, end);
        var recent = new int[SHINGLE];
        int count = 0;
        int name = 0;
        int telling = 0;
        boolean opens = true;
        for (int at = 0; at < end; ) {
            char c = text.charAt(at);
            if (!Character.isLetterOrDigit(c)) {
                boolean breaks = c == '.' || c == '!' || c == '?' || c == ':' || c == '\n';
                opens |= breaks || c == '"' || c == '\u201C' || c == '\u2014';
                name = c == ' ' || c == '-' ? name : 0;
                at++;
                continue;
            }
            int begin = at;
            int hash = 0;
            boolean digits = false;
            while (at < end && inWord(text, at, end)) {
                char letter = Character.toLowerCase(text.charAt(at++));
                hash = 31 * hash + letter;
                digits |= letter >= '0' && letter <= '9';
            }
            int word = mixed(hash);
            words.add(word);
            if (digits) {
                numbers.add(word);
            }
            if (!Weigher.isCommon(word)) {
                if (telling != 0) {
                    pairs.add(pair(telling, word));
                }
                telling = word;
            }
            recent[count++ % SHINGLE] = word;
            if (body && count >= SHINGLE) {
                shingles.add(shingle(recent, count));
            }
            boolean named = cased && !opens && Character.isUpperCase(c) && at - begin > 1;
            if (named) {
                names.add(word);
                if (name != 0) {
                    names.add(pair(name, word));
                }
            }
            name = named ? word : 0;
            opens = false;
        }
    }

    /// A figure such as 1,200 or 7.62 is one word.
    private static boolean inWord(String text, int at, int end) {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        return (c == '.' || c == ',')
                && at + 1 < end
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    private static boolean cased(String text, int end) {
        int upper = 0;
        int lower = 0;
        for (int i = 0; i < end; i++) {
            upper += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
            lower += Character.isLowerCase(text.charAt(i)) ? 1 : 0;
        }
        return upper > 0 && lower > upper;
    }

    private static int shingle(int[] recent, int count) {
        int hash = 0;
        for (int i = 0; i < SHINGLE; i++) {
            hash = hash * PAIR + recent[(count + i) % SHINGLE];
        }
        return mixed(hash);
    }

    /// The finaliser of MurmurHash3 (public domain), so that the low bits are as good as the high.
    private static int mixed(int value) {
        int h = value;
        h ^= h >>> 16;
        h *= 0x85EBCA6B;
        h ^= h >>> 13;
        h *= 0xC2B2AE35;
        return h ^ (h >>> 16);
    }
}
