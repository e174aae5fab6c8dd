package vigil.read.time.pattern;

/// What a rule can capture from the words, or state itself after `gives`.
public enum Slot {
    DAY,
    MONTH,
    YEAR,
    /// Two digits of a year, or one.
    SHORT_YEAR,
    /// 1 where the years are before our era.
    BEFORE_ERA,
    /// Monday is 1.
    WEEKDAY,
    /// Spring is 0.
    SEASON,
    QUARTER,
    HALF,
    /// The first year of a decade, or its last two digits (80).
    DECADE,
    /// The nineteenth is 19.
    CENTURY,
    /// How many; [Slots#MANY] for "several".
    NUMBER,
    /// A half on top of the number.
    AND_HALF,
    UNIT,
    ORDINAL,
    /// 1 or -1: later or earlier.
    SIGN,
    PART,
    PORTION,
    /// -1, 0, 1: last, this, next.
    DIRECTION,
    HOUR,
    MINUTE,
    /// 12 for the hours after noon, 0 for those before.
    NOON,
    REGULAR,
    /// 1 where the day of publication is meant even in a history, 2 where the last date told is
    /// meant.
    ANCHOR,
    /// Which stretch of days a duration covers: -1 up to publication, 1 from publication on.
    WINDOW
}
