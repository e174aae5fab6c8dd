package vigil.model.mention;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vigil.model.Span;

/// A time expression where it stands in a report, normalised as in TIMEX3 (ISO-TimeML).
///
/// @param text the words as written
/// @param span where they stand
/// @param timex what kind of time it is
/// @param value the TIMEX3 value, such as `2016-08-10`, `2016-W32`, `P3D`; null if not resolvable
/// @param from first day it covers, or null if open or unknown
/// @param to last day it covers, inclusive, or null if open or unknown
/// @param precision the grain of the expression, or null where no calendar days are named
public record TimeMention(
        String text,
        Span span,
        Timex timex,
        @Nullable String value,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Precision precision) {

    /// The TIMEX3 types.
    public enum Timex {
        DATE,
        TIME,
        DURATION,
        SET
    }

    /// The grain of a calendar expression.
    public enum Precision {
        HOUR,
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR,
        DECADE,
        CENTURY,
        /// A stretch between two named days.
        RANGE;

        /// The contract's word: `day`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @throws IllegalArgumentException if `to` is before `from`
    public TimeMention {
        requireNonNull(text, "text");
        requireNonNull(span, "span");
        requireNonNull(timex, "timex");
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins: " + from + ".." + to);
        }
    }

    /// The same expression with other days.
    public TimeMention between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new TimeMention(text, span, timex, value, first, last, precision);
    }
}
