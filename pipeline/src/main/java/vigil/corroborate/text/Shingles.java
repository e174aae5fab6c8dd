package vigil.corroborate.text;

import java.util.Arrays;

/// Runs of words of a text as hashes, or of a long text a sample of them: those whose last bits are
/// zero. So what is kept of one text is bounded, and how much of one stands in another can still be
/// told: both are sampled alike.
///
/// @param hashes distinct and ascending
/// @param bits how many last bits of each are zero
@SuppressWarnings("ArrayRecordComponent") // large and handed on, never compared
public record Shingles(int[] hashes, int bits) {
    static final int MOST = 256;

    /// @param all distinct and ascending
    static Shingles of(int[] all) {
        int bits = 0;
        var kept = all;
        while (kept.length > MOST) {
            kept = sample(kept, ++bits);
        }
        return new Shingles(kept, bits);
    }

    private static int[] sample(int[] hashes, int bits) {
        int mask = (1 << bits) - 1;
        var kept = new int[hashes.length];
        int size = 0;
        for (int hash : hashes) {
            if ((hash & mask) == 0) {
                kept[size++] = hash;
            }
        }
        return Arrays.copyOf(kept, size);
    }

    /// What two texts have in common.
    ///
    /// @param shared how many runs stand in both
    /// @param left how many the one has
    /// @param right how many the other has
    public record Overlap(int shared, int left, int right) {
        /// The share of the shorter text that stands in the longer, 0 to 1.
        public double share() {
            return shorter() == 0 ? 0 : (double) shared / shorter();
        }

        /// The size of the shorter.
        public int shorter() {
            return Math.min(left, right);
        }

        /// The size of the longer.
        public int longer() {
            return Math.max(left, right);
        }
    }

    /// What this text and another have in common, counted in the coarser sample of the two.
    public Overlap with(Shingles other) {
        int mask = (1 << Math.max(bits, other.bits)) - 1;
        int shared = 0;
        int left = 0;
        int right = 0;
        int j = 0;
        for (int hash : hashes) {
            if ((hash & mask) != 0) {
                continue;
            }
            left++;
            while (j < other.hashes.length && other.hashes[j] < hash) {
                j++;
            }
            shared += j < other.hashes.length && other.hashes[j] == hash ? 1 : 0;
        }
        for (int hash : other.hashes) {
            right += (hash & mask) == 0 ? 1 : 0;
        }
        return new Overlap(shared, left, right);
    }

    /// How long the text is, in runs of words: an estimate where they are a sample.
    public int length() {
        return hashes.length << bits;
    }
}
