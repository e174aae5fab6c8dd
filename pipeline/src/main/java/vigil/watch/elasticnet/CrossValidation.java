package vigil.watch.elasticnet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// How well each fit of a path tells rows that it was not fitted to.
///
/// @param path the fits to all rows
/// @param deviance for each fit, the mean deviance of the rows left out
/// @param error for each fit, the standard error of that mean, over the folds
public record CrossValidation(FitPath path, List<Double> deviance, List<Double> error) {
    /// Probabilities nearer to 0 or 1 count as this near, so that one row does not decide.
    private static final double NEAREST = 1e-5;

    public CrossValidation {
        deviance = List.copyOf(deviance);
        error = List.copyOf(error);
    }

    /// Leaves out one fold after the other.
    ///
    /// @param folds for each row the fold in which it is left out
    /// @throws IllegalArgumentException if the folds do not fit the rows, or without one of them
    ///   the outcomes are all of one kind
    public static CrossValidation of(ElasticNet net, Design design, List<Integer> folds) {
        if (folds.size() != design.rows()) {
            throw new IllegalArgumentException("one fold a row");
        }
        var path = net.path(design);
        var lambdas = path.fits().stream().map(Fit::lambda).toList();
        var kinds = folds.stream().distinct().sorted().toList();
        var byFold =
                kinds.parallelStream()
                        .map(fold -> {
                            var kept = net.path(design.only(row -> !folds.get(row).equals(fold)));
                            var out =
                                    IntStream.range(0, design.rows())
                                            .filter(row -> folds.get(row).equals(fold))
                                            .toArray();
                            return lambdas.stream()
                                    .map(lambda -> deviance(kept.at(lambda), design, out))
                                    .toList();
                        })
                        .toList();
        var sizes =
                kinds.stream()
                        .map(fold -> (double) folds.stream().filter(fold::equals).count())
                        .toList();
        var means = new ArrayList<Double>();
        var errors = new ArrayList<Double>();
        for (int k = 0; k < lambdas.size(); k++) {
            double mean = 0;
            for (int fold = 0; fold < kinds.size(); fold++) {
                mean += sizes.get(fold) / design.rows() * byFold.get(fold).get(k);
            }
            double variance = 0;
            for (int fold = 0; fold < kinds.size(); fold++) {
                double away = byFold.get(fold).get(k) - mean;
                variance += sizes.get(fold) / design.rows() * away * away;
            }
            means.add(mean);
            errors.add(Math.sqrt(variance / (kinds.size() - 1)));
        }
        return new CrossValidation(path, means, errors);
    }

    /// The fit whose deviance is least; of equals the one under the strongest penalty.
    public Fit best() {
        int best = 0;
        for (int k = 1; k < deviance.size(); k++) {
            if (deviance.get(k) < deviance.get(best)) {
                best = k;
            }
        }
        return path.fits().get(best);
    }

    private static double deviance(Fit fit, Design design, int[] rows) {
        double sum = 0;
        for (int row : rows) {
            double p = Math.clamp(fit.probability(design.row(row)), NEAREST, 1 - NEAREST);
            sum -= 2 * Math.log(design.outcome(row) == 1 ? p : 1 - p);
        }
        return sum / rows.length;
    }
}
