package vigil.read.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;
import vigil.read.time.pattern.Unit;

/// A stretch of the calendar at one grain.
///
/// @param grain day, week, month, season, quarter, half, year, decade or century
/// @param year the year, or the first of a decade or century; -490 is 490 BC
/// @param index month from 1, season from 0 (spring), quarter or half from 1; 0 for years and
///   longer
/// @param day day of the month for days and weeks (any day of the week); 0 otherwise
record Stamp(Unit grain, int year, int index, int day) {
    private static final String[] SEASONS = {"SP", "SU", "FA", "WI"};

    static Stamp day(int year, int month, int day) {
        return new Stamp(Unit.DAY, year, month, Math.min(day, length(year, month)));
    }

    static Stamp day(LocalDate date) {
        return day(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    static Stamp month(int year, int month) {
        return new Stamp(Unit.MONTH, year, month, 0);
    }

    static Stamp year(int year) {
        return new Stamp(Unit.YEAR, year, 0, 0);
    }

    private static int length(int year, int month) {
        return YearMonth.of(calendarYear(year), month).lengthOfMonth();
    }

    private static int calendarYear(int year) {
        return year < 0 ? year + 1 : year;
    }

    private static int written(int calendarYear) {
        return calendarYear <= 0 ? calendarYear - 1 : calendarYear;
    }

    /// Whether it names a month, or something shorter.
    boolean hasMonth() {
        return grain == Unit.DAY || grain == Unit.WEEK || grain == Unit.MONTH;
    }

    /// The month in its middle, or 0 for years and longer.
    int middle() {
        return switch (grain) {
            case DAY, WEEK, MONTH -> index;
            case SEASON -> index == 3 ? 1 : 4 + 3 * index;
            case QUARTER -> index * 3 - 1;
            case HALF -> index * 6 - 3;
            default -> 0;
        };
    }

    /// The stretch of another grain that this one begins in; null where this one is too coarse.
    @Nullable Stamp to(Unit unit) {
        return switch (unit) {
            case DAY -> grain == Unit.DAY ? this : null;
            case WEEK, FORTNIGHT, WEEKEND ->
                    grain == Unit.DAY || grain == Unit.WEEK
                            ? new Stamp(Unit.WEEK, year, index, day)
                            : null;
            case MONTH -> hasMonth() ? month(year, index) : null;
            case QUARTER ->
                    hasMonth() ? new Stamp(Unit.QUARTER, year, (index - 1) / 3 + 1, 0) : null;
            case YEAR -> grain.compareTo(Unit.YEAR) <= 0 ? year(year) : null;
            case DECADE ->
                    grain.compareTo(Unit.DECADE) <= 0
                            ? new Stamp(Unit.DECADE, floor(year, 10), 0, 0)
                            : null;
            case CENTURY -> new Stamp(Unit.CENTURY, floor(year, 100), 0, 0);
            default -> null;
        };
    }

    private static int floor(int year, int by) {
        return year < 0 ? -(-year / by * by) - (-year < by ? 1 : 0) : year / by * by;
    }

    /// The stretch so many units later (earlier where negative), at the grain of the unit; null
    /// where this one is too coarse.
    @Nullable Stamp plus(int number, Unit unit) {
        var start = to(unit);
        if (start == null) {
            return null;
        }
        return switch (unit) {
            case DAY -> day(start.date().plusDays(number));
            case WEEK -> week(start.date().plusWeeks(number));
            case FORTNIGHT -> week(start.date().plusWeeks(2L * number));
            case MONTH -> {
                var month = YearMonth.of(calendarYear(year), index).plusMonths(number);
                yield month(written(month.getYear()), month.getMonthValue());
            }
            case QUARTER -> {
                int quarters = calendarYear(year) * 4 + start.index - 1 + number;
                yield new Stamp(
                        Unit.QUARTER,
                        written(Math.floorDiv(quarters, 4)),
                        Math.floorMod(quarters, 4) + 1,
                        0);
            }
            case YEAR -> year(written(calendarYear(year) + number));
            case DECADE -> new Stamp(Unit.DECADE, start.year + 10 * number, 0, 0);
            case CENTURY -> new Stamp(Unit.CENTURY, start.year + 100 * number, 0, 0);
            default -> null;
        };
    }

    static Stamp week(LocalDate date) {
        return new Stamp(
                Unit.WEEK, written(date.getYear()), date.getMonthValue(), date.getDayOfMonth());
    }

    /// The first day of a week or day as the calendar has it.
    LocalDate date() {
        return LocalDate.of(
                calendarYear(year), Math.max(1, hasMonth() ? index : 1), Math.max(1, day));
    }

    /// The TIMEX3 value.
    String value() {
        var years = years();
        return switch (grain) {
            case DAY -> years + "-" + two(index) + "-" + two(day);
            case WEEK, FORTNIGHT -> {
                var monday = sunday().plusDays(1);
                yield written(monday.get(IsoFields.WEEK_BASED_YEAR))
                        + "-W"
                        + two(monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            }
            case MONTH -> years + "-" + two(index);
            case SEASON -> years + "-" + SEASONS[index];
            case QUARTER -> years + "-Q" + index;
            case HALF -> years + "-H" + index;
            case DECADE -> years.substring(0, years.length() - 1);
            case CENTURY -> years.substring(0, years.length() - 2);
            default -> years;
        };
    }

    private String years() {
        int size = Math.abs(year);
        return (year < 0 ? "BC" : "")
                + (size < 1000 ? "0" : "")
                + (size < 100 ? "0" : "")
                + (size < 10 ? "0" : "")
                + size;
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /// The Sunday on or before.
    private LocalDate sunday() {
        var date = date();
        return date.minusDays(date.getDayOfWeek().getValue() % 7);
    }

    /// First day; null before our era. Seasons are those of the weather north of the equator: the
    /// winter of a year begins in the December before it.
    @Nullable LocalDate first() {
        if (year <= 0) {
            return null;
        }
        return switch (grain) {
            case DAY -> date();
            case WEEK, FORTNIGHT -> sunday();
            case MONTH -> LocalDate.of(year, index, 1);
            case SEASON -> LocalDate.of(year, 3, 1).plusMonths(index == 3 ? -3 : 3L * index);
            case QUARTER -> LocalDate.of(year, index * 3 - 2, 1);
            case HALF -> LocalDate.of(year, index * 6 - 5, 1);
            case YEAR, DECADE, CENTURY -> LocalDate.of(Math.max(1, year), 1, 1);
            default -> null;
        };
    }

    /// Last day, included; null where [#first()] is.
    @Nullable LocalDate last() {
        var first = first();
        if (first == null) {
            return null;
        }
        var next =
                switch (grain) {
                    case DAY -> first.plusDays(1);
                    case WEEK, FORTNIGHT -> first.plusWeeks(1);
                    case MONTH -> first.plusMonths(1);
                    case QUARTER, SEASON -> first.plusMonths(3);
                    case HALF -> first.plusMonths(6);
                    case DECADE -> first.plusYears(10);
                    case CENTURY -> first.plus(1, ChronoUnit.CENTURIES);
                    default -> first.plusYears(1);
                };
        return next.minusDays(1);
    }
}
