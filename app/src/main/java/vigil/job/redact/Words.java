package vigil.job.redact;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Finds words in a text however they are written: in capitals or not, with or without accents,
/// over line breaks, with marks between that nobody sees. Inside longer words, too: better too much
/// is taken out than too little.
final class Words {
    /// Stands for what was taken out, always as long, so that its length tells nothing.
    static final String MARK = "\u2588\u2588\u2588\u2588\u2588";

    private final List<String> keys;
    private long found;

    /// @throws Unfit if one of them has no letter or digit
    Words(List<String> words) throws Unfit {
        var all = new ArrayList<String>();
        for (var each : words) {
            var key = new Key(each).text.strip();
            if (key.codePoints().noneMatch(Character::isLetterOrDigit)) {
                throw new Unfit("no letter or digit to look for in \"" + each + "\"");
            }
            all.add(key);
        }
        keys = List.copyOf(all);
    }

    /// A text as it is compared, and where each of its characters stood.
    private static final class Key {
        private final String text;
        private final int[] from;
        private final int[] to;

        Key(String original) {
            var key = new StringBuilder();
            var begins = new ArrayList<Integer>();
            var ends = new ArrayList<Integer>();
            int end;
            for (int i = 0; i < original.length(); i = end) {
                int c = original.codePointAt(i);
                end = i + Character.charCount(c);
                var plain = plain(c);
                boolean space = plain.equals(" ");
                if (space && !key.isEmpty() && key.charAt(key.length() - 1) == ' ') {
                    ends.set(ends.size() - 1, end);
                    continue;
                }
                for (int k = 0; k < plain.length(); k++) {
                    key.append(plain.charAt(k));
                    begins.add(i);
                    ends.add(end);
                }
            }
            text = key.toString();
            from = begins.stream().mapToInt(Integer::intValue).toArray();
            to = ends.stream().mapToInt(Integer::intValue).toArray();
        }

        private static String plain(int c) {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                return " ";
            }
            var apart = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
            var plain = new StringBuilder();
            apart.codePoints()
                    .filter(each -> {
                        int type = Character.getType(each);
                        return type != Character.NON_SPACING_MARK
                                && type != Character.ENCLOSING_MARK
                                && type != Character.FORMAT
                                && type != Character.CONTROL;
                    })
                    .forEach(plain::appendCodePoint);
            return plain.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        }
    }

    /// The text without the words.
    String without(String text) {
        var key = new Key(text);
        var gone = new boolean[text.length()];
        for (var word : keys) {
            for (int at = key.text.indexOf(word); at >= 0; at = key.text.indexOf(word, at + 1)) {
                found++;
                for (int i = key.from[at]; i < key.to[at + word.length() - 1]; i++) {
                    gone[i] = true;
                }
            }
        }
        return marked(text, gone);
    }

    /// A text with a mark for each stretch that is gone.
    static String marked(String text, boolean[] gone) {
        var out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (!gone[i]) {
                out.append(text.charAt(i));
            } else if (i == 0 || !gone[i - 1]) {
                out.append(MARK);
            }
        }
        return out.toString();
    }

    /// Whether a text has one of the words.
    boolean isIn(String text) {
        var key = new Key(text).text;
        return keys.stream().anyMatch(key::contains);
    }

    /// How often words were found so far.
    long found() {
        return found;
    }
}
