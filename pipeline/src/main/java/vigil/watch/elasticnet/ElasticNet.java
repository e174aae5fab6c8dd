package vigil.watch.elasticnet;

import java.util.ArrayList;

/// Logistic regression with a penalty of `lambda ((1 - alpha)/2 |b|² + alpha |b|)` on the
/// coefficients of the standardised columns (Zou and Hastie 2005; Friedman, Hastie and Tibshirani
/// 2010).
///
/// @param alpha 1 for the lasso, near 0 for ridge regression; above 0 and at most 1
/// @param penalties how many lambdas a path has at most
/// @param smallest the last lambda as a share of the first
public record ElasticNet(double alpha, int penalties, double smallest) {
    /// From the paper's software: a path ends where the share of explained deviance rises by less.
    private static final double LEAST_GAIN = 1e-5;

    private static final double MOST_EXPLAINED = 0.999;
    private static final int FEWEST_FITS = 5;

    /// @throws IllegalArgumentException if a value means nothing
    public ElasticNet {
        if (!(alpha > 0 && alpha <= 1) || penalties < 2 || !(smallest > 0 && smallest < 1)) {
            throw new IllegalArgumentException(
                    "alpha is above 0 and at most 1, penalties are 2 or more, smallest is between 0"
                            + " and 1");
        }
    }

    /// Half lasso, half ridge, 100 penalties down to a ten-thousandth of the first.
    public static ElasticNet half() {
        return new ElasticNet(0.5, 100, 1e-4);
    }

    /// Fits from the penalty that keeps nothing down, until nothing more is gained.
    ///
    /// @throws IllegalArgumentException if the outcomes are all of one kind
    public FitPath path(Design design) {
        var solver = new Solver(design);
        double first = solver.strongest(alpha);
        var fits = new ArrayList<Fit>();
        for (int k = 0; k < penalties; k++) {
            var fit = solver.to(first * Math.pow(smallest, k / (double) (penalties - 1)), alpha);
            fits.add(fit);
            if (fits.size() >= FEWEST_FITS
                    && (fit.devianceShare() > MOST_EXPLAINED
                            || fit.devianceShare() - fits.get(k - 1).devianceShare()
                                    < LEAST_GAIN)) {
                break;
            }
        }
        return new FitPath(fits);
    }

    /// The fit under one penalty.
    ///
    /// @throws IllegalArgumentException if the outcomes are all of one kind
    public Fit fit(Design design, double lambda) {
        return new Solver(design).to(lambda, alpha);
    }
}
