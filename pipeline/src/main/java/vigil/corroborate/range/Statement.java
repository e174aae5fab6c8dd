package vigil.corroborate.range;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vigil.model.claim.Figure;

/// One number by one voice.
///
/// @param told the claim
/// @param figure the number
/// @param low fewest, raised by the parts the same claim names
/// @param high most, or null if the words set none
/// @param implied whether the report gives no such number and it follows from what it tells
/// @param itemised whether the same claim names parts that add up to it
record Statement(
        Told told,
        Figure figure,
        int low,
        @Nullable Integer high,
        boolean implied,
        boolean itemised) {
    /// Earlier ones first; those of unknown day before all.
    static final Comparator<Statement> BY_DAY =
            Comparator.comparing(
                            (Statement statement) -> statement.told().day(),
                            Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                    .thenComparing(statement -> statement.told().ref())
                    .thenComparing(statement -> statement.figure().span());

    /// In the order of each report.
    static final Comparator<Statement> BY_RANK =
            Comparator.comparingInt((Statement statement) -> statement.told().rank())
                    .thenComparing(statement -> statement.figure().span())
                    .thenComparing(BY_DAY);

    /// A number as its words have it.
    static Statement of(Told told, Figure figure) {
        return new Statement(told, figure, figure.low(), figure.high(), false, false);
    }

    /// The number to be voted for: what the words name, else nothing.
    @Nullable Integer number() {
        var value = figure.value();
        if (value == null) {
            return high != null && high == low ? high : null;
        }
        return switch (figure.hedge()) {
            case UP_TO -> null;
            case OVER -> low;
            default -> Math.max(low, high == null ? value : Math.min(value, high));
        };
    }

    /// The most the words vouch for: of "at least 12" that is 12; null for "dozens".
    @Nullable Integer most() {
        return high == null ? number() : high;
    }

    /// Whether it sets no least: "up to 70".
    boolean onlyLimits() {
        return figure.hedge() == Figure.Hedge.UP_TO;
    }

    /// Whether the words are rounded: "about 44,000".
    boolean isRounded() {
        return figure.value() != null
                && (figure.hedge() == Figure.Hedge.ABOUT || figure.hedge() == Figure.Hedge.NEARLY);
    }

    /// Whether a number can be true beside it.
    boolean allows(int number) {
        return low <= number && (high == null || number <= high);
    }
}
