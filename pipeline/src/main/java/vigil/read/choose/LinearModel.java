package vigil.read.choose;

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
    /// @throws IllegalStateException if there is no such resource
    public static LinearModel load(Class<?> owner, String resource) {
        var rows = Table.rows(owner, resource);
        int length = Integer.highestOneBit(Math.max(16, rows.size() * 2)) << 1;
        long[] facts = new long[length];
        float[] weights = new float[length];
        double bias = 0;
        for (var row : rows) {
            float weight = Float.parseFloat(row.cell(1));
            if (row.cells().getFirst().equals("bias=")) {
                bias = weight;
                continue;
            }
            long fact = Features.parse(row.cells().getFirst());
            int slot = slot(fact, length);
            while (facts[slot] != 0 && facts[slot] != fact) {
                slot = slot + 1 & length - 1;
            }
            facts[slot] = fact;
            weights[slot] = weight;
        }
        return new LinearModel(facts, weights, bias);
    }

    /// The sum of the weights of these facts; above zero means yes.
    public double score(Features features) {
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
