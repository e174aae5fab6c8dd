package vigil.watch.risk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line of a panel.
///
/// @param country as the panel calls it
/// @param year whose data these are
/// @param numbers one for each predictor, not a number where the panel has none
/// @param onset whether a mass killing began in this year; null if not coded
/// @param onsetAfter whether one began in one of the two years after; null if not coded or not both
///   are over
public record CountryYear(
        String country,
        int year,
        List<Double> numbers,
        @Nullable Integer onset,
        @Nullable Integer onsetAfter) {
    public CountryYear {
        numbers = List.copyOf(numbers);
    }

    /// Whether it has a number for each predictor.
    public boolean complete() {
        return numbers.stream().noneMatch(number -> number.isNaN());
    }

    /// The numbers, as a model takes them.
    public double[] row() {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    boolean trains() {
        return onset != null && onsetAfter != null && complete();
    }
}
