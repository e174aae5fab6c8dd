package vigil.read.time.pattern;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vigil.read.text.KeyMap;
import vigil.read.text.Table;
import vigil.read.text.TokenizedText;

/// What single words of time stand for: `words.tsv` by class and key.
public final class Words {
    /// Parts of the day, as in TIMEX3.
    public static final List<String> PARTS = List.of("MO", "MI", "AF", "EV", "NI", "MN", "DT");

    /// The units, as they are numbered in [Slot#UNIT].
    public static final List<Unit> UNITS = List.of(Unit.values());

    /// Portions of a month or year, as they are numbered in [Slot#PORTION].
    public static final List<String> PORTIONS = List.of("START", "MID", "END");

    /// What the words of one class stand for.
    private record OfClass(Map<String, Integer> values, KeyMap<Integer> byKey) {}

    private final Map<String, OfClass> classes = new HashMap<>();
    private final Map<Integer, String> regular = new HashMap<>();

    /// Reads the table.
    public Words() {
        var read = new HashMap<String, Map<String, Integer>>();
        for (var row : Table.rows(Words.class, "words.tsv")) {
            var name = row.cell(1);
            var words = read.computeIfAbsent(name, _ -> new HashMap<>());
            int value;
            if (name.equals("regular")) {
                value = regular.size();
                regular.put(value, row.cell(2));
            } else {
                value = value(row.cell(2));
            }
            words.put(row.cell(0), value);
        }
        read.forEach((name, words) -> classes.put(name, new OfClass(words, KeyMap.of(words))));
    }

    /// A value as rules and tables write it: a number, or the name of a unit, part or portion.
    public static int value(String word) {
        int part = PARTS.indexOf(word);
        if (part >= 0) {
            return part;
        }
        int portion = PORTIONS.indexOf(word);
        if (portion >= 0) {
            return portion;
        }
        if (word.equals("MANY")) {
            return Slots.MANY;
        }
        return Character.isLetter(word.charAt(0))
                ? UNITS.indexOf(Unit.valueOf(word.toUpperCase(Locale.ROOT)))
                : Integer.parseInt(word);
    }

    /// The keys of a class.
    Map<String, Integer> of(String name) {
        var found = classes.get(name);
        return found == null ? Map.of() : found.values;
    }

    /// The TIMEX3 value of "daily", "weekly".
    public String regular(int index) {
        return regular.getOrDefault(index, "");
    }

    /// What a key stands for in a class, or [Slots#NONE].
    int value(String name, String key) {
        var found = classes.get(name);
        if (found == null) {
            return Slots.NONE;
        }
        var value = found.byKey.get(key);
        return value == null ? Slots.NONE : value;
    }

    /// A whole number from 0 in digits without separators or in words, at token `i`; or -1. The
    /// token after it is given by [#after].
    int cardinal(TokenizedText text, int i) {
        return number(text, i, "cardinal");
    }

    /// "third", "3rd", "twenty-first", at token `i`; or -1.
    int ordinal(TokenizedText text, int i) {
        var key = text.keyOrEmpty(i);
        if (text.kind(i) == TokenizedText.Kind.NUMBER) {
            int digits = digits(key);
            boolean suffixed =
                    digits < key.length()
                            && digits > 0
                            && digits < 4
                            && switch (key.substring(digits)) {
                                case "st", "nd", "rd", "th" -> true;
                                default -> false;
                            };
            return suffixed ? Integer.parseInt(key.substring(0, digits)) : -1;
        }
        return number(text, i, "ordinal");
    }

    private int number(TokenizedText text, int i, String name) {
        var key = text.keyOrEmpty(i);
        boolean cardinal = name.equals("cardinal");
        if (text.kind(i) == TokenizedText.Kind.NUMBER) {
            int digits = digits(key);
            return cardinal && digits == key.length() && digits < 6 ? Integer.parseInt(key) : -1;
        }
        int tens = value("cardinal", key);
        if (tens >= 20 && tens < 100 && tens % 10 == 0 && after(text, i, name) > i + 1) {
            return tens + value(name, text.key(after(text, i, name) - 1));
        }
        int value = value(name, key);
        return value == Slots.NONE ? -1 : value;
    }

    /// One past the last token of the number that begins at `i`.
    int after(TokenizedText text, int i, String name) {
        int tens = value("cardinal", text.key(i));
        if (tens >= 20 && tens < 100 && tens % 10 == 0) {
            boolean hyphen =
                    i + 2 < text.size()
                            && text.kind(i + 1) == TokenizedText.Kind.HYPHEN
                            && text.joined(i)
                            && text.joined(i + 1);
            int unit = hyphen ? i + 2 : i + 1;
            if (unit < text.size() && text.sentenceOf(unit) == text.sentenceOf(i)) {
                int value = value(name, text.key(unit));
                if (value > 0 && value < 10) {
                    return unit + 1;
                }
            }
        }
        return i + 1;
    }

    /// How many digits a key begins with.
    public static int digits(String key) {
        int end = 0;
        while (end < key.length() && key.charAt(end) >= '0' && key.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
