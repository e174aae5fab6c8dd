package vigil.read.place.gazetteer;

import vigil.read.text.TokenizedText;

/// How place names are compared: word by word, without case, accents, hyphens and stops.
///
/// "Deir ez-Zor", "Deir Ez Zor" and "DEIR EZ-ZOR" have one key; "St. Louis" and "St Louis" too.
public final class NameKeys {
    private static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    /// The word that loose spellings begin with in a gazetteer.
    public static final String LOOSE_MARK = "loosely";

    private NameKeys() {}

    /// The words that count in a name: everything but hyphens, stops and the like.
    public static boolean counts(TokenizedText text, int i) {
        return switch (text.kind(i)) {
            case WORD, NUMBER -> true;
            case HYPHEN, QUOTE, PUNCTUATION, SYMBOL -> false;
        };
    }

    /// The hash of a name's words.
    static long hash(String name) {
        var text = TokenizedText.of(name);
        long hash = begin();
        for (int i = 0; i < text.size(); i++) {
            if (counts(text, i)) {
                hash = add(hash, text.key(i));
            }
        }
        return finish(hash);
    }

    /// An empty name, to which words are added.
    public static long begin() {
        return SEED;
    }

    /// A name with one more word.
    public static long add(long hash, String key) {
        long mixed = hash;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c != '\'' && c != '.') {
                mixed = (mixed ^ c) * PRIME;
            }
        }
        return (mixed ^ ' ') * PRIME;
    }

    /// Spreads a hash over all its bits.
    public static long finish(long hash) {
        long mixed = hash ^ hash >>> 32;
        mixed *= 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 29;
    }

    /// A looser spelling, for names that travel between scripts: without the article, with the
    /// vowels and doubled letters that transliterations disagree on made equal. "Daraya", "Darayya"
    /// and "Dārayyā" have one loose spelling; so have "al-Qusayr", "Qusair" and "El Quseir".
    ///
    /// @param words the words of a name as compared, with single spaces between them
    /// @return the loose spelling, or the empty string where too little is left to tell names apart
    public static String loose(String words) {
        var out = new StringBuilder(words.length());
        int from = 0;
        while (from < words.length()) {
            int to = words.indexOf(' ', from);
            if (to < 0) {
                to = words.length();
            }
            if (!isArticle(words, from, to)) {
                looseWord(words, from, to, out);
            }
            from = to + 1;
        }
        return out.length() < 4 ? "" : out.toString();
    }

    private static boolean isArticle(String words, int from, int to) {
        return switch (words.substring(from, to)) {
            case "al",
                    "el",
                    "ul",
                    "as",
                    "es",
                    "ash",
                    "esh",
                    "ad",
                    "ed",
                    "adh",
                    "ar",
                    "er",
                    "an",
                    "en",
                    "at",
                    "et",
                    "ath",
                    "az",
                    "ez",
                    "az'",
                    "the" ->
                    to < words.length() || from > 0;
            default -> false;
        };
    }

    private static void looseWord(String words, int from, int to, StringBuilder out) {
        int start = out.length();
        for (int i = from; i < to; i++) {
            char c = words.charAt(i);
            char next = i + 1 < to ? words.charAt(i + 1) : ' ';
            char letter =
                    switch (c) {
                        case 'o', 'w' -> 'u';
                        case 'e', 'y', 'j' -> 'i';
                        case 'q', 'c' -> 'k';
                        default -> c;
                    };
            boolean skip =
                    !Character.isLetterOrDigit(c)
                            || (c == 'd' && next == 'h')
                            || (c == 'h' && i + 1 == to)
                            || (c == 'h' && i > from && "dz".indexOf(words.charAt(i - 1)) >= 0);
            if (c == 'd' && next == 'h') {
                letter = 'z';
                skip = false;
            }
            int length = out.length();
            if (!skip && !(length > start && out.charAt(length - 1) == letter)) {
                out.append(letter);
            }
        }
        int last = out.length() - 1;
        if (last > start + 2 && (out.charAt(last) == 'a' || out.charAt(last) == 'i')) {
            out.setLength(last);
        }
    }
}
