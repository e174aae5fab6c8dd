package vigil.watch.elasticnet;

import org.jspecify.annotations.Nullable;

/// The problem that each step of the solver leaves: the smallest value of `g'd + d'Hd/2 + l2
/// |b+d|²/2 + l1 |b+d|` over `d`, with the first coordinate, the intercept, free.
///
/// Coordinates are moved one after the other; as soon as it is plain which of them are 0 and what
/// the signs of the others are, the rest is a set of linear equations and is solved as one.
final class Quadratic {
    private static final int MOST_SWEEPS = 100_000;
    private static final int SWEEPS_BEFORE_SOLVING = 8;
    private static final double STILL = 1e-13;

    private final double[][] curvature;
    private final double l1;
    private final double l2;

    /// @param curvature symmetric; a coordinate with 0 on the diagonal is left at 0
    Quadratic(double[][] curvature, double l1, double l2) {
        this.curvature = curvature;
        this.l1 = l1;
        this.l2 = l2;
    }

    /// The new coordinates, from those of now and the slope there.
    double[] smallest(double[] now, double[] slope) {
        var next = now.clone();
        var tilt = slope.clone();
        for (int sweep = 1; sweep <= MOST_SWEEPS; sweep++) {
            double moved = sweep(next, tilt);
            if (moved < STILL) {
                return next;
            }
            if (sweep % SWEEPS_BEFORE_SOLVING == 0) {
                var solved = solve(now, slope, next);
                if (solved != null) {
                    return solved;
                }
            }
        }
        return next;
    }

    private double sweep(double[] next, double[] tilt) {
        double most = 0;
        for (int j = 0; j < next.length; j++) {
            double bend = curvature[j][j];
            if (bend <= 0) {
                continue;
            }
            double goal = bend * next[j] - tilt[j];
            double to = j == 0 ? goal / bend : shrunk(goal) / (bend + l2);
            double step = to - next[j];
            if (step != 0) {
                next[j] = to;
                var row = curvature[j];
                for (int k = 0; k < tilt.length; k++) {
                    tilt[k] += step * row[k];
                }
                most = Math.max(most, Math.abs(step));
            }
        }
        return most;
    }

    private double shrunk(double goal) {
        return goal > l1 ? goal - l1 : goal < -l1 ? goal + l1 : 0;
    }

    /// The exact answer if zeros and signs are those of `guess`; null if they turn out not to be.
    private double @Nullable [] solve(double[] now, double[] slope, double[] guess) {
        var kept = new int[guess.length];
        int size = 0;
        for (int j = 0; j < guess.length; j++) {
            if (curvature[j][j] > 0 && (j == 0 || guess[j] != 0)) {
                kept[size++] = j;
            }
        }
        var matrix = new double[size][size];
        var right = new double[size];
        for (int a = 0; a < size; a++) {
            int j = kept[a];
            for (int b = 0; b <= a; b++) {
                matrix[a][b] = curvature[j][kept[b]];
            }
            right[a] = -slope[j] - (j == 0 ? 0 : l1 * Math.signum(guess[j]));
            if (j != 0) {
                matrix[a][a] += l2;
            }
            for (int k = 0; k < now.length; k++) {
                right[a] += curvature[j][k] * now[k];
            }
        }
        if (!choleskySolve(matrix, right, size)) {
            return null;
        }
        var answer = new double[guess.length];
        for (int a = 0; a < size; a++) {
            answer[kept[a]] = right[a];
        }
        return holds(now, slope, guess, answer) ? answer : null;
    }

    private boolean holds(double[] now, double[] slope, double[] guess, double[] answer) {
        for (int j = 1; j < answer.length; j++) {
            if (guess[j] != 0 && guess[j] * answer[j] <= 0) {
                return false;
            }
            if (guess[j] == 0 && curvature[j][j] > 0) {
                double tilt = slope[j];
                for (int k = 0; k < now.length; k++) {
                    tilt += curvature[j][k] * (answer[k] - now[k]);
                }
                if (Math.abs(tilt) > l1 * (1 + 1e-12)) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Solves in place, the answer in `right`; false if the matrix is not positive definite.
    private static boolean choleskySolve(double[][] matrix, double[] right, int size) {
        for (int a = 0; a < size; a++) {
            for (int b = 0; b <= a; b++) {
                double sum = matrix[a][b];
                for (int k = 0; k < b; k++) {
                    sum -= matrix[a][k] * matrix[b][k];
                }
                if (a == b) {
                    if (!(sum > 1e-14)) {
                        return false;
                    }
                    matrix[a][a] = Math.sqrt(sum);
                } else {
                    matrix[a][b] = sum / matrix[b][b];
                }
            }
        }
        for (int a = 0; a < size; a++) {
            for (int k = 0; k < a; k++) {
                right[a] -= matrix[a][k] * right[k];
            }
            right[a] /= matrix[a][a];
        }
        for (int a = size - 1; a >= 0; a--) {
            for (int k = a + 1; k < size; k++) {
                right[a] -= matrix[k][a] * right[k];
            }
            right[a] /= matrix[a][a];
        }
        return true;
    }
}
