package vigil.corroborate.match;

import java.util.ArrayList;
import java.util.Comparator;
import vigil.corroborate.text.Vector;

/// The weightiest terms of each vector offered.
final class Heaviest {
    private record Weighed(int term, float weight) {}

    private final int most;
    private final ArrayList<Integer> kept = new ArrayList<>();

    /// @param most how many are kept of each vector
    Heaviest(int most) {
        this.most = most;
    }

    void offer(Vector vector, int salt) {
        var terms = new ArrayList<Weighed>();
        for (int i = 0; i < vector.terms().length; i++) {
            terms.add(new Weighed(vector.terms()[i] * salt, vector.weights()[i]));
        }
        terms.sort(
                Comparator.comparingDouble((Weighed w) -> -w.weight())
                        .thenComparingInt(Weighed::term));
        terms.stream().limit(most).map(Weighed::term).forEach(kept::add);
    }

    int[] terms() {
        return kept.stream().mapToInt(Integer::intValue).distinct().toArray();
    }
}
