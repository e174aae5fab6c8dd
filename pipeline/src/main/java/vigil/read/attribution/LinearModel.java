package vigil.read.attribution;

import java.util.HashMap;
import java.util.Map;
import vigil.read.text.Table;

/// Weights of facts, added up: above zero means yes. The weights are a table that a person can
/// read.
final class LinearModel {
    private final long[] facts;
    private final float[] weights;
    private final double bias;

    private LinearModel(long[] facts, float[] weights, double bias) {
        this.facts = facts;
        this.weights = weights;
        this.bias = bias;
    }

    /// The weights of a resource: a fact and its weight a line; the fact `bias=` is always true.
    static LinearModel load(String resource) {
        var weights = new HashMap<String, Double>();
        for (var row : Table.rows(LinearModel.class, resource)) {
            weights.put(row.cells().getFirst(), Double.valueOf(row.cell(1)));
        }
        return of(weights);
    }

    /// Weights by the name of their fact.
    static LinearModel of(Map<String, Double> named) {
        int length = Integer.highestOneBit(Math.max(16, named.size() * 2)) << 1;
        long[] facts = new long[length];
        float[] weights = new float[length];
        named.forEach((name, weight) -> {
            long fact = Features.parse(name);
            int slot = slot(fact, length);
            while (facts[slot] != 0 && facts[slot] != fact) {
                slot = slot + 1 & length - 1;
            }
            facts[slot] = fact;
            weights[slot] = weight.floatValue();
        });
        return new LinearModel(facts, weights, named.getOrDefault("bias=", 0.0));
    }

    double score(Features features) {
        double score = bias;
        for (int i = 0; i < features.size(); i++) {
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

    private static int slot(long fact, int length) {
        return (int) (fact >>> 32) & length - 1;
    }
}
