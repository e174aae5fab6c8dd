package vigil.read.text;

import java.util.Arrays;
import java.util.Set;
import vigil.read.text.TokenizedText.Kind;

/// One pass over a text that cuts it into tokens, then one over the tokens that finds sentences.
///
/// A line break ends a paragraph unless the text is hard-wrapped (as mail and old wire copy is) and
/// the line before does not end a sentence.
final class Tokenizer {
    /// Words whose full stop ends no sentence.
    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "mr", "mrs", "ms", "dr", "gen", "lt", "col", "maj", "capt", "sgt", "cpl",
                    "brig", "adm", "gov", "sen", "rep", "prof", "rev", "st", "hon", "pres", "jr",
                    "sr", "vs", "no", "nos", "approx", "dept", "dist", "prov", "ave", "mt", "ft",
                    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
                    "dec", "co", "corp", "inc", "ltd", "bros", "e.g", "i.e", "etc", "ing", "lic",
                    "sra", "msgr", "fr", "cmdr", "comdr", "supt", "insp");

    /// Of those, the ones that may end a sentence all the same, when a capital follows.
    private static final Set<String> MAY_END =
            Set.of("etc", "no", "inc", "corp", "ltd", "co", "jr", "sr");

    private final String text;
    private int[] begins = new int[64];
    private int[] ends = new int[64];
    private Kind[] kinds = new Kind[64];
    private int size;

    Tokenizer(String text) {
        this.text = text;
    }

    TokenizedText run() {
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (Character.isWhitespace(c)
                    || c == 0xA0
                    || c == 0x202F
                    || c == 0xFEFF
                    || isFormat(c)) {
                at += Character.charCount(c);
            } else {
                at = token(at, c);
            }
        }
        return sentences();
    }

    private static boolean isFormat(int c) {
        return Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.CONTROL;
    }

    private int token(int at, int c) {
        if (Character.isLetter(c)) {
            return word(at);
        }
        if (Character.isDigit(c)) {
            return number(at);
        }
        int end = at + Character.charCount(c);
        return switch (c) {
            case '\'', '’', '‘' -> apostrophe(at);
            case '-', '–', '—', '‐', '‑', '−' -> add(at, run(at, (char) c), Kind.HYPHEN);
            case '"', '“', '”', '«', '»', '„', '‟' -> add(at, end, Kind.QUOTE);
            case '`' -> add(at, run(at, '`'), Kind.QUOTE);
            case '.' -> add(at, run(at, '.'), Kind.PUNCTUATION);
            case '#', '@' -> add(at, end, Kind.SYMBOL);
            default -> add(at, end, isPunctuation(c) ? Kind.PUNCTUATION : Kind.SYMBOL);
        };
    }

    private static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION ->
                    true;
            default -> false;
        };
    }

    private int run(int at, char c) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) == c) {
            end++;
        }
        return end;
    }

    /// Letters and marks, inner apostrophes of names ("O'Brien", "Ma'arat"), inner full stops of
    /// abbreviations ("U.S."), trailing digits ("M16" but not "S-300").
    private int word(int at) {
        int end = at;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (Character.isLetterOrDigit(c) || isMark(c) || c == '_') {
                end += Character.charCount(c);
            } else if (isApostrophe(c) && letterAt(end + 1) && end > at) {
                if (isEnding(end)) {
                    break;
                }
                end++;
            } else if (c == '.' && isInitial(at, end) && letterAt(end + 1)) {
                end++;
            } else {
                break;
            }
        }
        if (end < text.length() && text.charAt(end) == '.' && hasInnerStop(at, end)) {
            end++;
        }
        int negation = negation(at, end);
        if (negation > at) {
            add(at, negation, Kind.WORD);
            return add(negation, end, Kind.WORD);
        }
        return add(at, end, Kind.WORD);
    }

    /// Where "n't" begins in "didn't", or -1.
    private int negation(int at, int end) {
        int n = end - 3;
        boolean found =
                n > at
                        && (text.charAt(n) == 'n' || text.charAt(n) == 'N')
                        && isApostrophe(text.charAt(n + 1))
                        && (text.charAt(n + 2) == 't' || text.charAt(n + 2) == 'T');
        return found ? n : -1;
    }

    private boolean hasInnerStop(int at, int end) {
        int stop = text.indexOf('.', at);
        return stop > at && stop < end;
    }

    /// Whether the part before a full stop is one letter, or ends in a full stop and one letter.
    private boolean isInitial(int at, int stop) {
        return stop - at == 1 || (stop - at >= 2 && text.charAt(stop - 2) == '.');
    }

    /// Whether an apostrophe begins an ending that stands alone: 's, 're, 've, 'll, 'd, 'm.
    private boolean isEnding(int apostrophe) {
        int end = apostrophe + 1;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return switch (Keys.of(text.substring(apostrophe + 1, end))) {
            case "s", "re", "ve", "ll", "d", "m" -> true;
            default -> false;
        };
    }

    private int apostrophe(int at) {
        boolean afterWord = size > 0 && ends[size - 1] == at && kinds[size - 1] != Kind.PUNCTUATION;
        if (afterWord && letterAt(at + 1) && isEnding(at)) {
            int end = at + 1;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            return add(at, end, Kind.WORD);
        }
        boolean possessive = afterWord && "sSxXzZ".indexOf(text.charAt(at - 1)) >= 0;
        if (!afterWord && letterAt(at + 1) && text.charAt(at) != '\'' && isNameMark(at)) {
            return word(at + 1); // ‘Afrin: the mark of a letter that Latin script lacks
        }
        return add(
                at, at + 1, possessive && text.charAt(at) != '‘' ? Kind.PUNCTUATION : Kind.QUOTE);
    }

    /// An opening mark with a capital behind it and no closing mark in the next 60 characters.
    private boolean isNameMark(int at) {
        int close = text.indexOf('’', at + 1);
        return text.charAt(at) == '‘'
                && Character.isUpperCase(text.charAt(at + 1))
                && (close < 0 || close > at + 400);
    }

    private int number(int at) {
        int end = at;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (Character.isDigit(c)) {
                end += Character.charCount(c);
            } else if ((c == ',' || c == '.' || c == ':') && digitAt(end + 1)) {
                end++;
            } else {
                break;
            }
        }
        int digits = end;
        while (end < text.length() && Character.isLetter(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        boolean ordinal = end == digits || isNumberSuffix(text.substring(digits, end));
        return add(at, end, ordinal ? Kind.NUMBER : Kind.WORD);
    }

    private static boolean isNumberSuffix(String suffix) {
        return switch (Keys.of(suffix)) {
            case "st", "nd", "rd", "th", "s", "k", "m", "am", "pm", "h" -> true;
            default -> false;
        };
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == '`';
    }

    private boolean letterAt(int i) {
        return i < text.length() && Character.isLetter(text.charAt(i));
    }

    private boolean digitAt(int i) {
        return i < text.length() && Character.isDigit(text.charAt(i));
    }

    private int add(int begin, int end, Kind kind) {
        if (size == begins.length) {
            begins = Arrays.copyOf(begins, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            kinds = Arrays.copyOf(kinds, size * 2);
        }
        begins[size] = begin;
        ends[size] = end;
        kinds[size++] = kind;
        return end;
    }

    private TokenizedText sentences() {
        boolean wrapped = isHardWrapped();
        int[] starts = new int[Math.max(1, size)];
        int[] paragraphs = new int[Math.max(1, size)];
        int count = 0;
        int paragraph = 0;
        for (int i = 0; i < size; i++) {
            boolean newParagraph = i > 0 && paragraphBreak(i, wrapped);
            if (newParagraph) {
                paragraph++;
            }
            if (i == 0 || newParagraph || sentenceBreak(i)) {
                paragraphs[count] = paragraph;
                starts[count++] = i;
            }
        }
        return new TokenizedText(
                text,
                Arrays.copyOf(begins, size),
                Arrays.copyOf(ends, size),
                Arrays.copyOf(kinds, size),
                Arrays.copyOf(starts, count),
                Arrays.copyOf(paragraphs, count));
    }

    /// Whether a paragraph begins at token `i`.
    private boolean paragraphBreak(int i, boolean wrapped) {
        int breaks = 0;
        for (int at = ends[i - 1]; at < begins[i]; at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\u2029' || (c == '\r' && text.charAt(at + 1) != '\n')) {
                breaks++;
            }
        }
        if (breaks == 0) {
            return false;
        }
        return breaks > 1 || !wrapped || endsSentence(i - 1) || isBullet(i);
    }

    private boolean isBullet(int i) {
        char c = text.charAt(begins[i]);
        return c == '•' || c == '*' || c == '▪' || c == '·' || c == '-' || c == '–';
    }

    private boolean endsSentence(int i) {
        char c = text.charAt(ends[i] - 1);
        return ".!?…:".indexOf(c) >= 0 || (kinds[i] == Kind.QUOTE && i > 0 && endsSentence(i - 1));
    }

    /// Most line breaks fall inside sentences, and lines are of about one length.
    private boolean isHardWrapped() {
        int lines = 0;
        int open = 0;
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            int length = end - start;
            if (length > 110) {
                return false;
            }
            if (length > 40) {
                lines++;
                char last = text.charAt(end - 1);
                open += ".!?…:\"”".indexOf(last) < 0 ? 1 : 0;
            }
            start = end + 1;
        }
        return lines >= 3 && open * 10 > lines * 6;
    }

    /// Whether a sentence begins at token `i`, inside a paragraph.
    private boolean sentenceBreak(int i) {
        if (ends[i - 1] == begins[i]) {
            return false; // nothing begins without a space before it
        }
        int stop = i - 1;
        while (stop > 0 && isCloser(stop)) {
            stop--;
        }
        char c = text.charAt(ends[stop] - 1);
        if (c == '!' || c == '?') {
            return stop == i - 1 || !startsLower(i);
        }
        if (c == '…') {
            return !startsLower(i);
        }
        if (c != '.') {
            return false;
        }
        if (kinds[stop] == Kind.WORD) {
            return wordStop(stop, i); // U.S. and the like
        }
        if (kinds[stop] != Kind.PUNCTUATION || startsLower(i)) {
            return false;
        }
        boolean abbreviated =
                stop > 0 && ends[stop - 1] == begins[stop] && kinds[stop - 1] == Kind.WORD;
        return !abbreviated || stop < i - 1 || !isAbbreviation(stop - 1, i);
    }

    /// After "U.S." a sentence begins only with a word that seldom follows it inside one.
    private boolean wordStop(int stop, int i) {
        return Character.isUpperCase(text.charAt(begins[i]))
                && switch (Keys.of(text.substring(begins[i], ends[i]))) {
                    case "the", "he", "she", "it", "they", "in", "on", "but", "this", "we", "a" ->
                            !isTitle(stop);
                    default -> false;
                };
    }

    private boolean isTitle(int i) {
        return ends[i] - begins[i] <= 2;
    }

    private boolean isAbbreviation(int word, int next) {
        var key = Keys.of(text.substring(begins[word], ends[word]));
        if (key.length() == 1 && Character.isLetter(key.charAt(0))) {
            return Character.isUpperCase(text.charAt(begins[word])); // an initial: J. Smith
        }
        if (!ABBREVIATIONS.contains(key)) {
            return false;
        }
        return !MAY_END.contains(key) || kinds[next] == Kind.NUMBER;
    }

    private boolean startsLower(int i) {
        return Character.isLowerCase(text.codePointAt(begins[i]));
    }

    private boolean isCloser(int i) {
        char c = text.charAt(begins[i]);
        return (kinds[i] == Kind.QUOTE || c == ')' || c == ']') && ends[i - 1] == begins[i];
    }
}
