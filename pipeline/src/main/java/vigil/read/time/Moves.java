package vigil.read.time;

import org.jspecify.annotations.Nullable;
import vigil.model.mention.TimeMention.Timex;
import vigil.read.text.TokenizedText;
import vigil.read.time.pattern.Slot;
import vigil.read.time.pattern.Slots;
import vigil.read.time.pattern.Unit;

/// Dates told from another: "three weeks ago", "last month", "the next day", "overnight".
final class Moves {
    private final TokenizedText text;
    private final Telling telling;
    private final Dates dates;

    Moves(TokenizedText text, Telling telling, Dates dates) {
        this.text = text;
        this.telling = telling;
        this.dates = dates;
    }

    private @Nullable Stamp anchor(Slots slots) {
        return switch (slots.or(Slot.ANCHOR, 0)) {
            case 2 -> telling.then();
            case 3 -> telling.history ? telling.then() : telling.now();
            default -> telling.now();
        };
    }

    Resolved shift(Match match) {
        var slots = match.slots();
        var unit = Lengths.unit(slots);
        int sign = slots.or(Slot.SIGN, 1);
        int number = slots.or(Slot.NUMBER, 1);
        if (number == Slots.MANY) {
            return Resolved.bare(Timex.DATE, sign < 0 ? "PAST_REF" : "FUTURE_REF");
        }
        var anchor = anchor(slots);
        if (unit == Unit.DAY && slots.or(Slot.ANCHOR, 0) == 2 && telling.lastDay() != null) {
            anchor = telling.lastDay();
        }
        if (telling.history && slots.or(Slot.ANCHOR, 0) == 1 && number == 0) {
            return slots.has(Slot.PART)
                    ? Dates.part(Resolved.bare(Timex.DATE, "XXXX-XX-XX"), slots)
                    : Resolved.bare(Timex.DATE, "PRESENT_REF");
        }
        if (anchor == null) {
            return Dates.part(Resolved.bare(Timex.DATE, "XXXX-XX-XX"), slots);
        }
        if (unit.clock()) {
            return new Resolved(
                    Timex.TIME, anchor.value() + "TXX", anchor.first(), anchor.last(), null);
        }
        var stamp = anchor.plus(sign * number, unit);
        var today = telling.today();
        if (stamp == null && !telling.history && today != null) {
            stamp = today.plus(sign * number, unit); // "a week earlier", after a mere month
        }
        if (stamp == null) {
            return Resolved.bare(Timex.DATE, coarse(anchor, unit));
        }
        telling.tell(stamp, dates.paragraph(match));
        var resolved = Resolved.of(stamp, Slots.NONE);
        if (stamp.grain() == Unit.WEEK) {
            resolved = resolved.days(stamp.date(), stamp.date());
        }
        return Dates.part(resolved, slots);
    }

    /// A day of a month or year that is not known closer: `1915-10-XX`.
    private static @Nullable String coarse(Stamp anchor, Unit unit) {
        if (unit == Unit.DAY) {
            return anchor.grain() == Unit.MONTH
                    ? anchor.value() + "-XX"
                    : anchor.value() + "-XX-XX";
        }
        return unit == Unit.WEEK ? anchor.value() + "-WXX" : anchor.value() + "-XX";
    }

    Resolved period(Match match) {
        var slots = match.slots();
        var unit = Lengths.unit(slots);
        int direction = slots.or(Slot.DIRECTION, 0) * slots.or(Slot.NUMBER, 1);
        var anchor = anchor(slots);
        if (unit == Unit.DAY && slots.or(Slot.ANCHOR, 0) == 2 && telling.lastDay() != null) {
            anchor = telling.lastDay();
        }
        var stamp = anchor == null ? null : anchor.plus(direction, unit);
        if (stamp == null) {
            return Dates.part(Resolved.bare(Timex.DATE, unresolved(anchor, unit)), slots);
        }
        if (telling.history || unit == Unit.DAY || slots.or(Slot.ANCHOR, 0) == 2) {
            telling.tell(stamp, dates.paragraph(match));
        }
        var resolved = Resolved.of(stamp, slots.get(Slot.PORTION));
        if (direction == 0 && !telling.history && slots.or(Slot.ANCHOR, 0) < 2) {
            resolved = current(match, Resolved.of(stamp, Slots.NONE));
        }
        return Dates.part(resolved, slots);
    }

    private static @Nullable String unresolved(@Nullable Stamp anchor, Unit unit) {
        if (anchor != null) {
            return coarse(anchor, unit);
        }
        return switch (unit) {
            case DAY -> "XXXX-XX-XX";
            case WEEK -> "XXXX-WXX";
            case MONTH -> "XXXX-XX";
            case YEAR -> "XXXX";
            default -> null;
        };
    }

    /// "This week", "earlier this year": up to the day of publication, unless the words look ahead.
    private Resolved current(Match match, Resolved whole) {
        var published = telling.published;
        int portion = match.slots().get(Slot.PORTION);
        if (published == null || whole.from() == null) {
            return whole;
        }
        if (portion == 2 || (portion == Slots.NONE && dates.ahead(match))) {
            return whole.days(published, whole.to());
        }
        return whole.days(whole.from(), published);
    }

    Resolved weekend(Match match) {
        var slots = match.slots();
        var now = telling.now();
        if (now == null || now.grain() != Unit.DAY) {
            return Resolved.bare(Timex.DATE, "XXXX-WXX-WE");
        }
        var date = now.date();
        int direction = slots.get(Slot.DIRECTION);
        var saturday = date.minusDays((date.getDayOfWeek().getValue() + 1) % 7);
        boolean inside = date.getDayOfWeek().getValue() >= 6;
        if (direction == 1 || (direction != -1 && !inside && dates.ahead(match))) {
            saturday = saturday.plusDays(7);
        } else if (direction == -1 && inside) {
            saturday = saturday.minusDays(7);
        }
        var week = Stamp.week(saturday);
        return new Resolved(
                Timex.DATE,
                week.value() + "-WE",
                saturday,
                saturday.plusDays(1),
                Resolved.precision(Unit.WEEKEND));
    }

    Resolved overnight(Match match, @Nullable Match next) {
        var slots = match.slots();
        int weekday = slots.get(Slot.WEEKDAY);
        if (next != null
                && next.means(Meaning.WEEKDAY)
                && next.first() - match.last() < 5
                && text.sentenceOf(next.first()) == text.sentenceOf(match.first())) {
            weekday = next.slots().get(Slot.WEEKDAY);
        }
        var now = telling.now();
        if (now == null || now.grain() != Unit.DAY) {
            return Resolved.bare(Timex.TIME, "XXXX-XX-XXTNI");
        }
        var date = now.date();
        boolean named = weekday != Slots.NONE;
        var night = named ? dates.weekday(date, weekday, Slots.NONE, false) : date.minusDays(1);
        telling.tell(Stamp.day(night), -1);
        return Resolved.of(Stamp.day(night), Slots.NONE)
                .at("NI", false)
                .days(night, night.plusDays(1));
    }
}
