package vigil.read.time.pattern;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.read.text.TokenizedText;
import vigil.read.text.TokenizedText.Kind;

/// What `<name>` stands for in a rule: a class of words or numbers, and the slot its value goes to.
enum TokenClass {
    /// May, Sept., DIC.
    MONTH(Slot.MONTH, "month", "mon"),
    /// A month in full.
    FULLMONTH(Slot.MONTH, "month"),
    /// 5, 5th, fifth, twenty-first.
    DAY(Slot.DAY, "ordinal", "cardinal"),
    /// 5th, fifth.
    DAYTH(Slot.DAY, "ordinal", "cardinal"),
    /// 5th, not fifth.
    DAYFIG(Slot.DAY),
    /// 1990.
    YEAR(Slot.YEAR),
    /// 90.
    YY(Slot.SHORT_YEAR),
    /// 5 or 90 or 490: a year before our era.
    BCYEAR(Slot.YEAR),
    WEEKDAY(Slot.WEEKDAY, "weekday", "wday"),
    FULLWEEKDAY(Slot.WEEKDAY, "weekday"),
    WEEKDAYS(Slot.WEEKDAY, "weekdays"),
    SEASON(Slot.SEASON, "season"),
    FALL(Slot.SEASON, "fall"),
    PART(Slot.PART, "part"),
    PORTION(Slot.PORTION, "portion"),
    DIR(Slot.DIRECTION, "dir"),
    LASTNEXT(Slot.DIRECTION, "lastnext"),
    NUM(Slot.NUMBER, "cardinal"),
    VAGUE(Slot.NUMBER, "vague"),
    ORD(Slot.ORDINAL, "ordinal", "cardinal"),
    QUARTERTH(Slot.QUARTER, "ordinal"),
    CENTURYTH(Slot.CENTURY, "ordinal"),
    UNIT(Slot.UNIT, "unit"),
    UNITS(Slot.UNIT, "units"),
    /// Week and longer.
    PERIOD(Slot.UNIT, "period"),
    ANYUNIT(Slot.UNIT, "unit", "units"),
    REGULAR(Slot.REGULAR, "regular"),
    /// 1980s.
    DECADE4(Slot.DECADE),
    /// 1980s, 80s.
    DECADE(Slot.DECADE, "decades"),
    /// 10:57.
    CLOCK(Slot.HOUR),
    /// 11.40, with a full stop.
    CLOCKDOT(Slot.HOUR),
    /// 0530: four digits of the clock.
    MILCLOCK(Slot.HOUR),
    HOUR(Slot.HOUR),
    /// 9am.
    HOURAM(Slot.HOUR),
    /// a.m., pm.
    AMPM(Slot.NOON),
    /// Any word without a capital, where case says something.
    SMALL(null),
    /// Any word with a capital, or any word where case says nothing.
    CAP(null),
    /// Any word in -ing.
    ING(null),
    /// Any number.
    DIGITS(null);

    private final @Nullable Slot slot;
    private final List<String> words;

    TokenClass(@Nullable Slot slot, String... words) {
        this.slot = slot;
        this.words = List.of(words);
    }

    /// Whether its value goes to this slot.
    boolean fills(Slot one) {
        return slot == one;
    }

    /// Keys of words that can begin it.
    Set<String> keys(Words vocabulary) {
        var keys = new HashSet<String>();
        for (var name : words) {
            keys.addAll(vocabulary.of(name).keySet());
        }
        return keys;
    }

    /// Whether a number can begin it.
    boolean numeric() {
        return switch (this) {
            case DAY,
                    DAYTH,
                    DAYFIG,
                    YEAR,
                    YY,
                    BCYEAR,
                    NUM,
                    ORD,
                    QUARTERTH,
                    CENTURYTH,
                    DECADE,
                    DECADE4,
                    CLOCK,
                    CLOCKDOT,
                    MILCLOCK,
                    HOUR,
                    HOURAM,
                    DIGITS ->
                    true;
            default -> false;
        };
    }

    /// Whether it is read by [Clock], over several tokens.
    boolean isOfClock() {
        return switch (this) {
            case CLOCK, CLOCKDOT, MILCLOCK, HOUR, HOURAM -> true;
            default -> false;
        };
    }

    /// Whether what begins with a word may go on: "twenty-five", "Sept.".
    boolean mayTakeSeveral() {
        return switch (this) {
            case MONTH, WEEKDAY, DAY, DAYTH, NUM, ORD, QUARTERTH, CENTURYTH -> true;
            default -> isOfClock();
        };
    }

    /// One past the last token where it stands at token `i`, its value put in the slots; or -1.
    ///
    /// @param slots null where nothing is captured
    int match(TokenizedText text, int i, @Nullable Slots slots, Words vocabulary) {
        if (i < 0 || i >= text.size()) {
            return -1;
        }
        return switch (this) {
            case MONTH -> month(text, i, slots, vocabulary);
            case WEEKDAY -> weekday(text, i, slots, vocabulary);
            case FULLMONTH, FULLWEEKDAY, WEEKDAYS ->
                    isSmall(text, i)
                            ? -1
                            : put(
                                    slots,
                                    vocabulary.value(words.getFirst(), text.key(i)),
                                    1,
                                    12,
                                    i + 1);
            case DAY -> day(text, i, slots, vocabulary);
            case DAYTH ->
                    put(slots, vocabulary.ordinal(text, i), 1, 31, ordinalEnd(text, i, vocabulary));
            case DAYFIG ->
                    text.kind(i) == Kind.NUMBER
                            ? put(slots, vocabulary.ordinal(text, i), 1, 31, i + 1)
                            : -1;
            case QUARTERTH ->
                    put(slots, vocabulary.ordinal(text, i), 1, 4, ordinalEnd(text, i, vocabulary));
            case CENTURYTH ->
                    put(slots, vocabulary.ordinal(text, i), 1, 21, ordinalEnd(text, i, vocabulary));
            case ORD ->
                    put(slots, vocabulary.ordinal(text, i), 1, 99, ordinalEnd(text, i, vocabulary));
            case NUM ->
                    put(
                            slots,
                            vocabulary.cardinal(text, i),
                            1,
                            99_999,
                            vocabulary.after(text, i, "cardinal"));
            case YEAR ->
                    plainDigits(text, i) == 4 ? put(slots, number(text, i), 1000, 2079, i + 1) : -1;
            case BCYEAR ->
                    plainDigits(text, i) <= 4 ? put(slots, number(text, i), 1, 9999, i + 1) : -1;
            case YY -> plainDigits(text, i) == 2 ? put(slots, number(text, i), 0, 99, i + 1) : -1;
            case DECADE4 ->
                    Words.digits(text.key(i)) == 4 ? decade(text, i, slots, vocabulary) : -1;
            case DECADE -> decade(text, i, slots, vocabulary);
            case CLOCK, CLOCKDOT, MILCLOCK, HOUR, HOURAM -> Clock.match(this, text, i, slots);
            case AMPM ->
                    switch (text.key(i)) {
                        case "am", "a.m.", "a.m" -> put(slots, 0, 0, 12, i + 1);
                        case "pm", "p.m.", "p.m" -> put(slots, 12, 0, 12, i + 1);
                        default -> -1;
                    };
            case SMALL ->
                    text.kind(i) == Kind.WORD && !text.caseless() && !text.capitalised(i)
                            ? i + 1
                            : -1;
            case CAP -> text.kind(i) == Kind.WORD && text.capitalised(i) ? i + 1 : -1;
            case DIGITS -> text.kind(i) == Kind.NUMBER ? i + 1 : -1;
            case ING -> text.key(i).endsWith("ing") ? i + 1 : -1;
            default -> word(text, i, slots, vocabulary);
        };
    }

    private int word(TokenizedText text, int i, @Nullable Slots slots, Words vocabulary) {
        for (var name : words) {
            int value = vocabulary.value(name, text.key(i));
            if (value != Slots.NONE) {
                return put(slots, value, -1, 9999, i + 1);
            }
        }
        return -1;
    }

    private int put(@Nullable Slots slots, int value, int least, int most, int end) {
        if (value < least || value > most) {
            return -1;
        }
        if (slots != null && slot != null) {
            slots.set(slot, value);
        }
        return end;
    }

    private int ordinalEnd(TokenizedText text, int i, Words vocabulary) {
        return vocabulary.after(text, i, "ordinal");
    }

    private int month(TokenizedText text, int i, @Nullable Slots slots, Words vocabulary) {
        if (isSmall(text, i)) {
            return -1;
        }
        int full = vocabulary.value("month", text.key(i));
        if (full > 0) {
            return put(slots, full, 1, 12, i + 1);
        }
        return put(slots, vocabulary.value("mon", text.key(i)), 1, 12, pastStop(text, i));
    }

    private int weekday(TokenizedText text, int i, @Nullable Slots slots, Words vocabulary) {
        if (isSmall(text, i)) {
            return -1;
        }
        int full = vocabulary.value("weekday", text.key(i));
        if (full > 0) {
            return put(slots, full, 1, 7, i + 1);
        }
        return put(slots, vocabulary.value("wday", text.key(i)), 1, 7, pastStop(text, i));
    }

    /// Names of months and days have a capital wherever case says something: "we may march".
    private static boolean isSmall(TokenizedText text, int i) {
        return !text.caseless() && !text.capitalised(i);
    }

    private static int pastStop(TokenizedText text, int i) {
        return text.joined(i) && text.is(i + 1, ".") ? i + 2 : i + 1;
    }

    private int day(TokenizedText text, int i, @Nullable Slots slots, Words vocabulary) {
        int ordinal = vocabulary.ordinal(text, i);
        if (ordinal > 0) {
            return put(slots, ordinal, 1, 31, ordinalEnd(text, i, vocabulary));
        }
        return plainDigits(text, i) <= 2 ? put(slots, number(text, i), 1, 31, i + 1) : -1;
    }

    private int decade(TokenizedText text, int i, @Nullable Slots slots, Words vocabulary) {
        if (text.kind(i) == Kind.WORD) {
            return put(slots, vocabulary.value("decades", text.key(i)), 20, 90, i + 1);
        }
        var key = text.key(i);
        int digits = Words.digits(key);
        if ((digits == 4 || digits == 2) && key.charAt(digits - 1) == '0' && key.endsWith("s")) {
            return put(slots, Integer.parseInt(key.substring(0, digits)), 10, 2090, i + 1);
        }
        return -1;
    }

    /// How many digits a token is made of; 99 where it is not digits only.
    static int plainDigits(TokenizedText text, int i) {
        if (text.kind(i) != Kind.NUMBER) {
            return 99;
        }
        var key = text.key(i);
        return Words.digits(key) == key.length() ? key.length() : 99;
    }

    private static int number(TokenizedText text, int i) {
        return Integer.parseInt(text.key(i));
    }
}
