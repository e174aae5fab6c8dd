package vigil.read.place;

import java.util.Arrays;

/// The features of one thing that a linear model weighs: a number for each, 0 where it is absent.
@SuppressWarnings("EnumOrdinal") // a feature's ordinal is its column
final class FeatureVector {
    final double[] values;

    FeatureVector(int size) {
        values = new double[size];
    }

    void set(Enum<?> feature, double value) {
        values[feature.ordinal()] = value;
    }

    void set(Enum<?> feature, boolean holds) {
        values[feature.ordinal()] = holds ? 1 : 0;
    }

    /// Makes every feature absent.
    void clear() {
        Arrays.fill(values, 0);
    }

    double of(Enum<?> feature) {
        return values[feature.ordinal()];
    }
}
