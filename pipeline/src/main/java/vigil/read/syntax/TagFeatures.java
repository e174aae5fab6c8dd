package vigil.read.syntax;

import java.util.Arrays;
import vigil.read.text.TokenizedText;

/// What the tagger looks at: for each word a fixed number of rows of the weight table.
///
/// A row is a hash of a fact such as "the word before is *the*" or "ends in *-ing*, after a noun".
/// Words are compared without case; capitals are facts of their own, and are left out where the
/// text or the sentence has only capitals or none. Public for the training, which lies in `bench`.
public final class TagFeatures {
    /// Rows for each word.
    public static final int COUNT = 25;

    private static final int OUTSIDE = 0x51ED270B;
    private static final int NUMBER = 0x2C1B3C6D;

    private final int bits;
    private final int[] classes;
    private final int[] words;
    private final int[] short2;
    private final int[] suffixes;
    private final int[] shapes;
    private int start;
    private int end;

    /// Prepares a text for the training.
    ///
    /// @param bits the table has two to the power of this many rows
    public static TagFeatures of(TokenizedText text, int bits) {
        return new TagFeatures(text, bits, ForTraining.CLASSES);
    }

    /// Loaded only where nobody hands the classes in.
    private static final class ForTraining {
        static final WordClasses CLASSES = new WordClasses();
    }

    /// Prepares a text.
    ///
    /// @param bits the table has two to the power of this many rows
    TagFeatures(TokenizedText text, int bits, WordClasses known) {
        this.bits = bits;
        classes = known.of(text);
        int size = text.size();
        words = new int[size];
        short2 = new int[size];
        suffixes = new int[size];
        shapes = new int[size];
        for (int i = 0; i < size; i++) {
            var key = text.key(i);
            int length = key.length();
            if (text.kind(i) == TokenizedText.Kind.NUMBER) {
                words[i] = NUMBER + length;
                suffixes[i] = NUMBER;
                short2[i] = NUMBER;
            } else {
                words[i] = key.hashCode() * 0x9E3779B1;
                int last = length > 0 ? key.charAt(length - 1) : 0;
                int second = length > 1 ? key.charAt(length - 2) : 1;
                int third = length > 2 ? key.charAt(length - 3) : 2;
                short2[i] = ((last << 8) ^ second) * 0x85EBCA6B;
                suffixes[i] = ((last << 16) ^ (second << 8) ^ third) * 0xC2B2AE35;
            }
        }
        if (!text.caseless()) {
            for (int s = 0; s < text.sentences(); s++) {
                shapes(text, text.sentenceStart(s), text.sentenceEnd(s));
            }
        }
    }

    private void shapes(TokenizedText text, int from, int to) {
        int lower = 0;
        int upper = 0;
        for (int i = from; i < to; i++) {
            if (text.kind(i) == TokenizedText.Kind.WORD) {
                char c = text.text().charAt(text.begin(i));
                shapes[i] = shape(text, i, c, i == from);
                if (text.end(i) - text.begin(i) > 3) {
                    lower += Character.isLowerCase(c) ? 1 : 0;
                    upper += Character.isUpperCase(c) ? 1 : 0;
                }
            }
        }
        if (lower == 0 && upper > 2) {
            Arrays.fill(shapes, from, to, 0); // a heading
        }
    }

    private static int shape(TokenizedText text, int i, char c, boolean first) {
        if (!Character.isUpperCase(c)) {
            return 1;
        }
        boolean all = text.end(i) - text.begin(i) > 1;
        for (int at = text.begin(i) + 1; at < text.end(i) && all; at++) {
            all = !Character.isLowerCase(text.text().charAt(at));
        }
        return (all ? 4 : 2) + (first ? 1 : 0);
    }

    /// Whether a number is the second half of a name such as "M-19" or "AK-47".
    public static boolean isCode(TokenizedText text, int i) {
        return i > 1
                && text.kind(i - 1) == TokenizedText.Kind.HYPHEN
                && text.kind(i - 2) == TokenizedText.Kind.WORD
                && text.joined(i - 1)
                && text.joined(i - 2);
    }

    /// What word `i` can be, by [WordClasses].
    int known(int i) {
        return classes[i];
    }

    /// Whether word `i` begins with a capital that says something: not one of a heading or of a
    /// sentence's first word.
    boolean isCapital(int i) {
        return shapes[i] == 2 || shapes[i] == 4;
    }

    /// Moves to a sentence: words outside it are not looked at.
    public void sentence(int from, int to) {
        start = from;
        end = to;
    }

    /// Writes the rows for a word.
    ///
    /// @param before tag of the word before (an ordinal of [Pos], or 31 at the beginning)
    /// @param beforeThat tag of the word before that
    /// @param rows at least [#COUNT] long
    public void rows(int i, int before, int beforeThat, int[] rows) {
        int word = words[i];
        int left = i > start ? words[i - 1] : OUTSIDE;
        int left2 = i - 1 > start ? words[i - 2] : OUTSIDE;
        int right = i + 1 < end ? words[i + 1] : OUTSIDE;
        int right2 = i + 2 < end ? words[i + 2] : OUTSIDE;
        int suffix = suffixes[i];
        int rightSuffix = i + 1 < end ? suffixes[i + 1] : OUTSIDE;
        int shape = shapes[i];
        int rightShape = i + 1 < end ? shapes[i + 1] : 7;
        int leftShape = i > start ? shapes[i - 1] : 7;
        int tags = (before << 5) | beforeThat;
        rows[0] = row(1, word);
        rows[1] = row(2, word + before * 0x3C6EF372);
        rows[2] = row(3, left);
        rows[3] = row(4, right);
        rows[4] = row(5, left2);
        rows[5] = row(6, right2);
        rows[6] = row(7, suffix);
        rows[7] = row(8, suffix + before * 0x3C6EF372);
        rows[8] = row(9, short2[i] + tags * 0x3C6EF372);
        rows[9] = row(10, tags);
        rows[10] = row(11, word ^ Integer.rotateLeft(left, 7));
        rows[11] = row(12, word ^ Integer.rotateLeft(right, 13));
        rows[12] = row(13, rightSuffix);
        rows[13] = row(14, rightSuffix + before * 0x3C6EF372);
        rows[14] = row(15, suffix ^ Integer.rotateLeft(rightSuffix, 9));
        rows[15] = row(16, (shape << 8) | (rightShape << 4) | leftShape);
        rows[16] = row(17, ((shape << 5) | before) * 0x3C6EF372 + suffix);
        rows[17] = row(18, shape + word);
        rows[18] = row(19, right + before * 0x3C6EF372);
        int known = classes[i];
        int rightKnown = i + 1 < end ? classes[i + 1] : 2048;
        int leftKnown = i > start ? classes[i - 1] : 2048;
        rows[20] = row(21, (known << 10) | tags);
        rows[21] = row(22, (known << 11) | rightKnown);
        rows[22] = row(23, ((leftKnown << 11) | known) * 31 + rightKnown);
        rows[23] = row(24, ((known << 5) | before) * 0x3C6EF372 + right);
        rows[24] = row(25, ((known << 5) | shape) * 0x3C6EF372 + suffix);
        rows[19] = row(20, ((shape << 10) | tags) * 31);
    }

    private int row(int template, int value) {
        int mixed = (value ^ (template * 0x9E3779B1)) * 0x85EBCA6B;
        mixed ^= mixed >>> 15;
        return (mixed * 0xC2B2AE35) >>> (32 - bits);
    }
}
