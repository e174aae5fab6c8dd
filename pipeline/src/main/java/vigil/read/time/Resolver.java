package vigil.read.time;

import org.jspecify.annotations.Nullable;
import vigil.model.mention.TimeMention.Timex;
import vigil.read.text.TokenizedText;
import vigil.read.time.pattern.Slot;
import vigil.read.time.pattern.Slots;
import vigil.read.time.pattern.Words;

/// Turns the matches of one text into values, from left to right.
final class Resolver {
    private final TokenizedText text;
    private final Telling telling;
    private final Words words;
    private final Dates dates;
    private final Moves moves;
    private final Lengths lengths;

    Resolver(TokenizedText text, Telling telling, Words words) {
        this.text = text;
        this.telling = telling;
        dates = new Dates(text, telling);
        moves = new Moves(text, telling, dates);
        lengths = new Lengths(telling);
        this.words = words;
    }

    /// What a match means here. Dates also move the telling on.
    ///
    /// @param next what stands behind it in the text, for times of the clock, or null
    Resolved resolve(Match match, @Nullable Match next) {
        var slots = match.slots();
        return switch (match.rule().meaning()) {
            case DATE -> dates.date(match);
            case WEEKDAY -> dates.weekday(match);
            case SHIFT -> moves.shift(match);
            case PERIOD -> moves.period(match);
            case WEEKEND -> moves.weekend(match);
            case OVERNIGHT -> moves.overnight(match, next);
            case LENGTH -> lengths.length(slots);
            case GAP -> lengths.gap(slots);
            case REGULAR -> regular(match);
            case CLOCK -> clock(match, next);
            case LITERAL -> literal(match.rule().literal());
        };
    }

    private static Resolved literal(@Nullable String value) {
        return Resolved.bare(Timex.DATE, value == null || value.equals("NONE") ? null : value);
    }

    private Resolved regular(Match match) {
        var slots = match.slots();
        if (slots.has(Slot.REGULAR)) {
            return Resolved.bare(Timex.SET, words.regular(slots.get(Slot.REGULAR)));
        }
        if (slots.has(Slot.WEEKDAY)) {
            var part = slots.has(Slot.PART) ? "T" + Words.PARTS.get(slots.get(Slot.PART)) : "";
            return Resolved.bare(Timex.SET, "XXXX-WXX-" + slots.get(Slot.WEEKDAY) + part);
        }
        if (match.rule().literal() != null) {
            return Resolved.bare(Timex.SET, match.rule().literal());
        }
        var unit = Lengths.unit(slots);
        return Resolved.bare(Timex.SET, unit.duration(slots.or(Slot.NUMBER, 1), false));
    }

    private Resolved clock(Match match, @Nullable Match next) {
        var slots = match.slots();
        var day = Resolved.bare(Timex.TIME, "XXXX-XX-XX");
        var stamp = dayOfClock(match, next);
        if (stamp != null) {
            day = Resolved.of(stamp, Slots.NONE);
        }
        if (!slots.has(Slot.HOUR)) {
            return Dates.part(day, slots);
        }
        int hour = slots.get(Slot.HOUR);
        if (slots.has(Slot.NOON)) {
            hour = hour % 12 + slots.get(Slot.NOON);
        }
        return day.at(Dates.two(hour) + ":" + Dates.two(slots.or(Slot.MINUTE, 0)), true);
    }

    private @Nullable Stamp dayOfClock(Match match, @Nullable Match next) {
        if (match.slots().has(Slot.DAY) || match.slots().has(Slot.MONTH)) {
            var stamp = dates.stamp(match);
            if (stamp != null) {
                telling.tell(stamp, dates.paragraph(match));
            }
            return stamp;
        }
        boolean follows =
                next != null
                        && next.first() - match.last() < 5
                        && text.sentenceOf(next.first()) == text.sentenceOf(match.first())
                        && (next.means(Meaning.DATE) || next.means(Meaning.WEEKDAY));
        if (follows && next != null) {
            resolve(next, null);
        }
        if (telling.history || follows) {
            return telling.lastDay();
        }
        var last = telling.lastDay();
        return last != null ? last : telling.today();
    }
}
