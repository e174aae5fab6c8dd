package vigil.watch.risk;

import java.util.List;
import java.util.Optional;
import vigil.watch.elasticnet.CrossValidation;
import vigil.watch.elasticnet.ElasticNet;
import vigil.watch.elasticnet.Fit;

/// The countries of a year by the risk that mass killing begins in one of the two years after.
///
/// @param year of the data that the risks come from
/// @param trainedTo the last year the model learnt from: two before, so that what came after was
///   known
/// @param learntFrom how many country-years that were
/// @param onsets after how many of them mass killing began
/// @param predictors what the coefficients of the fit belong to
/// @param validation the path of fits and how well each told what it had not seen
/// @param fit the fit that told it best
/// @param ranking highest risk first
public record Forecast(
        int year,
        int trainedTo,
        int learntFrom,
        int onsets,
        List<String> predictors,
        CrossValidation validation,
        Fit fit,
        List<CountryRisk> ranking) {
    private static final int AHEAD = 2;

    public Forecast {
        predictors = List.copyOf(predictors);
        ranking = List.copyOf(ranking);
    }

    /// Fits a model to the years whose outcomes were known in a year, and ranks its countries.
    ///
    /// @param year of the data to rank by
    /// @throws IllegalArgumentException if the panel has too little to learn from, no complete line
    ///   of that year, or folds are missing
    public static Forecast of(Panel panel, int year, FoldTable folds) {
        var lines = panel.training(year - AHEAD);
        var countries = panel.complete(year);
        if (countries.isEmpty()) {
            throw new IllegalArgumentException("no country has all numbers of " + year);
        }
        var design = Panel.design(panel.predictors(), lines);
        var validation = CrossValidation.of(ElasticNet.half(), design, folds.of(lines));
        var fit = validation.best();
        return new Forecast(
                year,
                year - AHEAD,
                lines.size(),
                (int)
                        lines.stream()
                                .filter(line -> Integer.valueOf(1).equals(line.onsetAfter()))
                                .count(),
                panel.predictors(),
                validation,
                fit,
                CountryRisk.ranked(countries, each -> fit.probability(each.row())));
    }

    /// The place of a country, by its name.
    public Optional<CountryRisk> of(String country) {
        return ranking.stream().filter(each -> each.country().equals(country)).findFirst();
    }
}
