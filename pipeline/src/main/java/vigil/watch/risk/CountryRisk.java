package vigil.watch.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// A country in a ranking.
///
/// @param data what is known of it
/// @param risk the probability that mass killing begins within the two years after, as the model
///   gives it, not rounded
/// @param rank 1 for the highest risk; equals share the smaller number
public record CountryRisk(CountryYear data, double risk, int rank) {

    /// The country's name.
    public String country() {
        return data.country();
    }

    /// Ranks countries of one year.
    ///
    /// @param risk what the model gives each
    /// @return highest first, equals in the order of their names
    public static List<CountryRisk> ranked(
            List<CountryYear> countries, ToDoubleFunction<CountryYear> risk) {
        var unranked =
                countries.stream()
                        .map(each -> new CountryRisk(each, risk.applyAsDouble(each), 1))
                        .sorted(
                                Comparator.comparingDouble((CountryRisk each) -> -each.risk)
                                        .thenComparing(CountryRisk::country))
                        .toList();
        var ranked = new ArrayList<CountryRisk>();
        for (int i = 0; i < unranked.size(); i++) {
            var each = unranked.get(i);
            boolean equal = i > 0 && each.risk == unranked.get(i - 1).risk;
            ranked.add(
                    new CountryRisk(each.data, each.risk, equal ? ranked.get(i - 1).rank : i + 1));
        }
        return List.copyOf(ranked);
    }
}
