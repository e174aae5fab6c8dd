package vigil.watch.elasticnet;

import java.util.ArrayList;
import java.util.List;

/// A logistic regression: `log(p / (1 - p)) = intercept + sum of coefficient times number`.
///
/// @param lambda the strength of the penalty it was fitted under
/// @param intercept in the units of the outcome's log odds
/// @param coefficients one for each column, in the column's own units; 0 where it was left out
/// @param devianceShare the share of the null model's deviance that it explains, 0 to 1
public record Fit(
        double lambda, double intercept, List<Double> coefficients, double devianceShare) {
    public Fit {
        coefficients = List.copyOf(coefficients);
    }

    /// The log odds of a row.
    ///
    /// @param row a number for each coefficient
    public double logOdds(double[] row) {
        double sum = intercept;
        for (int j = 0; j < row.length; j++) {
            sum += coefficients.get(j) * row[j];
        }
        return sum;
    }

    /// The probability of a row, 0 to 1.
    public double probability(double[] row) {
        return 1 / (1 + Math.exp(-logOdds(row)));
    }

    /// How many columns were kept.
    public int kept() {
        return (int) coefficients.stream().filter(each -> each != 0).count();
    }

    /// The fit on the line between two, for a penalty between theirs.
    static Fit between(Fit stronger, Fit weaker, double lambda) {
        double share = (lambda - weaker.lambda) / (stronger.lambda - weaker.lambda);
        var mixed = new ArrayList<Double>();
        for (int j = 0; j < stronger.coefficients.size(); j++) {
            mixed.add(mix(stronger.coefficients.get(j), weaker.coefficients.get(j), share));
        }
        return new Fit(
                lambda,
                mix(stronger.intercept, weaker.intercept, share),
                mixed,
                mix(stronger.devianceShare, weaker.devianceShare, share));
    }

    private static double mix(double one, double other, double share) {
        return share * one + (1 - share) * other;
    }
}
