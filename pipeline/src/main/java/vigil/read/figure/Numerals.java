package vigil.read.figure;

import org.jspecify.annotations.Nullable;
import vigil.read.figure.FigureWords.NumberWord;
import vigil.read.text.TokenizedText;
import vigil.read.text.TokenizedText.Kind;

/// Reads numbers in digits and words: "1,200", "1.9 million", "twenty-one", "half a dozen".
final class Numerals {
    /// A number.
    ///
    /// @param first first token
    /// @param last last token
    /// @param value its value
    /// @param bareDigits digits alone: may be a year, an age or a label
    record Numeral(int first, int last, int value, boolean bareDigits) {}

    private final FigureWords words;

    Numerals(FigureWords words) {
        this.words = words;
    }

    /// The number that begins at this token, or null.
    @Nullable Numeral at(TokenizedText text, int i) {
        if (i >= text.size()) {
            return null;
        }
        if (text.kind(i) == Kind.NUMBER) {
            return digits(text, i);
        }
        if (text.kind(i) != Kind.WORD) {
            return null;
        }
        return switch (text.key(i)) {
            case "a", "an" -> afterArticle(text, i);
            case "half" ->
                    text.is(i + 1, "a") && text.is(i + 2, "dozen")
                            ? new Numeral(i, i + 2, 6, false)
                            : null;
            default -> spelled(text, i, i);
        };
    }

    private @Nullable Numeral afterArticle(TokenizedText text, int i) {
        if (text.is(i + 1, "couple", "pair")) {
            return new Numeral(i, i + 1, 2, false);
        }
        var scale = words.numbers().get(text.keyOrEmpty(i + 1));
        return scale != null && scale.kind().equals("scale") ? spelled(text, i, i + 1) : null;
    }

    private @Nullable Numeral digits(TokenizedText text, int i) {
        double value = parse(text.key(i));
        if (value < 0) {
            return null;
        }
        int last = i;
        double scale = 1;
        for (int j = i + 1; j < text.size(); j++) {
            var word = words.numbers().get(text.key(j));
            if (word == null || !word.kind().equals("scale")) {
                break;
            }
            scale *= word.value();
            last = j;
        }
        double total = Math.rint(value * scale * 1000) / 1000;
        if (total != Math.rint(total) || total > Integer.MAX_VALUE) {
            return null;
        }
        return new Numeral(i, last, (int) total, last == i && text.key(i).indexOf(',') < 0);
    }

    /// The value of digits with separators and an optional `k`; -1 if it is no count.
    private static double parse(String key) {
        double value = 0;
        double fraction = 0;
        int group = -1; // digits since the last comma
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c >= '0' && c <= '9') {
                if (fraction > 0) {
                    value += (c - '0') * fraction;
                    fraction /= 10;
                } else {
                    value = value * 10 + (c - '0');
                    group = group >= 0 ? group + 1 : group;
                }
            } else if (c == ',' && fraction == 0 && (group < 0 || group == 3)) {
                group = 0;
            } else if (c == '.' && fraction == 0) {
                fraction = 0.1;
            } else if (c == 'k' && i == key.length() - 1) {
                value *= 1000;
            } else {
                return -1;
            }
        }
        return group < 0 || group == 3 ? value : -1;
    }

    private @Nullable Numeral spelled(TokenizedText text, int first, int i) {
        long total = 0;
        long current = 0;
        int last = -1;
        @Nullable NumberWord before = null;
        int at = i;
        while (at < text.size()) {
            var word = words.numbers().get(text.key(at));
            if (word == null) {
                boolean link =
                        before != null
                                && ((text.kind(at) == Kind.HYPHEN
                                                && text.joined(at)
                                                && before.kind().equals("ten"))
                                        || (text.is(at, "and") && before.kind().equals("scale")));
                var after = link ? words.numbers().get(text.keyOrEmpty(at + 1)) : null;
                if (after == null || after.kind().equals("scale") || before == null) {
                    break;
                }
                if (text.is(at, "and") && before.value() < 100) {
                    break;
                }
                at++;
                continue;
            }
            if (!follows(before, word)) {
                break;
            }
            if (word.kind().equals("scale")) {
                current = Math.max(1, current) * word.value();
                if (word.value() >= 1000) {
                    total += current;
                    current = 0;
                }
            } else {
                current += word.value();
            }
            before = word;
            last = at++;
        }
        long value = total + current;
        return last < 0 || value > Integer.MAX_VALUE
                ? null
                : new Numeral(first, last, (int) value, false);
    }

    private static boolean follows(@Nullable NumberWord before, NumberWord word) {
        if (before == null || word.kind().equals("scale")) {
            return true;
        }
        return switch (before.kind()) {
            case "ten" -> word.kind().equals("unit") && word.value() < 10;
            case "scale" -> before.value() != 12;
            default -> false;
        };
    }
}
