package vigil.watch.backtest;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.IntStream;
import vigil.watch.backtest.ScoreCard.Flag;
import vigil.watch.elasticnet.CrossValidation;
import vigil.watch.elasticnet.Design;
import vigil.watch.elasticnet.ElasticNet;
import vigil.watch.elasticnet.Fit;
import vigil.watch.elasticnet.Folds;
import vigil.watch.risk.CountryYear;
import vigil.watch.risk.Panel;

/// Chooses the conditions of a card: an elastic net over all candidates, its penalty by
/// cross-validation with whole countries left out, its coefficients rounded to points. One number
/// may give several conditions, which then are steps. Against a choice one by one it was better in
/// each of three trials within the years up to 1991 (learnt to 1975, 1979 and 1983).
final class FlagChoice {
    /// Where a country lies and when is not what it does.
    private static final List<String> LEFT_OUT = List.of("year", "year_sq", "includesnonstate");

    private static final List<Double> QUANTILES = List.of(0.25, 0.5, 0.75, 0.9);
    private static final double RAREST = 0.03;
    private static final ElasticNet NET = new ElasticNet(0.5, 50, 1e-3);
    private static final int SEED = 90035;
    private static final int FOLDS = 10;

    private final Panel panel;
    private final List<CountryYear> lines;

    FlagChoice(Panel panel, int lastYear) {
        this.panel = panel;
        lines = panel.training(lastYear);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("nothing up to " + lastYear + " to learn from");
        }
    }

    /// The conditions that are worth a point, with the penalty that chose them.
    ScoreCard card(int lastYear) {
        var candidates = candidates();
        var fit = CrossValidation.of(NET, design(candidates), folds()).best();
        return new ScoreCard(lastYear, lastYear, fit.lambda(), worth(candidates, fit));
    }

    /// The same conditions with the points that these lines give them.
    List<Flag> again(ScoreCard card) {
        return worth(card.flags(), NET.fit(design(card.flags()), card.lambda()));
    }

    private static List<Flag> worth(List<Flag> flags, Fit fit) {
        var worth = new ArrayList<Flag>();
        for (int i = 0; i < flags.size(); i++) {
            int points = (int) Math.rint(fit.coefficients().get(i) / ScoreCard.POINT);
            if (points != 0) {
                worth.add(flags.get(i).worth(points));
            }
        }
        return worth;
    }

    /// Whole countries are left out together.
    private List<Integer> folds() {
        var countries = lines.stream().map(CountryYear::country).distinct().toList();
        var folds = Folds.draw(SEED, countries.size(), FOLDS);
        var foldOf = new HashMap<String, Integer>();
        for (int i = 0; i < countries.size(); i++) {
            foldOf.put(countries.get(i), folds.get(i));
        }
        return lines.stream().map(line -> requireNonNull(foldOf.get(line.country()))).toList();
    }

    private Design design(List<Flag> flags) {
        var names = IntStream.range(0, flags.size()).mapToObj(Integer::toString).toList();
        var at = flags.stream().mapToInt(f -> panel.predictors().indexOf(f.predictor())).toArray();
        var rows =
                lines.stream()
                        .map(line ->
                                IntStream.range(0, at.length)
                                        .mapToDouble(j ->
                                                flags.get(j).meets(line.numbers().get(at[j]))
                                                        ? 1
                                                        : 0)
                                        .toArray())
                        .toList();
        return Design.of(names, rows, lines.stream().map(FlagChoice::outcome).toList());
    }

    private List<Flag> candidates() {
        var candidates = new ArrayList<Flag>();
        for (int j = 0; j < panel.predictors().size(); j++) {
            var name = panel.predictors().get(j);
            if (LEFT_OUT.contains(name) || name.startsWith("reg.")) {
                continue;
            }
            int at = j;
            var sorted = lines.stream().map(line -> line.numbers().get(at)).sorted().toList();
            for (double bound : bounds(sorted)) {
                long above = sorted.stream().filter(number -> number >= bound).count();
                double share = above / (double) sorted.size();
                if (share > RAREST && share < 1 - RAREST) {
                    candidates.add(new Flag(name, bound, true, 0));
                }
            }
        }
        return candidates;
    }

    /// Every level of a number that has few, else quartiles and the highest tenth, in three digits.
    private static SequencedSet<Double> bounds(List<Double> sorted) {
        var levels = new LinkedHashSet<>(sorted);
        if (levels.size() <= 6) {
            return levels;
        }
        var bounds = new LinkedHashSet<Double>();
        for (double quantile : QUANTILES) {
            double at = sorted.get((int) (quantile * (sorted.size() - 1)));
            bounds.add(new BigDecimal(at).round(new MathContext(3)).doubleValue());
        }
        return bounds;
    }

    private static int outcome(CountryYear line) {
        return requireNonNull(line.onsetAfter());
    }
}
