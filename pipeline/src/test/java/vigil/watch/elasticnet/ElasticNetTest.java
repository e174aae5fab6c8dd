package vigil.watch.elasticnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ElasticNetTest {
    private static final ElasticNet NET = ElasticNet.half();

    /// Four numbers, the last a copy of the third, and one that never changes.
    private static Design made() {
        var random = new SplittableRandom(7);
        var rows = new ArrayList<double[]>();
        var outcome = new ArrayList<Integer>();
        for (int i = 0; i < 400; i++) {
            double a = random.nextDouble() * 10;
            double b = random.nextInt(2);
            double c = random.nextDouble() - 0.5;
            rows.add(new double[] {a, b, c, c, 3});
            double odds = -3 + 0.4 * a - b;
            outcome.add(random.nextDouble() < 1 / (1 + Math.exp(-odds)) ? 1 : 0);
        }
        return Design.of(List.of("a", "b", "c", "copy", "constant"), rows, outcome);
    }

    /// The conditions of Karush, Kuhn and Tucker, written out anew: they hold at the answer and
    /// nowhere else.
    @Test
    void everyFitOfAPathIsTheAnswer() {
        var design = made();
        for (var fit : NET.path(design).fits()) {
            assertThat(distanceFromTheAnswer(design, fit)).isLessThan(1e-10);
        }
    }

    private static double distanceFromTheAnswer(Design design, Fit fit) {
        int n = design.rows();
        double free = 0;
        for (int i = 0; i < n; i++) {
            free += (design.outcome(i) - fit.probability(design.row(i))) / n;
        }
        double worst = Math.abs(free);
        for (int j = 0; j < design.names().size(); j++) {
            double mean = 0;
            double square = 0;
            for (int i = 0; i < n; i++) {
                mean += design.row(i)[j] / n;
                square += design.row(i)[j] * design.row(i)[j] / n;
            }
            double spread = Math.sqrt(square - mean * mean);
            if (spread < 1e-6) {
                continue;
            }
            double pull = 0;
            for (int i = 0; i < n; i++) {
                double z = (design.row(i)[j] - mean) / spread;
                pull += z * (design.outcome(i) - fit.probability(design.row(i))) / n;
            }
            double b = fit.coefficients().get(j) * spread;
            pull -= fit.lambda() * 0.5 * b;
            double lasso = fit.lambda() * 0.5;
            worst =
                    Math.max(
                            worst,
                            b == 0
                                    ? Math.max(0, Math.abs(pull) - lasso)
                                    : Math.abs(pull - lasso * Math.signum(b)));
        }
        return worst;
    }

    @Test
    void aPathBeginsWithNothingAndTwinsShareAlike() {
        var path = NET.path(made());
        assertThat(path.fits().getFirst().kept()).isZero();
        var last = path.fits().getLast();
        assertThat(last.coefficients().get(4)).isZero();
        assertThat(last.coefficients().get(2)).isCloseTo(last.coefficients().get(3), within(1e-9));
    }

    @Test
    void aRowOfWeightTwoIsTwoRows() {
        var rows = new ArrayList<double[]>();
        var outcome = new ArrayList<Integer>();
        var weights = new double[60];
        var repeated = new ArrayList<double[]>();
        var outcomeRepeated = new ArrayList<Integer>();
        var random = new SplittableRandom(3);
        for (int i = 0; i < weights.length; i++) {
            var row = new double[] {random.nextDouble(), random.nextDouble()};
            int y = random.nextDouble() < row[0] ? 1 : 0;
            weights[i] = random.nextInt(3);
            rows.add(row);
            outcome.add(y);
            for (int k = 0; k < weights[i]; k++) {
                repeated.add(row);
                outcomeRepeated.add(y);
            }
        }
        var names = List.of("a", "b");
        var one = NET.fit(Design.of(names, rows, outcome).weighted(weights), 0.01);
        var other = NET.fit(Design.of(names, repeated, outcomeRepeated), 0.01);
        assertThat(one.intercept()).isCloseTo(other.intercept(), within(1e-9));
        assertThat(one.coefficients().get(0)).isCloseTo(other.coefficients().get(0), within(1e-9));
    }

    @Test
    void outcomesOfOneKindAreRefused() {
        assertThatThrownBy(() ->
                        Design.of(
                                List.of("a"),
                                List.of(new double[] {1}, new double[] {2}),
                                List.of(0, 0)))
                .hasMessageContaining("both kinds");
    }

    /// What R prints for `set.seed(1); sample(10)` and `set.seed(42); sample(10)`.
    @Test
    void foldsAreThoseOfTheSeed() {
        assertThat(Folds.draw(1, 10, 10)).containsExactly(9, 4, 7, 1, 2, 5, 3, 10, 6, 8);
        assertThat(Folds.draw(42, 10, 10)).containsExactly(1, 5, 10, 8, 2, 4, 6, 9, 7, 3);
    }
}
