package vigil.bench.roles;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Logistic regression by stochastic gradient descent with AdaGrad steps (Duchi, Hazan, Singer
/// 2011) and an L2 penalty. The order of examples is shuffled with a fixed seed: same data, same
/// weights.
final class LogisticTrainer {
    private static final int PASSES = 12;
    private static final double STEP = 0.15;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final double penalty;
    private double[] weights = new double[0];

    LogisticTrainer(double penalty) {
        this.penalty = penalty;
        number("bias=");
    }

    private int number(String fact) {
        return numbers.computeIfAbsent(
                fact,
                name -> {
                    names.add(name);
                    return names.size() - 1;
                });
    }

    /// Fits the weights. Facts seen fewer than `rare` times are left out.
    void fit(List<Example> examples, int rare) {
        var counts = new HashMap<String, Integer>();
        for (var example : examples) {
            for (var fact : example.facts()) {
                counts.merge(fact, 1, Integer::sum);
            }
        }
        var rows = new ArrayList<int[]>();
        for (var example : examples) {
            rows.add(
                    example.facts().stream()
                            .filter(fact -> counts.getOrDefault(fact, 0) >= rare)
                            .mapToInt(this::number)
                            .toArray());
        }
        weights = new double[names.size()];
        var squares = new double[names.size()];
        var order = new ArrayList<Integer>();
        for (int i = 0; i < rows.size(); i++) {
            order.add(i);
        }
        var random = new Random(42);
        for (int pass = 0; pass < PASSES; pass++) {
            Collections.shuffle(order, random);
            for (int i : order) {
                step(rows.get(i), examples.get(i), squares);
            }
        }
    }

    private void step(int[] row, Example example, double[] squares) {
        double sum = weights[0];
        for (int fact : row) {
            sum += weights[fact];
        }
        double error = (example.right() ? 1 : 0) - 1 / (1 + Math.exp(-sum));
        double gradient = error * example.weight();
        update(0, gradient, squares);
        for (int fact : row) {
            update(fact, gradient, squares);
        }
    }

    private void update(int fact, double gradient, double[] squares) {
        double slope = gradient - penalty * weights[fact];
        squares[fact] += slope * slope;
        weights[fact] += STEP * slope / (1e-3 + Math.sqrt(squares[fact]));
    }

    /// The sum for an example; facts never seen count nothing.
    double score(List<String> facts) {
        double sum = weights[0];
        for (var fact : facts) {
            var number = numbers.get(fact);
            if (number != null) {
                sum += weights[number];
            }
        }
        return sum;
    }

    /// Weights by name, those nearer to zero than `small` left out.
    Map<String, Double> weights(double small) {
        var byName = new TreeMap<String, Double>();
        for (int i = 0; i < weights.length; i++) {
            if (i == 0 || Math.abs(weights[i]) >= small) {
                byName.put(names.get(i), weights[i]);
            }
        }
        return byName;
    }
}
