package vigil.bench.incidents;

import java.util.Arrays;
import java.util.List;

/// Logistic regression by Newton steps with an L2 penalty on all weights but the base: a few
/// numbers over many rows, the same on every run.
final class LogisticFit {
    private static final int STEPS = 25;
    private static final double PENALTY = 1;

    private final double[] weights;

    private LogisticFit(double[] weights) {
        this.weights = weights;
    }

    /// A row with its answer and how much it counts.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Row(double[] cues, boolean yes, double weight) {}

    static LogisticFit of(List<Row> rows) {
        int size = rows.getFirst().cues().length + 1;
        var weights = new double[size];
        for (int step = 0; step < STEPS; step++) {
            var gradient = new double[size];
            var hessian = new double[size][size];
            for (int i = 0; i < size; i++) {
                gradient[i] = i == 0 ? 0 : PENALTY * weights[i];
                hessian[i][i] = PENALTY;
            }
            var fit = new LogisticFit(weights);
            for (var row : rows) {
                double chance = fit.score(row.cues());
                double error = row.weight() * (chance - (row.yes() ? 1 : 0));
                double curve = row.weight() * chance * (1 - chance);
                for (int i = 0; i < size; i++) {
                    double x = i == 0 ? 1 : row.cues()[i - 1];
                    if (x == 0) {
                        continue;
                    }
                    gradient[i] += error * x;
                    for (int j = 0; j <= i; j++) {
                        hessian[i][j] += curve * x * (j == 0 ? 1 : row.cues()[j - 1]);
                    }
                }
            }
            var change = solved(hessian, gradient);
            for (int i = 0; i < size; i++) {
                weights[i] -= change[i];
            }
        }
        return new LogisticFit(weights);
    }

    /// The base, then a weight for each cue.
    double[] weights() {
        return Arrays.copyOf(weights, weights.length);
    }

    double score(double[] cues) {
        double sum = weights[0];
        for (int i = 0; i < cues.length; i++) {
            sum += weights[i + 1] * cues[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /// Solves by Cholesky's method; of the matrix only the lower half is looked at.
    private static double[] solved(double[][] matrix, double[] right) {
        int size = right.length;
        var root = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= root[i][k] * root[j][k];
                }
                root[i][j] = i == j ? Math.sqrt(sum) : sum / root[j][j];
            }
        }
        var half = new double[size];
        for (int i = 0; i < size; i++) {
            double sum = right[i];
            for (int k = 0; k < i; k++) {
                sum -= root[i][k] * half[k];
            }
            half[i] = sum / root[i][i];
        }
        var all = new double[size];
        for (int i = size - 1; i >= 0; i--) {
            double sum = half[i];
            for (int k = i + 1; k < size; k++) {
                sum -= root[k][i] * all[k];
            }
            all[i] = sum / root[i][i];
        }
        return all;
    }
}
