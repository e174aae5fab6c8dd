package vigil.read.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vigil.model.mention.TimeMention.Precision;
import vigil.model.mention.TimeMention.Timex;
import vigil.read.time.pattern.Slots;
import vigil.read.time.pattern.Unit;

/// What an expression means: the parts of a time mention but for its words.
record Resolved(
        Timex timex,
        @Nullable String value,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Precision precision) {

    /// A value without days.
    static Resolved bare(Timex timex, @Nullable String value) {
        return new Resolved(timex, value, null, null, null);
    }

    /// A stretch of the calendar; `portion` is a [Slot#PORTION] or [Slots#NONE].
    static Resolved of(Stamp stamp, int portion) {
        var first = stamp.first();
        var last = stamp.last();
        if (first != null && last != null && portion != Slots.NONE) {
            switch (stamp.grain()) {
                case MONTH -> {
                    first = portion == 0 ? first : first.withDayOfMonth(portion == 1 ? 11 : 20);
                    last = portion == 2 ? last : first.withDayOfMonth(portion == 0 ? 10 : 20);
                }
                case YEAR -> {
                    var year = first;
                    first = year.withMonth(new int[] {1, 6, 10}[portion]);
                    last = first.plusMonths(portion == 1 ? 2 : 3).minusDays(1);
                }
                default -> {
                    first = null;
                    last = null;
                }
            }
        }
        return new Resolved(Timex.DATE, stamp.value(), first, last, precision(stamp.grain()));
    }

    Resolved days(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Resolved(timex, value, first, last, precision);
    }

    /// The same day at a part of it or an hour: `1939-09-01TMO`.
    Resolved at(String clock, boolean hour) {
        return new Resolved(
                Timex.TIME, value + "T" + clock, from, to, hour ? Precision.HOUR : precision);
    }

    static @Nullable Precision precision(Unit unit) {
        return switch (unit) {
            case DAY -> Precision.DAY;
            case WEEK, FORTNIGHT, WEEKEND -> Precision.WEEK;
            case MONTH -> Precision.MONTH;
            case QUARTER -> Precision.QUARTER;
            case HALF, SEASON -> Precision.RANGE;
            case YEAR -> Precision.YEAR;
            case DECADE -> Precision.DECADE;
            case CENTURY -> Precision.CENTURY;
            default -> null;
        };
    }
}
