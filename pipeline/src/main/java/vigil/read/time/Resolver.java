package vigil.read.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vigil.model.mention.TimeMention.Timex;
import vigil.read.text.TokenizedText;

/// Turns the matches of one text into values, from left to right.
final class Resolver {
    private final TokenizedText text;
    private final Telling telling;
    private final Words words;

    Resolver(TokenizedText text, Telling telling, Words words) {
        this.text = text;
        this.telling = telling;
        this.words = words;
    }

    /// What a match means here. Dates also move the telling on.
    ///
    /// @param next what stands behind it in the text, for times of the clock, or null
    Resolved resolve(Match match, @Nullable Match next) {
        var slots = match.slots();
        return switch (match.rule().meaning()) {
            case DATE -> date(match);
            case WEEKDAY -> weekday(match);
            case SHIFT -> shift(match);
            case PERIOD -> period(match);
            case WEEKEND -> weekend(match);
            case OVERNIGHT -> overnight(slots);
            case LENGTH -> length(slots);
            case GAP -> gap(slots);
            case REGULAR -> regular(match);
            case CLOCK -> clock(match, next);
            case LITERAL -> literal(match.rule().literal());
        };
    }

    private static Resolved literal(@Nullable String value) {
        return Resolved.bare(Timex.DATE, value == null || value.equals("NONE") ? null : value);
    }

    private boolean ahead(Match match) {
        return Tense.ahead(text, match.first(), match.last());
    }

    private int paragraph(Match match) {
        return text.paragraphOf(text.sentenceOf(match.first()));
    }

    private Resolved date(Match match) {
        var slots = match.slots();
        var stamp = stamp(match);
        if (stamp == null) {
            return part(Resolved.bare(Timex.DATE, unknown(slots)), slots);
        }
        if (advances(match)) {
            telling.tell(stamp, paragraph(match));
        }
        return part(Resolved.of(stamp, slots.get(Slot.PORTION)), slots);
    }

    /// A date that only tells one thing from another ("the May 2007 high", "since 1995") does not
    /// move the telling on in a history.
    private boolean advances(Match match) {
        if (!telling.history || telling.last() == null) {
            return true;
        }
        if (text.is(match.first() - 1, "since", "than", "until", "till")) {
            return false;
        }
        boolean named =
                text.is(match.first() - 1, "the", "a", "an", "its", "their", "his", "'s")
                        && match.last() + 1 < text.size()
                        && text.kind(match.last() + 1) == TokenizedText.Kind.WORD
                        && !Background.isFunctionWord(text.key(match.last() + 1));
        return !named;
    }

    private static String unknown(Slots slots) {
        if (slots.has(Slot.SEASON)) {
            return "XXXX-" + new String[] {"SP", "SU", "FA", "WI"}[slots.get(Slot.SEASON)];
        }
        if (slots.has(Slot.QUARTER)) {
            return "XXXX-Q" + slots.get(Slot.QUARTER);
        }
        if (slots.has(Slot.HALF)) {
            return "XXXX-H" + slots.get(Slot.HALF);
        }
        var month = slots.has(Slot.MONTH) ? two(slots.get(Slot.MONTH)) : "XX";
        return "XXXX-" + month + (slots.has(Slot.DAY) ? "-" + two(slots.get(Slot.DAY)) : "");
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private @Nullable Stamp stamp(Match match) {
        var slots = match.slots();
        if (slots.has(Slot.CENTURY)) {
            int century = slots.get(Slot.CENTURY);
            boolean before = slots.or(Slot.BEFORE_ERA, 0) == 1;
            int year = before ? -(century - 1) * 100 - 1 : (century - 1) * 100;
            return new Stamp(Unit.CENTURY, year, 0, 0);
        }
        if (slots.has(Slot.DECADE)) {
            int decade = slots.get(Slot.DECADE);
            int year = decade < 100 ? 1900 + decade : decade;
            return new Stamp(Unit.DECADE, slots.or(Slot.BEFORE_ERA, 0) == 1 ? -decade : year, 0, 0);
        }
        int year = year(slots);
        boolean ahead = ahead(match);
        int month = slots.get(Slot.MONTH);
        if (year == Slots.NONE && month == Slots.NONE && slots.has(Slot.DAY)) {
            return Years.day(telling, slots.get(Slot.DAY), ahead);
        }
        if (year == Slots.NONE) {
            year = open(match, month, ahead);
        }
        return year == Slots.NONE ? null : stamp(slots, year, month);
    }

    private static Stamp stamp(Slots slots, int year, int month) {
        if (slots.has(Slot.SEASON)) {
            return new Stamp(Unit.SEASON, year, slots.get(Slot.SEASON), 0);
        }
        if (slots.has(Slot.QUARTER)) {
            return new Stamp(Unit.QUARTER, year, slots.get(Slot.QUARTER), 0);
        }
        if (slots.has(Slot.HALF)) {
            return new Stamp(Unit.HALF, year, slots.get(Slot.HALF), 0);
        }
        if (month == Slots.NONE) {
            return Stamp.year(year);
        }
        return slots.has(Slot.DAY)
                ? Stamp.day(year, month, slots.get(Slot.DAY))
                : Stamp.month(year, month);
    }

    private int year(Slots slots) {
        int year = slots.get(Slot.YEAR);
        if (year == Slots.NONE && slots.has(Slot.SHORT_YEAR)) {
            year =
                    Years.whole(
                            slots.get(Slot.SHORT_YEAR),
                            telling.history ? telling.last() : null,
                            slots.or(Slot.SIGN, 0) == 1);
        }
        boolean before =
                slots.or(Slot.BEFORE_ERA, 0) == 1
                        || (year != Slots.NONE && year < 1000 && telling.beforeEra());
        return year != Slots.NONE && before ? -year : year;
    }

    /// The year of something told without one.
    private int open(Match match, int month, boolean ahead) {
        var slots = match.slots();
        int direction = slots.get(Slot.DIRECTION);
        if (month != Slots.NONE) {
            int day = slots.or(Slot.DAY, 0);
            return Years.of(telling, month, day, direction, ahead, paragraph(match));
        }
        var then = telling.history ? telling.last() : telling.today();
        if (then == null) {
            return Slots.NONE;
        }
        int middle =
                slots.has(Slot.SEASON)
                        ? new int[] {4, 7, 10, 1}[slots.get(Slot.SEASON)]
                        : slots.has(Slot.QUARTER)
                                ? slots.get(Slot.QUARTER) * 3
                                : slots.or(Slot.HALF, 1) * 6;
        return then.hasMonth()
                ? Years.of(telling, middle, 0, direction, ahead, paragraph(match))
                : then.year() + slots.or(Slot.DIRECTION, 0);
    }

    /// Adds the part of the day or the hour, where the words name one.
    private Resolved part(Resolved date, Slots slots) {
        if (!slots.has(Slot.PART)) {
            return date;
        }
        return date.at(Words.PARTS.get(slots.get(Slot.PART)), false);
    }

    private Resolved weekday(Match match) {
        var slots = match.slots();
        var now = telling.history ? telling.lastDay() : telling.today();
        int weekday = slots.get(Slot.WEEKDAY);
        if (now == null) {
            return part(Resolved.bare(Timex.DATE, "XXXX-WXX-" + weekday), slots);
        }
        var day = weekday(now.date(), weekday, slots.get(Slot.DIRECTION), ahead(match));
        var stamp = Stamp.day(day);
        telling.tell(stamp, paragraph(match));
        return part(Resolved.of(stamp, Slots.NONE), slots);
    }

    private LocalDate weekday(LocalDate now, int weekday, int direction, boolean ahead) {
        int back = Math.floorMod(now.getDayOfWeek().getValue() - weekday, 7);
        var latest = now.minusDays(back);
        if (telling.history) {
            return back == 0 ? now : direction == -1 ? latest : latest.plusDays(7);
        }
        return switch (direction) {
            case -1 -> back == 0 ? now.minusDays(7) : latest;
            case 1 -> latest.plusDays(7);
            case 0 -> now.minusDays(now.getDayOfWeek().getValue() % 7).plusDays(weekday % 7);
            default -> ahead ? latest.plusDays(7) : latest;
        };
    }

    private @Nullable Stamp anchor(Slots slots) {
        return switch (slots.or(Slot.ANCHOR, 0)) {
            case 1 -> telling.published == null ? telling.now() : telling.today();
            case 2 -> telling.then();
            default -> telling.now();
        };
    }

    private static Unit unit(Slots slots) {
        return slots.has(Slot.UNIT) ? Words.UNITS.get(slots.get(Slot.UNIT)) : Unit.DAY;
    }

    private Resolved shift(Match match) {
        var slots = match.slots();
        var unit = unit(slots);
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
                    ? part(Resolved.bare(Timex.DATE, "XXXX-XX-XX"), slots)
                    : literal("PRESENT_REF");
        }
        if (anchor == null) {
            return part(Resolved.bare(Timex.DATE, "XXXX-XX-XX"), slots);
        }
        if (unit.clock()) {
            return new Resolved(
                    Timex.TIME, anchor.value() + "TXX", anchor.first(), anchor.last(), null);
        }
        var stamp = anchor.plus(sign * number, unit);
        if (stamp == null) {
            return Resolved.bare(Timex.DATE, coarse(anchor, unit));
        }
        telling.tell(stamp, paragraph(match));
        var resolved = Resolved.of(stamp, Slots.NONE);
        if (stamp.grain() == Unit.WEEK) {
            resolved = resolved.days(stamp.date(), stamp.date());
        }
        return part(resolved, slots);
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

    private Resolved period(Match match) {
        var slots = match.slots();
        var unit = unit(slots);
        int direction = slots.or(Slot.DIRECTION, 0) * slots.or(Slot.NUMBER, 1);
        var anchor = anchor(slots);
        if (unit == Unit.DAY && slots.or(Slot.ANCHOR, 0) == 2 && telling.lastDay() != null) {
            anchor = telling.lastDay();
        }
        var stamp = anchor == null ? null : anchor.plus(direction, unit);
        if (stamp == null) {
            return part(Resolved.bare(Timex.DATE, unresolved(anchor, unit)), slots);
        }
        if (telling.history || unit == Unit.DAY || slots.or(Slot.ANCHOR, 0) == 2) {
            telling.tell(stamp, paragraph(match));
        }
        var resolved = Resolved.of(stamp, slots.get(Slot.PORTION));
        if (direction == 0 && !telling.history && slots.or(Slot.ANCHOR, 0) != 2) {
            resolved = current(match, Resolved.of(stamp, Slots.NONE));
        }
        return part(resolved, slots);
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
        if (portion == 2 || (portion == Slots.NONE && ahead(match))) {
            return whole.days(published, whole.to());
        }
        return whole.days(whole.from(), published);
    }

    private Resolved weekend(Match match) {
        var slots = match.slots();
        var now = telling.now();
        if (now == null || now.grain() != Unit.DAY) {
            return Resolved.bare(Timex.DATE, "XXXX-WXX-WE");
        }
        var date = now.date();
        int direction = slots.get(Slot.DIRECTION);
        var saturday = date.minusDays((date.getDayOfWeek().getValue() + 1) % 7);
        boolean inside = date.getDayOfWeek().getValue() >= 6;
        if (direction == 1 || (direction != -1 && !inside && ahead(match))) {
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

    private Resolved overnight(Slots slots) {
        var now = telling.now();
        if (now == null || now.grain() != Unit.DAY) {
            return Resolved.bare(Timex.TIME, "XXXX-XX-XXTNI");
        }
        var date = now.date();
        boolean named = slots.has(Slot.WEEKDAY);
        var night =
                named
                        ? weekday(date, slots.get(Slot.WEEKDAY), Slots.NONE, false)
                        : date.minusDays(1);
        telling.tell(Stamp.day(night), -1);
        return Resolved.of(Stamp.day(night), Slots.NONE)
                .at("NI", false)
                .days(night, night.plusDays(1));
    }

    private Resolved length(Slots slots) {
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
    private Resolved gap(Slots slots) {
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
        var unit = unit(slots);
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
            return part(day, slots);
        }
        int hour = slots.get(Slot.HOUR);
        if (slots.has(Slot.NOON)) {
            hour = hour % 12 + slots.get(Slot.NOON);
        }
        return day.at(two(hour) + ":" + two(slots.or(Slot.MINUTE, 0)), true);
    }

    private @Nullable Stamp dayOfClock(Match match, @Nullable Match next) {
        if (match.slots().has(Slot.DAY) || match.slots().has(Slot.MONTH)) {
            var stamp = stamp(match);
            if (stamp != null) {
                telling.tell(stamp, paragraph(match));
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
