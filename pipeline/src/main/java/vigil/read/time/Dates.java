package vigil.read.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vigil.model.mention.TimeMention.Timex;
import vigil.read.text.TokenizedText;
import vigil.read.time.pattern.Slot;
import vigil.read.time.pattern.Slots;
import vigil.read.time.pattern.Unit;
import vigil.read.time.pattern.Words;

/// Dates told by their own parts: a day, a month, a year, a day of the week. What they leave out
/// comes from the telling.
final class Dates {
    private final TokenizedText text;
    private final Telling telling;

    Dates(TokenizedText text, Telling telling) {
        this.text = text;
        this.telling = telling;
    }

    private Tense.Look look(Match match) {
        return Tense.of(text, match.first(), match.last());
    }

    boolean ahead(Match match) {
        return look(match) == Tense.Look.AHEAD;
    }

    int paragraph(Match match) {
        return text.paragraphOf(text.sentenceOf(match.first()));
    }

    Resolved date(Match match) {
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

    static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    @Nullable Stamp stamp(Match match) {
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
        int month = slots.get(Slot.MONTH);
        if (year == Slots.NONE && month == Slots.NONE && slots.has(Slot.DAY)) {
            return Years.day(telling, slots.get(Slot.DAY), look(match));
        }
        if (year == Slots.NONE) {
            year = open(match, month);
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
    private int open(Match match, int month) {
        var slots = match.slots();
        int direction = slots.get(Slot.DIRECTION);
        var last = telling.last();
        if (slots.or(Slot.ANCHOR, 0) == 2 && last != null) {
            return last.year(); // "May of that year"
        }
        if (month != Slots.NONE) {
            int day = slots.or(Slot.DAY, 0);
            return Years.of(telling, month, day, direction, look(match), paragraph(match));
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
                ? Years.of(telling, middle, 0, direction, look(match), paragraph(match))
                : then.year() + slots.or(Slot.DIRECTION, 0);
    }

    /// Adds the part of the day, where the words name one.
    static Resolved part(Resolved date, Slots slots) {
        if (!slots.has(Slot.PART)) {
            return date;
        }
        return date.at(Words.PARTS.get(slots.get(Slot.PART)), false);
    }

    Resolved weekday(Match match) {
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

    LocalDate weekday(LocalDate now, int weekday, int direction, boolean ahead) {
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
}
