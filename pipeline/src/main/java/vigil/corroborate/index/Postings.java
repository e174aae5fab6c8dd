package vigil.corroborate.index;

import java.util.Arrays;

/// Which reports are filed under which term: pairs of ints in one sorted array.
public final class Postings {
    private long[] pairs;
    private int size;
    private int[] terms = {};
    private int[] begins = {};

    /// @param expected about how many entries there will be
    public Postings(int expected) {
        pairs = new long[Math.max(16, expected)];
    }

    /// Files a report under a term.
    ///
    /// @param report its number, in the order of ids
    public void add(int term, int report) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, size + (size >> 1));
        }
        pairs[size++] = ((long) term << 32) | report;
    }

    /// Makes all that was filed ready to be looked up; nothing is filed afterwards.
    public void close() {
        Arrays.sort(pairs, 0, size);
        int distinct = 0;
        for (int i = 0; i < size; i++) {
            distinct += i == 0 || term(i) != term(i - 1) ? 1 : 0;
        }
        int capacity = Integer.highestOneBit(Math.max(4, 2 * distinct)) << 1;
        terms = new int[capacity];
        begins = new int[capacity];
        Arrays.fill(begins, -1);
        for (int i = 0; i < size; i++) {
            if (i == 0 || term(i) != term(i - 1)) {
                int at = slot(term(i));
                terms[at] = term(i);
                begins[at] = i;
            }
        }
    }

    /// Where the file of a term begins, or -1 if there is none.
    public int begin(int term) {
        return begins[slot(term)];
    }

    /// Whether there is an entry at an index and it is of a term.
    public boolean has(int index, int term) {
        return index < size && term(index) == term;
    }

    /// The report of an entry; ascending within a file.
    public int report(int index) {
        return (int) pairs[index];
    }

    private int term(int index) {
        return (int) (pairs[index] >>> 32);
    }

    private int slot(int term) {
        int mask = terms.length - 1;
        int at = ((term * 0x9E3779B1) >>> 7) & mask;
        while (begins[at] >= 0 && terms[at] != term) {
            at = (at + 1) & mask;
        }
        return at;
    }
}
