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
record Statement(Told told, Figure figure, int low) {
    /// Earlier ones first; those of unknown day before all.
    static final Comparator<Statement> BY_DAY =
            Comparator.comparing(
                            (Statement statement) -> statement.told().day(),
                            Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                    .thenComparing(statement -> statement.told().ref())
                    .thenComparing(statement -> statement.figure().span());

    /// The number to be voted for: what the words name, else the middle of their range, else
    /// nothing.
    @Nullable Integer number() {
        var value = figure.value();
        if (value != null) {
            return Math.max(value, low);
        }
        var high = figure.high();
        return high != null && high == low ? high : null;
    }

    /// The most the words allow; of "at least 12", 12 is the most they vouch for.
    @Nullable Integer high() {
        var high = figure.high();
        return high == null ? number() : Integer.valueOf(Math.max(high, low));
    }

    boolean isOpen() {
        return figure.high() == null;
    }
}
