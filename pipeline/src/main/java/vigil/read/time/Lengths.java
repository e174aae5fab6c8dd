package vigil.read.time;

import java.time.LocalDate;
import vigil.model.mention.TimeMention.Timex;
import vigil.read.time.pattern.Slot;
import vigil.read.time.pattern.Slots;
import vigil.read.time.pattern.Unit;
import vigil.read.time.pattern.Words;

/// Lengths of time, and the days that they cover where they reach to or from publication.
final class Lengths {
    private final Telling telling;

    Lengths(Telling telling) {
        this.telling = telling;
    }

    /// The unit of a match; days where it names none.
    static Unit unit(Slots slots) {
        return slots.has(Slot.UNIT) ? Words.UNITS.get(slots.get(Slot.UNIT)) : Unit.DAY;
    }

    Resolved length(Slots slots) {
        var unit = unit(slots);
        int number = slots.or(Slot.NUMBER, 1);
        var value = unit.duration(number, slots.has(Slot.AND_HALF));
        var bare = Resolved.bare(Timex.DURATION, value);
        var published = telling.published;
        int window = slots.or(Slot.WINDOW, 0);
        if (window == 0 || published == null || telling.history || number == Slots.MANY) {
            return bare;
        }
        var far = far(published, unit, number * window);
        return window < 0 ? bare.days(far, published) : bare.days(published, far);
    }

    private static LocalDate far(LocalDate from, Unit unit, int number) {
        return switch (unit) {
            case SECOND, MINUTE -> from;
            case HOUR -> from.plusDays(number < 0 ? -((-number + 23) / 24) : (number + 23) / 24);
            case DAY -> from.plusDays(number);
            case WEEK, WEEKEND -> from.plusWeeks(number);
            case FORTNIGHT -> from.plusWeeks(2L * number);
            case MONTH, SEASON -> from.plusMonths(number);
            case QUARTER -> from.plusMonths(3L * number);
            case HALF -> from.plusMonths(6L * number);
            case YEAR -> from.plusYears(number);
            case DECADE -> from.plusYears(10L * number);
            case CENTURY -> from.plusYears(100L * number);
        };
    }

    /// "On Thursday, two days after the truce": the days of the truce.
    Resolved gap(Slots slots) {
        var unit = unit(slots);
        int number = slots.or(Slot.NUMBER, 1);
        var bare = Resolved.bare(Timex.DURATION, unit.duration(number, false));
        var then = telling.then();
        if (then == null || number == Slots.MANY || unit.clock()) {
            return bare;
        }
        var other = then.plus(-slots.or(Slot.SIGN, 1) * number, unit);
        return other == null ? bare : bare.days(other.first(), other.last());
    }
}
