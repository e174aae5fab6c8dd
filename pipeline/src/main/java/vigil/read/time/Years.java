package vigil.read.time;

import java.time.LocalDate;
import java.time.Year;
import org.jspecify.annotations.Nullable;
import vigil.read.time.pattern.Slots;
import vigil.read.time.pattern.Unit;

/// Chooses the year, or the month, that a date leaves out.
final class Years {
    private static final int BACK = 2;
    private static final int CLOSE = 25;
    private static final int SEASON = 90;
    private static final int SOON = 150;
    private static final int AGE = 30;
    private static final int IN_YEAR = 60;
    private static final int FAR = 100_000;

    private Years() {}

    /// The year of a month (and day, 0 if none) that is told without one; or [Slots#NONE].
    ///
    /// @param direction -1, 0, 1 for last, this, next; or [Slots#NONE]
    static int of(Telling telling, int month, int day, int direction, Tense.Look look, int here) {
        if (telling.history) {
            return told(telling, month, day, direction);
        }
        if (direction == Slots.NONE && telling.toldLongAgo(here)) {
            int year = told(telling, month, day, direction);
            var last = telling.last();
            if (last != null && distance(last, year, month, day) < SOON) {
                return year;
            }
        }
        var published = telling.published;
        return published == null ? Slots.NONE : counted(published, month, day, direction, look);
    }

    /// In histories: the year in which the date lies nearest to one of those told of late. Stories
    /// go on: a date behind is as far as one twice as long ahead, and older dates count less.
    private static int told(Telling telling, int month, int day, int direction) {
        var last = telling.last();
        if (last == null) {
            return Slots.NONE;
        }
        if (direction != Slots.NONE) {
            int gap = last.hasMonth() ? month - last.index() : 0;
            boolean turns = direction < 0 ? gap >= 0 : gap <= 0;
            return turns ? last.year() + direction : last.year();
        }
        int best = Slots.NONE;
        int least = Integer.MAX_VALUE;
        int age = 0;
        for (var stamp : telling.recent()) {
            for (int year = stamp.year() - 1; year <= stamp.year() + 1; year++) {
                int distance = distance(stamp, year, month, day) + age * AGE;
                if (distance < least) {
                    least = distance;
                    best = year;
                }
            }
            age++;
        }
        return best;
    }

    /// How far, in days, a date lies from one told before.
    private static int distance(Stamp told, int year, int month, int day) {
        if (told.middle() == 0) {
            return year == told.year() ? IN_YEAR : FAR;
        }
        if (month == 2 && day == 29 && !Year.isLeap(year)) {
            return FAR;
        }
        int months = (year - told.year()) * 12 + month - told.middle();
        int days = months * 30 + (day > 0 && told.grain() == Unit.DAY ? day - told.day() : 0);
        return days >= 0 ? days : -BACK * days;
    }

    /// In news: the latest on or before publication, or the next where the words look ahead.
    private static int counted(
            LocalDate published, int month, int day, int direction, Tense.Look look) {
        int year = published.getYear();
        int gap = month - published.getMonthValue();
        if (gap == 0 && day > 0) {
            gap = day - published.getDayOfMonth();
        }
        return switch (direction) {
            case -1 -> gap >= 0 ? year - 1 : year;
            case 0 -> year;
            case 1 -> gap <= 0 ? year + 1 : year;
            default ->
                    year
                            + nearest(
                                    month - published.getMonthValue(),
                                    day == 0 ? 0 : day - published.getDayOfMonth(),
                                    day > 0,
                                    look);
        };
    }

    /// Which year, counted from that of publication. A day less than a month away is in the one
    /// that makes it so, whatever the tense: wires count hours in other zones, and nobody writes
    /// "on 18 October" on 17 October for that of last year.
    private static int nearest(int months, int days, boolean isDay, Tense.Look look) {
        int away = months * 30 + days;
        if (isDay) {
            if (away > 365 - CLOSE) {
                return -1;
            }
            if (away < CLOSE - 365) {
                return 1;
            }
            if (Math.abs(away) < CLOSE) {
                return 0;
            }
        }
        return switch (look) {
            case AHEAD -> away < 0 ? 1 : 0;
            case BACK -> away > 0 ? -1 : 0;
            case OPEN -> away > SEASON ? -1 : 0;
        };
    }

    /// The day of the month that is told without one: "on the 20th".
    static @Nullable Stamp day(Telling telling, int day, Tense.Look look) {
        var then = telling.history ? telling.last() : telling.then();
        if (then == null || !then.hasMonth()) {
            return null;
        }
        var month = Stamp.month(then.year(), then.index());
        if (!telling.history && then.equals(telling.today())) {
            int gap = day - then.day();
            int move = look == Tense.Look.AHEAD ? (gap < 0 ? 1 : 0) : (gap > 0 ? -1 : 0);
            var moved = month.plus(move, Unit.MONTH);
            month = moved == null ? month : moved;
        }
        return Stamp.day(month.year(), month.index(), day);
    }

    /// Two digits as a year: "'90", "3 JAN 90", "1939-45".
    static int whole(int digits, @Nullable Stamp near, boolean range) {
        if (near != null && near.year() > 0) {
            int year = near.year() / 100 * 100 + digits;
            if (range && year < near.year()) {
                return year + 100;
            }
            return year > near.year() + 20 ? year - 100 : year;
        }
        return digits < 40 ? 2000 + digits : 1900 + digits;
    }
}
