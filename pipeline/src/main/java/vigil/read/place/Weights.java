package vigil.read.place;

import java.util.Locale;
import vigil.read.text.Table;

/// The weights of a linear model, by the names of its features.
final class Weights {
    private final FeatureVector weights;

    private Weights(FeatureVector weights) {
        this.weights = weights;
    }

    /// Reads a table of our own.
    static <F extends Enum<F>> Weights of(Class<F> features, String table) {
        var weights = new FeatureVector(features.getEnumConstants().length);
        for (var row : Table.rows(Weights.class, table)) {
            try {
                var name = row.cell(0).toUpperCase(Locale.ROOT).replace('-', '_');
                weights.set(Enum.valueOf(features, name), Double.parseDouble(row.cell(1)));
            } catch (IllegalArgumentException e) {
                throw row.wrong("no such feature or no number");
            }
        }
        return new Weights(weights);
    }

    /// The weight of one feature.
    double of(Enum<?> feature) {
        return weights.of(feature);
    }

    /// The weighted sum of features.
    double score(FeatureVector features) {
        double sum = 0;
        for (int i = 0; i < features.values.length; i++) {
            sum += weights.values[i] * features.values[i];
        }
        return sum;
    }
}
