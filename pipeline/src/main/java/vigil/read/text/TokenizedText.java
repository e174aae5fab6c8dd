package vigil.read.text;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import vigil.model.Span;

/// A text cut into tokens, sentences and paragraphs. Immutable; tokens are numbered from 0.
///
/// Hyphens and slashes stand alone ("Iran-backed" is three tokens), a possessive ending stands
/// alone ("Aleppo" + "'s"), digits with their separators stay together ("400,000", "10:30").
public final class TokenizedText {

    /// What a token is made of.
    public enum Kind {
        WORD,
        /// Digits, with separators or a short suffix: `1,200`, `3.5`, `10:30`, `10th`.
        NUMBER,
        HYPHEN,
        /// Any quotation mark, straight or curly.
        QUOTE,
        PUNCTUATION,
        /// Emoji, currency and the like.
        SYMBOL
    }

    private final String text;
    private final int[] begins;
    private final int[] ends;
    private final Kind[] kinds;
    private final String[] keys;
    private final int[] sentenceOf;
    private final int[] sentenceStarts;
    private final int[] paragraphOf;
    private final boolean caseless;
    private final int[] near; // by character / 8, the first token that ends behind it

    TokenizedText(
            String text,
            int[] begins,
            int[] ends,
            Kind[] kinds,
            int[] sentenceStarts,
            int[] paragraphOf) {
        this.text = text;
        this.begins = begins;
        this.ends = ends;
        this.kinds = kinds;
        this.sentenceStarts = sentenceStarts;
        this.paragraphOf = paragraphOf;
        keys = new String[begins.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = KnownKeys.of(text, begins[i], ends[i]);
        }
        sentenceOf = new int[begins.length];
        for (int s = 0; s < sentenceStarts.length; s++) {
            Arrays.fill(sentenceOf, sentenceStarts[s], sentenceEnd(s), s);
        }
        caseless = isCaseless(text);
        near = new int[text.length() / 8 + 2];
        for (int block = 0, token = 0; block < near.length; block++) {
            while (token < ends.length && ends[token] <= block * 8) {
                token++;
            }
            near[block] = token;
        }
    }

    /// Cuts a text. Any text will do, the empty one included.
    public static TokenizedText of(String text) {
        return new Tokenizer(requireNonNull(text)).run();
    }

    public String text() {
        return text;
    }

    /// How many tokens.
    public int size() {
        return begins.length;
    }

    /// Where token `i` begins in the text, in UTF-16 code units.
    public int begin(int i) {
        return begins[i];
    }

    /// One past the last character of token `i`.
    public int end(int i) {
        return ends[i];
    }

    public Kind kind(int i) {
        return kinds[i];
    }

    /// The token as written.
    public String form(int i) {
        return text.substring(begins[i], ends[i]);
    }

    /// The token as compared: lower case, no accents, straight apostrophes.
    public String key(int i) {
        return keys[i];
    }

    /// The key of token `i`, or the empty string where there is no such token.
    public String keyOrEmpty(int i) {
        return i >= 0 && i < keys.length ? keys[i] : "";
    }

    /// Whether token `i` exists and its key is one of these.
    public boolean is(int i, String... anyOf) {
        if (i < 0 || i >= keys.length) {
            return false;
        }
        for (var word : anyOf) {
            if (keys[i].equals(word)) {
                return true;
            }
        }
        return false;
    }

    /// Whether token `i` exists and its key is this.
    public boolean is(int i, String word) {
        return i >= 0 && i < keys.length && keys[i].equals(word);
    }

    /// Whether token `i` exists and its key is one of these.
    public boolean is(int i, String one, String other) {
        return i >= 0 && i < keys.length && (keys[i].equals(one) || keys[i].equals(other));
    }

    /// Whether the token begins with a capital letter.
    public boolean capitalised(int i) {
        return Character.isUpperCase(text.codePointAt(begins[i]));
    }

    /// Whether case says nothing here: the text is nearly all upper or nearly all lower case.
    public boolean caseless() {
        return caseless;
    }

    /// The span from token `first` to token `last`, both included.
    public Span span(int first, int last) {
        return new Span(begins[first], ends[last]);
    }

    /// The first token that ends after this character: the token at it, or the next one; [#size()]
    /// if none.
    public int tokenAt(int character) {
        int at = near(character);
        while (at < ends.length && ends[at] <= character) {
            at++;
        }
        return at;
    }

    /// One past the last token that begins before this character.
    public int tokensBefore(int character) {
        int at = near(character);
        while (at < begins.length && begins[at] < character) {
            at++;
        }
        return at;
    }

    /// A token at or shortly before a character; those before it end before the character.
    private int near(int character) {
        return near[Math.clamp(character / 8, 0, near.length - 1)];
    }

    /// Whether nothing, not even a space, stands between token `i` and the next.
    public boolean joined(int i) {
        return i + 1 < begins.length && ends[i] == begins[i + 1];
    }

    public int sentences() {
        return sentenceStarts.length;
    }

    /// The sentence that token `i` is in.
    public int sentenceOf(int i) {
        return sentenceOf[i];
    }

    /// First token of a sentence.
    public int sentenceStart(int sentence) {
        return sentenceStarts[sentence];
    }

    /// One past the last token of a sentence.
    public int sentenceEnd(int sentence) {
        return sentence + 1 < sentenceStarts.length ? sentenceStarts[sentence + 1] : begins.length;
    }

    /// The paragraph that a sentence is in, from 0.
    public int paragraphOf(int sentence) {
        return paragraphOf[sentence];
    }

    private static boolean isCaseless(String text) {
        int upper = 0;
        int lower = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128) {
                upper += c >= 'A' && c <= 'Z' ? 1 : 0;
                lower += c >= 'a' && c <= 'z' ? 1 : 0;
            } else if (Character.isUpperCase(c)) {
                upper++;
            } else if (Character.isLowerCase(c)) {
                lower++;
            }
        }
        int letters = upper + lower;
        return letters > 0 && (upper * 10 > letters * 7 || upper * 200 < letters);
    }
}
