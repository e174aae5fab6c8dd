package vigil.read.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vigil.model.Span;
import vigil.read.text.TokenizedText;
import vigil.read.time.pattern.Pattern;
import vigil.read.time.pattern.Slot;
import vigil.read.time.pattern.Slots;
import vigil.read.time.pattern.Words;

/// The line that says where and when a report was filed: "BOGOTA, 3 AUG 90 (AFP) --", "ALEPPO,
/// Syria, Aug 12, 2016".
///
/// @param span the date in it
/// @param day the day of filing, taken as the day of publication where that is not known
public record Dateline(Span span, LocalDate day) {
    /// A dateline stands in the first tokens of a text.
    private static final int REACH = 30;

    private static final Words WORDS = new Words();
    private static final Pattern DAY_FIRST = Pattern.parse("<day> <month> <year>|<yy>");
    private static final Pattern MONTH_FIRST = Pattern.parse("<month> <day> ,? <year>");

    /// The first full date in the head of a text, if it stands before the first sentence with a
    /// verb could: within the first line or before a dash; null if there is none.
    public static @Nullable Dateline of(TokenizedText text) {
        int end = Math.min(REACH, text.size());
        for (int i = 0; i < end; i++) {
            if (text.is(i, "on", "in", "since", "from", "until", "by")) {
                return null; // a date told in a sentence
            }
            var slots = new Slots();
            int last = DAY_FIRST.match(text, i, slots, WORDS);
            if (last < 0) {
                slots = new Slots();
                last = MONTH_FIRST.match(text, i, slots, WORDS);
            }
            if (last > 0) {
                return new Dateline(text.span(i, last - 1), day(slots));
            }
        }
        return null;
    }

    static @Nullable LocalDate day(TokenizedText text) {
        var dateline = of(text);
        return dateline == null ? null : dateline.day();
    }

    private static LocalDate day(Slots slots) {
        int year =
                slots.has(Slot.YEAR)
                        ? slots.get(Slot.YEAR)
                        : Years.whole(slots.get(Slot.SHORT_YEAR), null, false);
        return Stamp.day(year, slots.get(Slot.MONTH), slots.get(Slot.DAY)).date();
    }
}
