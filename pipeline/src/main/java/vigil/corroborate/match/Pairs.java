package vigil.corroborate.match;

import java.util.Arrays;

/// Pairs with their scores, by the million.
public final class Pairs {
    private int[] lefts = new int[256];
    private int[] rights = new int[256];
    private float[] scores = new float[256];
    private int size;

    /// Adds a pair, which stands in no other.
    public void add(int left, int right, double score) {
        if (size == lefts.length) {
            int more = size + (size >> 1);
            lefts = Arrays.copyOf(lefts, more);
            rights = Arrays.copyOf(rights, more);
            scores = Arrays.copyOf(scores, more);
        }
        lefts[size] = left;
        rights[size] = right;
        scores[size++] = (float) score;
    }

    /// How many there are.
    public int size() {
        return size;
    }

    /// A pair by its place.
    public Pair get(int index) {
        return new Pair(lefts[index], rights[index], scores[index]);
    }

    int left(int index) {
        return lefts[index];
    }

    int right(int index) {
        return rights[index];
    }

    float score(int index) {
        return scores[index];
    }
}
