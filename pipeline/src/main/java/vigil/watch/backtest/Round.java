package vigil.watch.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import vigil.watch.risk.CountryRisk;
import vigil.watch.risk.CountryYear;
import vigil.watch.risk.Forecast;
import vigil.watch.risk.Panel;

/// A year forecast from what was known in it.
///
/// @param trainedTo the last year that was learnt from
/// @param year of the data that the risks come from
/// @param lambda the penalty that was chosen, 0 for a card
/// @param ranking highest risk first
/// @param recalibration what makes probabilities of the risks
public record Round(
        int trainedTo,
        int year,
        double lambda,
        List<CountryRisk> ranking,
        Recalibration recalibration) {
    public Round {
        ranking = List.copyOf(ranking);
    }

    /// The round of a forecast.
    public static Round of(Panel panel, Forecast forecast) {
        return new Round(
                forecast.trainedTo(),
                forecast.year(),
                forecast.fit().lambda(),
                forecast.ranking(),
                recalibration(
                        panel, forecast.trainedTo(), line -> forecast.fit().logOdds(line.row())));
    }

    static Recalibration recalibration(
            Panel panel, int trainedTo, ToDoubleFunction<CountryYear> logOdds) {
        var recent =
                panel.training(trainedTo).stream()
                        .filter(line -> line.year() > trainedTo - Recalibration.YEARS)
                        .toList();
        var odds = new ArrayList<Double>();
        int onsets = 0;
        for (var line : recent) {
            odds.add(logOdds.applyAsDouble(line));
            onsets += Integer.valueOf(1).equals(line.onsetAfter()) ? 1 : 0;
        }
        return Recalibration.of(odds, onsets);
    }
}
