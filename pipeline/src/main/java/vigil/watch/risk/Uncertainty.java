package vigil.watch.risk;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vigil.watch.elasticnet.Draws;
import vigil.watch.elasticnet.ElasticNet;

/// How far ranks and risks would have been different with other countries in the past: the model is
/// fitted again to countries drawn with replacement (Efron 1979; whole countries, as years of one
/// are alike), with the penalty kept.
///
/// @param lowRisk below it lie 5 % of the draws
/// @param highRisk above it lie 5 % of the draws
/// @param bestRank as near to 1 as in 5 % of the draws
/// @param worstRank as far from 1 as in 5 % of the draws
public record Uncertainty(double lowRisk, double highRisk, int bestRank, int worstRank) {
    private static final double SHARE = 0.05;

    /// The uncertainty of each country of a forecast, by its name.
    ///
    /// @param draws how often countries are drawn, 200 by custom
    /// @param seed of the drawing
    public static Map<String, Uncertainty> of(
            Panel panel, Forecast forecast, int draws, long seed) {
        var lines = panel.training(forecast.trainedTo());
        var names = lines.stream().map(CountryYear::country).distinct().toList();
        var design = Panel.design(panel.predictors(), lines);
        var random = new Draws(seed);
        var times = new int[draws][names.size()];
        for (var draw : times) {
            for (int i = 0; i < names.size(); i++) {
                draw[random.below(names.size())]++;
            }
        }
        var number = new HashMap<String, Integer>();
        names.forEach(name -> number.put(name, number.size()));
        var countries = forecast.ranking().stream().map(CountryRisk::data).toList();
        var rankings =
                IntStream.range(0, draws)
                        .parallel()
                        .mapToObj(draw -> {
                            var weights =
                                    lines.stream()
                                            .mapToDouble(line ->
                                                    times[draw][
                                                            requireNonNull(
                                                                    number.get(line.country()))])
                                            .toArray();
                            var fit =
                                    ElasticNet.half()
                                            .fit(design.weighted(weights), forecast.fit().lambda());
                            return CountryRisk.ranked(
                                    countries, each -> fit.probability(each.row()));
                        })
                        .toList();
        var uncertain = new HashMap<String, Uncertainty>();
        for (var country : countries) {
            uncertain.put(country.country(), of(country.country(), rankings));
        }
        return Map.copyOf(uncertain);
    }

    private static Uncertainty of(String country, List<List<CountryRisk>> rankings) {
        var risks = new double[rankings.size()];
        var ranks = new int[rankings.size()];
        for (int i = 0; i < risks.length; i++) {
            for (var each : rankings.get(i)) {
                if (each.country().equals(country)) {
                    risks[i] = each.risk();
                    ranks[i] = each.rank();
                }
            }
        }
        Arrays.sort(risks);
        Arrays.sort(ranks);
        int low = (int) Math.floor(SHARE * (risks.length - 1));
        int high = risks.length - 1 - low;
        return new Uncertainty(risks[low], risks[high], ranks[low], ranks[high]);
    }
}
