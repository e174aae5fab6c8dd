package vigil.corroborate.match;

import java.util.Arrays;
import vigil.corroborate.text.Vector;

/// The weightiest terms of some vectors.
final class Heaviest {
    private int[] terms;
    private float[] weights;
    private int size;

    /// @param most how many there will be
    Heaviest(int most) {
        terms = new int[most];
        weights = new float[most];
    }

    /// Takes the weightiest of a vector; of equals the smallest.
    ///
    /// @param salt sets terms of one kind apart from those of another
    /// @param most how many are taken
    void take(Vector vector, int salt, int most) {
        int count = vector.terms().length;
        var keys = new long[count];
        for (int i = 0; i < count; i++) {
            // floats above zero are in the order of their bits
            keys[i] = ((long) -Float.floatToIntBits(vector.weight(i)) << 32) | i;
        }
        if (count > most) {
            Arrays.sort(keys);
        }
        for (int k = 0; k < Math.min(most, count); k++) {
            int i = (int) keys[k];
            take(vector.terms()[i] * salt, vector.weight(i));
        }
    }

    void take(int term, float weight) {
        terms[size] = term;
        weights[size++] = weight;
    }

    int[] terms() {
        return Arrays.copyOf(terms, size);
    }

    float[] weights() {
        return Arrays.copyOf(weights, size);
    }
}
