package vigil.watch.elasticnet;

import java.util.ArrayList;
import java.util.Arrays;

/// Walks along the penalties of one design, each solved from the answer of the last.
///
/// A step replaces the log likelihood by a parabola and leaves the rest to [Quadratic]. The
/// parabola's curvature is the costly part; it is kept for as long as the steps shrink fast, since
/// where the steps end does not depend on it.
final class Solver {
    private static final double STILL = 1e-12;
    private static final double FAST = 0.08;
    private static final int MOST_STEPS = 10_000;
    private static final int STEPS_BEFORE_CARE = 60;

    private final Design design;
    private final double[][] z;
    private final double[][] rows;
    private final double[] mean;
    private final double[] spread;
    private final double[] share;
    private final double[] chance;
    private final double[] left;
    private final double[] odds;
    private final double[] now;
    private double[][] curvature;
    private final double nullDeviance;

    Solver(Design design) {
        this.design = design;
        int n = design.rows();
        int p = design.names().size();
        double total = Arrays.stream(design.weights()).sum();
        share = Arrays.stream(design.weights()).map(weight -> weight / total).toArray();
        mean = new double[p];
        spread = new double[p];
        z = new double[p][n];
        for (int j = 0; j < p; j++) {
            standardise(j);
        }
        rows = new double[n][p];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < p; j++) {
                rows[i][j] = z[j][i];
            }
        }
        chance = new double[n];
        left = new double[n];
        odds = new double[n];
        now = new double[p + 1];
        double rate = dot(share, design.outcomes());
        if (!(rate > 0 && rate < 1)) {
            throw new IllegalArgumentException("outcomes of both kinds are needed, 0 and 1");
        }
        now[0] = Math.log(rate / (1 - rate));
        nullDeviance = -2 * (rate * Math.log(rate) + (1 - rate) * Math.log(1 - rate));
        look();
        curvature = curvature(false);
    }

    private void standardise(int j) {
        var column = design.column(j);
        mean[j] = dot(share, column);
        double variance = 0;
        for (int i = 0; i < column.length; i++) {
            double away = column[i] - mean[j];
            z[j][i] = away;
            variance += share[i] * away * away;
        }
        spread[j] = Math.sqrt(variance);
        boolean constant = spread[j] <= 1e-12 * (1 + Math.abs(mean[j]));
        for (int i = 0; i < column.length; i++) {
            z[j][i] = constant ? 0 : z[j][i] / spread[j];
        }
        if (constant) {
            spread[j] = 0;
        }
    }

    /// The weakest penalty under which every coefficient is 0.
    double strongest(double alpha) {
        double most = 0;
        for (var column : z) {
            most = Math.max(most, Math.abs(dot(column, left)));
        }
        return most / alpha;
    }

    /// Goes on to a penalty and says what the fit is there.
    Fit to(double lambda, double alpha) {
        double last = Double.POSITIVE_INFINITY;
        boolean fresh = false;
        for (int step = 0; step < MOST_STEPS; step++) {
            var slope = slope();
            var next =
                    new Quadratic(curvature, lambda * alpha, lambda * (1 - alpha))
                            .smallest(now, slope);
            double moved = 0;
            for (int j = 0; j < now.length; j++) {
                moved = Math.max(moved, Math.abs(next[j] - now[j]));
                now[j] = next[j];
            }
            look();
            if (moved < STILL) {
                return fit(lambda);
            }
            if (step >= STEPS_BEFORE_CARE) {
                if (step == STEPS_BEFORE_CARE) {
                    curvature = curvature(true);
                }
            } else if (moved > FAST * last || (!fresh && moved > 0.05)) {
                curvature = curvature(false);
                fresh = true;
            }
            last = moved;
        }
        throw new IllegalStateException("no end of steps at lambda " + lambda);
    }

    private Fit fit(double lambda) {
        var coefficients = new ArrayList<Double>();
        double intercept = now[0];
        for (int j = 0; j < z.length; j++) {
            double own = spread[j] == 0 ? 0 : now[j + 1] / spread[j];
            coefficients.add(own);
            intercept -= own * mean[j];
        }
        return new Fit(lambda, intercept, coefficients, 1 - deviance() / nullDeviance);
    }

    private double deviance() {
        var y = design.outcomes();
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double away = y[i] == 0 ? odds[i] : -odds[i];
            sum += share[i] * (away > 30 ? away : Math.log1p(Math.exp(away)));
        }
        return 2 * sum;
    }

    /// What the coefficients of now say of each row.
    private void look() {
        Arrays.fill(odds, now[0]);
        for (int j = 0; j < z.length; j++) {
            double by = now[j + 1];
            if (by != 0) {
                var column = z[j];
                for (int i = 0; i < odds.length; i++) {
                    odds[i] += by * column[i];
                }
            }
        }
        var y = design.outcomes();
        for (int i = 0; i < odds.length; i++) {
            chance[i] = 1 / (1 + Math.exp(-odds[i]));
        }
        for (int i = 0; i < odds.length; i++) {
            left[i] = share[i] * (y[i] - chance[i]);
        }
    }

    private double[] slope() {
        var down = new double[z.length];
        for (int i = 0; i < left.length; i++) {
            add(down, left[i], rows[i], down.length);
        }
        var slope = new double[now.length];
        slope[0] = -sum(left);
        for (int j = 0; j < down.length; j++) {
            slope[j + 1] = -down[j];
        }
        return slope;
    }

    /// @param careful with a curvature that is nowhere too small, so that each step goes down
    ///   (Böhning 1992); slow but sure
    private double[][] curvature(boolean careful) {
        int p = z.length;
        var bent = new double[p + 1][p + 1];
        var low = new double[p][p];
        var edge = new double[p];
        for (int i = 0; i < share.length; i++) {
            double weight = share[i] * (careful ? 0.25 : chance[i] * (1 - chance[i]));
            var row = rows[i];
            bent[0][0] += weight;
            add(edge, weight, row, p);
            for (int j = 0; j < p; j++) {
                double scaled = weight * row[j];
                if (scaled != 0) {
                    add(low[j], scaled, row, j + 1);
                }
            }
        }
        for (int j = 0; j < p; j++) {
            bent[0][j + 1] = bent[j + 1][0] = edge[j];
            for (int k = 0; k <= j; k++) {
                bent[k + 1][j + 1] = bent[j + 1][k + 1] = low[j][k];
            }
        }
        return bent;
    }

    /// Adds a multiple of a row; written so that a processor adds several numbers at once.
    private static void add(double[] sums, double by, double[] row, int length) {
        for (int j = 0; j < length; j++) {
            sums[j] += by * row[j];
        }
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
