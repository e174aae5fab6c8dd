package vigil.corroborate.index;

import java.util.Arrays;

/// In how many reports each term stands: an open hash table of ints, for millions of terms.
///
/// Beyond [#MANY] reports terms that fall into one slot are counted as one, so that what is kept is
/// bounded; with [#SLOTS] slots that makes some terms seem a little less rare.
public final class Frequencies {
    private static final int MANY = 200_000;
    private static final int SLOTS = 1 << 23;

    private final boolean bounded;
    private int[] terms = {};
    private int[] counts;
    private int size;
    private int documents;

    /// @param reports about how many there will be
    public Frequencies(int reports) {
        bounded = reports > MANY;
        counts = new int[bounded ? SLOTS : 1 << 12];
        terms = bounded ? terms : new int[counts.length];
    }

    /// Counts one report.
    ///
    /// @param distinct its terms, each once
    public void add(int[] distinct) {
        documents++;
        for (int term : distinct) {
            if (!bounded && 2 * size >= terms.length) {
                grow();
            }
            int at = slot(term);
            if (!bounded && counts[at] == 0) {
                terms[at] = term;
                size++;
            }
            counts[at]++;
        }
    }

    /// How many reports have it.
    public int of(int term) {
        return counts[slot(term)];
    }

    /// How many reports were counted.
    public int documents() {
        return documents;
    }

    private int slot(int term) {
        int mask = counts.length - 1;
        int at = ((term * 0x9E3779B1) >>> 7) & mask;
        while (!bounded && counts[at] != 0 && terms[at] != term) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        var oldTerms = terms;
        var oldCounts = counts;
        terms = new int[2 * oldTerms.length];
        counts = new int[2 * oldCounts.length];
        Arrays.fill(counts, 0);
        for (int i = 0; i < oldTerms.length; i++) {
            if (oldCounts[i] != 0) {
                int at = slot(oldTerms[i]);
                terms[at] = oldTerms[i];
                counts[at] = oldCounts[i];
            }
        }
    }
}
