package vigil.bench.roles;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Conditional logistic regression: weights under which the right options of a choice get most of
/// the probability. AdaGrad steps (Duchi, Hazan, Singer 2011) with an L2 penalty, in an order
/// shuffled with a fixed seed: same data, same weights.
final class RankingTrainer {
    private static final int PASSES = 20;
    private static final double STEP = 0.1;
    private static final double POWER = 2;

    /// One choice.
    ///
    /// @param report id of its report
    /// @param options the facts of each option
    /// @param credit how right each option is, 0 to 1
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Choice(String report, List<List<String>> options, double[] credit) {
        /// Whether there is something to learn: options that differ in credit.
        boolean tells() {
            double least = 1;
            double most = 0;
            for (double each : credit) {
                least = Math.min(least, each);
                most = Math.max(most, each);
            }
            return most > least;
        }
    }

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final double penalty;
    private double[] weights = new double[0];

    RankingTrainer(double penalty) {
        this.penalty = penalty;
    }

    /// Fits the weights. Facts seen in fewer than `rare` choices are left out.
    void fit(List<Choice> choices, int rare) {
        var counts = new HashMap<String, Integer>();
        for (var choice : choices) {
            choice.options().stream()
                    .flatMap(List::stream)
                    .distinct()
                    .forEach(fact -> counts.merge(fact, 1, Integer::sum));
        }
        var rows = new ArrayList<int[][]>();
        for (var choice : choices) {
            rows.add(
                    choice.options().stream()
                            .map(facts ->
                                    facts.stream()
                                            .filter(fact -> counts.getOrDefault(fact, 0) >= rare)
                                            .mapToInt(this::number)
                                            .toArray())
                            .toArray(int[][]::new));
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
                step(rows.get(i), choices.get(i).credit(), squares);
            }
        }
    }

    /// Half right is worth much less than half: it is no answer that a person looks for.
    private static double gain(double credit) {
        return Math.pow(credit, POWER);
    }

    private int number(String fact) {
        return numbers.computeIfAbsent(
                fact,
                name -> {
                    names.add(name);
                    return names.size() - 1;
                });
    }

    private void step(int[][] options, double[] credit, double[] squares) {
        var chance = new double[options.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < options.length; i++) {
            for (int fact : options[i]) {
                chance[i] += weights[fact];
            }
            most = Math.max(most, chance[i]);
        }
        double sum = 0;
        double right = 0;
        for (int i = 0; i < options.length; i++) {
            chance[i] = Math.exp(chance[i] - most);
            sum += chance[i];
            right += chance[i] * gain(credit[i]);
        }
        if (right == 0) {
            return;
        }
        for (int i = 0; i < options.length; i++) {
            double error = chance[i] * gain(credit[i]) / right - chance[i] / sum;
            for (int fact : options[i]) {
                double slope = error - penalty * weights[fact];
                squares[fact] += slope * slope;
                weights[fact] += STEP * slope / (1e-3 + Math.sqrt(squares[fact]));
            }
        }
    }

    /// The credit of the option with the highest sum.
    double credit(Choice choice) {
        double best = Double.NEGATIVE_INFINITY;
        double credit = 0;
        for (int i = 0; i < choice.options().size(); i++) {
            double sum = 0;
            for (var fact : choice.options().get(i)) {
                var number = numbers.get(fact);
                sum += number == null ? 0 : weights[number];
            }
            if (sum > best) {
                best = sum;
                credit = choice.credit()[i];
            }
        }
        return credit;
    }

    /// Weights by name, those nearer to zero than `small` left out.
    Map<String, Double> weights(double small) {
        var byName = new TreeMap<String, Double>();
        for (int i = 0; i < weights.length; i++) {
            if (Math.abs(weights[i]) >= small) {
                byName.put(names.get(i), weights[i]);
            }
        }
        return byName;
    }
}
