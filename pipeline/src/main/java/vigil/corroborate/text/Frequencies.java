package vigil.corroborate.text;

import java.util.Arrays;

/// In how many reports each term stands: an open hash table of ints, for millions of terms.
public final class Frequencies {
    private int[] terms = new int[1 << 12];
    private int[] counts = new int[1 << 12];
    private int size;
    private int documents;

    /// Counts one report.
    ///
    /// @param distinct its terms, each once
    public void add(int[] distinct) {
        documents++;
        for (int term : distinct) {
            if (2 * size >= terms.length) {
                grow();
            }
            int at = slot(term);
            if (counts[at] == 0) {
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
        int mask = terms.length - 1;
        int at = ((term * 0x9E3779B1) >>> 7) & mask;
        while (counts[at] != 0 && terms[at] != term) {
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
