package vigil.read.figure;

import org.jspecify.annotations.Nullable;
import vigil.model.claim.Figure.Hedge;

/// A number with its hedge, or a count without a number.
///
/// @param first first token, hedge included
/// @param last last token
/// @param value the number the words name, or null
/// @param percent whether it is a share
record Quantity(
        int first,
        int last,
        @Nullable Integer value,
        int low,
        @Nullable Integer high,
        Hedge hedge,
        boolean percent) {

    /// A number with the range that its hedge allows.
    static Quantity of(
            int first, int last, int value, Hedge hedge, boolean below, boolean percent) {
        return switch (hedge) {
            case ABOUT ->
                    new Quantity(
                            first,
                            last,
                            value,
                            (int) Math.floor(value * 0.9),
                            (int) Math.min(Integer.MAX_VALUE, Math.ceil(value * 1.1 - 1e-6)),
                            hedge,
                            percent);
            case NEARLY ->
                    new Quantity(
                            first,
                            last,
                            value,
                            (int) Math.ceil(value * 0.9 - 1e-6),
                            value,
                            hedge,
                            percent);
            case OVER ->
                    new Quantity(
                            first,
                            last,
                            value,
                            percent || value == Integer.MAX_VALUE ? value : value + 1,
                            null,
                            hedge,
                            percent);
            case AT_LEAST -> new Quantity(first, last, value, value, null, hedge, percent);
            case UP_TO ->
                    new Quantity(
                            first,
                            last,
                            value,
                            0,
                            below ? Math.max(0, value - 1) : value,
                            hedge,
                            percent);
            case EXACT, BETWEEN, DOZENS, HUNDREDS, THOUSANDS, SEVERAL ->
                    new Quantity(first, last, value, value, value, Hedge.EXACT, percent);
        };
    }

    /// The same number under another hedge.
    Quantity hedged(Hedge other) {
        return value == null ? this : of(first, last, value, other, false, percent);
    }

    /// The same quantity with other bounds in the text.
    Quantity within(int newFirst, int newLast) {
        return new Quantity(newFirst, newLast, value, low, high, hedge, percent);
    }
}
