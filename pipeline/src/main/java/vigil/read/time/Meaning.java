package vigil.read.time;

/// What a rule makes of its match: the word behind `gives`.
enum Meaning {
    /// A stretch of the calendar told by its own parts; what is missing comes from the context.
    DATE,
    /// A day of the week.
    WEEKDAY,
    /// So many units before or after the anchor: "three weeks ago", "two days later".
    SHIFT,
    /// This, last or next unit: "last month", "the following year".
    PERIOD,
    /// A weekend.
    WEEKEND,
    /// The night between two days.
    OVERNIGHT,
    /// A length of time.
    LENGTH,
    /// The gap between an event and another told with it: "two days after the truce".
    GAP,
    /// Something that recurs.
    REGULAR,
    /// A time of the clock.
    CLOCK,
    /// A value that the rule itself states.
    LITERAL
}
