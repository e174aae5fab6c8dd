package vigil.watch.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What moved a country between two forecasts. The changes and `model` add up to the change of its
/// log odds.
///
/// @param now its place now
/// @param before its place then, or null if it was not ranked
/// @param changes what the country's own numbers did under the model of now, strongest first
/// @param model what the new model alone did to the numbers of then, in log odds
public record Move(
        CountryRisk now, @Nullable CountryRisk before, List<Change> changes, double model) {

    /// A number of the country that changed.
    ///
    /// @param predictor which
    /// @param from what it was
    /// @param to what it is
    /// @param logOdds what that did to the log odds of the risk; above 0 raises it
    public record Change(String predictor, double from, double to, double logOdds) {}

    public Move {
        changes = List.copyOf(changes);
    }

    /// The moves of all countries of a forecast, in its order.
    public static List<Move> between(Forecast before, Forecast now) {
        return now.ranking().stream().map(each -> move(before, now, each)).toList();
    }

    /// How many places it rose; below 0 if it fell, 0 if it was not ranked before.
    public int rise() {
        return before == null ? 0 : before.rank() - now.rank();
    }

    private static Move move(Forecast then, Forecast now, CountryRisk place) {
        var before = then.of(place.country()).orElse(null);
        if (before == null) {
            return new Move(place, null, List.of(), 0);
        }
        var changes = new ArrayList<Change>();
        for (int j = 0; j < now.predictors().size(); j++) {
            double from = before.data().numbers().get(j);
            double to = place.data().numbers().get(j);
            double effect = now.fit().coefficients().get(j) * (to - from);
            if (effect != 0) {
                changes.add(new Change(now.predictors().get(j), from, to, effect));
            }
        }
        changes.sort(Comparator.comparingDouble((Change change) -> -Math.abs(change.logOdds())));
        var row = before.data().row();
        return new Move(place, before, changes, now.fit().logOdds(row) - then.fit().logOdds(row));
    }
}
