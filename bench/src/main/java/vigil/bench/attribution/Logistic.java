package vigil.bench.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Logistic regression over named facts: AdaGrad steps with a decay towards zero. The same examples
/// in the same order give the same weights.
final class Logistic {
    private static final int EPOCHS = 12;
    private static final double RATE = 0.15;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<int[]> examples = new ArrayList<>();
    private final List<Boolean> answers = new ArrayList<>();
    private final int rare;
    private final double decay;

    /// @param rare facts seen in fewer examples than this are left out
    /// @param decay the share of a weight that each step takes away, times the rate
    Logistic(int rare, double decay) {
        this.rare = rare;
        this.decay = decay;
    }

    void add(List<String> facts, boolean answer) {
        int[] example = new int[facts.size()];
        for (int i = 0; i < example.length; i++) {
            example[i] = numbers.computeIfAbsent(facts.get(i), _ -> numbers.size());
        }
        examples.add(example);
        answers.add(answer);
    }

    int size() {
        return examples.size();
    }

    /// The weight of each fact; `bias=` is always true.
    Map<String, Double> train() {
        int[] seen = new int[numbers.size()];
        for (var example : examples) {
            for (int fact : example) {
                seen[fact]++;
            }
        }
        double[] weights = new double[numbers.size() + 1];
        double[] squares = new double[numbers.size() + 1];
        Arrays.fill(squares, 1e-2);
        int bias = numbers.size();
        var order = new ArrayList<Integer>();
        for (int i = 0; i < examples.size(); i++) {
            order.add(i);
        }
        var random = new Random(1);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            for (int i : order) {
                int[] example = examples.get(i);
                double score = weights[bias];
                for (int fact : example) {
                    if (seen[fact] >= rare) {
                        score += weights[fact];
                    }
                }
                double error = 1 / (1 + Math.exp(-score)) - (answers.get(i) ? 1 : 0);
                step(weights, squares, bias, error, 0);
                for (int fact : example) {
                    if (seen[fact] >= rare) {
                        step(weights, squares, fact, error, decay);
                    }
                }
            }
        }
        var named = new HashMap<String, Double>();
        numbers.forEach((name, number) -> {
            if (seen[number] >= rare && Math.abs(weights[number]) >= 0.02) {
                named.put(name, weights[number]);
            }
        });
        named.put("bias=", weights[bias]);
        return named;
    }

    private static void step(
            double[] weights, double[] squares, int at, double error, double decay) {
        double slope = error + decay * weights[at];
        squares[at] += slope * slope;
        weights[at] -= RATE * slope / Math.sqrt(squares[at]);
    }
}
