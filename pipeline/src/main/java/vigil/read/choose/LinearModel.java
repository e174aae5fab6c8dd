package vigil.read.choose;

import java.util.Map;
import vigil.read.text.Table;

/// Weights of facts, added up: above zero means yes. The weights are a table that a person can
/// read.
public final class LinearModel {
    private final long[] facts;
    private final float[] weights;
    private final double bias;

    private LinearModel(long[] facts, float[] weights, double bias) {
        this.facts = facts;
        this.weights = weights;
        this.bias = bias;
    }

    /// The weights of a resource: a fact and its weight a line; the fact `bias=` is always true.
    ///
    /// @param owner a class in the package where the resource lies
    /// @throws IllegalStateException if there is no such resource or a line is no fact with its
    ///   weight
    public static LinearModel load(Class<?> owner, String resource) {
        var file = new WeightFile(resource, Table.bytes(owner, resource));
        var weights = new Weights(file.lines());
        while (file.next()) {
            weights.put(file.fact(), file.weight());
        }
        return weights.model();
    }

    /// Weights by the name of their fact.
    public static LinearModel of(Map<String, Double> named) {
        var weights = new Weights(named.size());
        named.forEach((name, weight) -> weights.put(Features.parse(name), weight));
        return weights.model();
    }

    /// Open addressing by the number of the fact, at most half full.
    private static final class Weights {
        private static final long BIAS = Features.parse("bias=");

        private final long[] facts;
        private final float[] weights;
        private double bias;

        Weights(int most) {
            int length = Integer.highestOneBit(Math.max(16, most * 2)) << 1;
            facts = new long[length];
            weights = new float[length];
        }

        void put(long fact, double weight) {
            if (fact == BIAS) {
                bias = weight;
                return;
            }
            int slot = slot(fact, facts.length);
            while (facts[slot] != 0 && facts[slot] != fact) {
                slot = (slot + 1) & (facts.length - 1);
            }
            facts[slot] = fact;
            weights[slot] = (float) weight;
        }

        LinearModel model() {
            return new LinearModel(facts, weights, bias);
        }
    }

    /// The sum of the weights of these facts; above zero means yes.
    public double score(Features features) {
        return bias + score(features, 0);
    }

    /// The sum of the weights of the facts from one on, without what counts in every choice.
    ///
    /// @param from the first fact to count
    public double score(Features features, int from) {
        double score = 0;
        for (int i = from; i < features.size(); i++) {
            long fact = features.fact(i);
            int slot = slot(fact, facts.length);
            while (facts[slot] != 0) {
                if (facts[slot] == fact) {
                    score += weights[slot];
                    break;
                }
                slot = slot + 1 & facts.length - 1;
            }
        }
        return score;
    }

    /// What one fact counts, by its name in the table; 0 if the table does not have it.
    public double weight(String name) {
        long fact = Features.parse(name);
        int slot = slot(fact, facts.length);
        while (facts[slot] != 0) {
            if (facts[slot] == fact) {
                return weights[slot];
            }
            slot = (slot + 1) & (facts.length - 1);
        }
        return 0;
    }

    /// What counts in every choice.
    public double bias() {
        return bias;
    }

    private static int slot(long fact, int length) {
        return (int) (fact >>> 32) & length - 1;
    }
}
