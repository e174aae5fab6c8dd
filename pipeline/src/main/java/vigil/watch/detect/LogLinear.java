package vigil.watch.detect;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.TDistribution;
import org.jspecify.annotations.Nullable;

/// A log-linear regression of counts by iteratively reweighted least squares (McCullagh and Nelder,
/// Generalized Linear Models, 1989, chapters 2 and 6). What it predicts is the row of a constant
/// alone, so its parameters are constructed that the period to judge has zeros elsewhere.
final class LogLinear {
    private static final int MOST_STEPS = 25;

    /// Relative change of the deviance at which the steps end. The published tables were made with
    /// this value, and a closer one moves bounds by up to 3e-4.
    private static final double CLOSE = 1e-8;

    private final double logMean;
    private final double slope;
    private final double[] means;
    private final double[] leverages;
    private final double dispersion;
    private final double variance;
    private final double trendChance;

    private LogLinear(double[][] rows, double[] counts, Step last, double[] eta, boolean trend) {
        int n = counts.length;
        int columns = rows[0].length;
        means = Arrays.stream(eta).map(Math::exp).toArray();
        leverages = new double[n];
        double pearson = 0;
        for (int i = 0; i < n; i++) {
            double relative = (counts[i] - means[i]) / means[i];
            pearson += last.work[i] * relative * relative;
            leverages[i] = last.work[i] * last.normal.variance(rows[i]);
        }
        double raw = pearson / (n - columns);
        dispersion = Math.max(1, raw);
        logMean = last.coefficients[0];
        variance = dispersion * last.normal.variance(unit(columns, 0));
        slope = trend ? last.coefficients[columns - 1] : 0;
        double error = Math.sqrt(raw * last.normal.variance(unit(columns, columns - 1)));
        trendChance =
                trend
                        ? 2
                                * new TDistribution(n - columns)
                                        .cumulativeProbability(-Math.abs(slope) / error)
                        : 1;
    }

    /// The count expected in the period to judge.
    double mean() {
        return Math.exp(logMean);
    }

    /// The trend a period, 0 without one.
    double slope() {
        return slope;
    }

    /// The count expected in a period of the fit.
    double mean(int i) {
        return means[i];
    }

    /// The diagonal of the hat matrix.
    double leverage(int i) {
        return leverages[i];
    }

    /// Squared Pearson residuals by degrees of freedom, at least 1.
    double dispersion() {
        return dispersion;
    }

    /// The variance of the logarithm of the expected count, dispersion included.
    double variance() {
        return variance;
    }

    /// The chance of so large a slope without any trend; 1 without a trend.
    double trendChance() {
        return trendChance;
    }

    /// Fits.
    ///
    /// @param rows of the design, the constant first; the trend, if any, last
    /// @param weights one a count, above 0
    /// @return null if the steps do not come to rest
    static @Nullable LogLinear fit(
            double[][] rows, double[] counts, double[] weights, boolean trend) {
        int n = counts.length;
        var eta = new double[n];
        for (int i = 0; i < n; i++) {
            eta[i] = Math.log(counts[i] + 0.1);
        }
        double deviance = Double.NaN;
        for (int step = 0; step < MOST_STEPS; step++) {
            var solved = Step.from(rows, counts, weights, eta);
            for (int i = 0; i < n; i++) {
                eta[i] = dot(rows[i], solved.coefficients);
            }
            double next = deviance(counts, weights, eta);
            if (!Double.isFinite(next)) {
                return null;
            }
            if (Math.abs(next - deviance) / (Math.abs(next) + 0.1) < CLOSE) {
                return new LogLinear(rows, counts, solved, eta, trend);
            }
            deviance = next;
        }
        return null;
    }

    private static double[] unit(int length, int at) {
        var unit = new double[length];
        unit[at] = 1;
        return unit;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double deviance(double[] counts, double[] weights, double[] eta) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double part = Math.exp(eta[i]) - counts[i];
            if (counts[i] > 0) {
                part += counts[i] * (Math.log(counts[i]) - eta[i]);
            }
            sum += 2 * weights[i] * part;
        }
        return sum;
    }

    /// One step: least squares of the working responses.
    private static final class Step {
        final double[] work;
        final double[] coefficients;
        final Normal normal;

        private Step(double[] work, double[] coefficients, Normal normal) {
            this.work = work;
            this.coefficients = coefficients;
            this.normal = normal;
        }

        static Step from(double[][] rows, double[] counts, double[] weights, double[] eta) {
            int columns = rows[0].length;
            var work = new double[rows.length];
            var matrix = new double[columns][columns];
            var right = new double[columns];
            for (int i = 0; i < rows.length; i++) {
                double mean = Math.exp(eta[i]);
                work[i] = weights[i] * mean;
                double response = eta[i] + (counts[i] - mean) / mean;
                for (int a = 0; a < columns; a++) {
                    double part = work[i] * rows[i][a];
                    right[a] += part * response;
                    for (int b = 0; b <= a; b++) {
                        matrix[a][b] += part * rows[i][b];
                    }
                }
            }
            var normal = Normal.of(matrix);
            return new Step(work, normal.solve(right), normal);
        }
    }

    /// The lower Cholesky factor of the normal equations.
    private static final class Normal {
        private final double[][] lower;

        private Normal(double[][] lower) {
            this.lower = lower;
        }

        static Normal of(double[][] matrix) {
            int n = matrix.length;
            var lower = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j <= i; j++) {
                    double sum = matrix[i][j];
                    for (int k = 0; k < j; k++) {
                        sum -= lower[i][k] * lower[j][k];
                    }
                    lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
                }
            }
            return new Normal(lower);
        }

        double[] solve(double[] right) {
            var x = forward(right);
            for (int i = x.length - 1; i >= 0; i--) {
                for (int k = i + 1; k < x.length; k++) {
                    x[i] -= lower[k][i] * x[k];
                }
                x[i] /= lower[i][i];
            }
            return x;
        }

        /// The variance of a prediction for a row, up to the dispersion.
        double variance(double[] row) {
            var half = forward(row);
            return dot(half, half);
        }

        private double[] forward(double[] right) {
            var x = right.clone();
            for (int i = 0; i < x.length; i++) {
                for (int k = 0; k < i; k++) {
                    x[i] -= lower[i][k] * x[k];
                }
                x[i] /= lower[i][i];
            }
            return x;
        }
    }
}
