package vigil.corroborate.text;

import java.util.Arrays;

/// A list of ints that grows.
final class IntList {
    private int[] values = new int[64];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    int get(int index) {
        return values[index];
    }

    int size() {
        return size;
    }

    int[] sorted() {
        var sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        return sorted;
    }

    int[] distinct() {
        return Terms.distinct(values, size);
    }
}
