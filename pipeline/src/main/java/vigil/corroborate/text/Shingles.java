package vigil.corroborate.text;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

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
    /// @param weight of those that stand in both
    /// @param share of the shorter text that stands in the longer, each run by its weight, 0 to 1
    public record Overlap(int shared, int left, int right, double weight, double share) {
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
        return with(other, _ -> 1);
    }

    /// What this text and another have in common, counted in the coarser sample of the two.
    ///
    /// @param weight of a run: what a paper prints below every story tells little
    public Overlap with(Shingles other, IntToDoubleFunction weight) {
        int mask = (1 << Math.max(bits, other.bits)) - 1;
        int shared = 0;
        int left = 0;
        int right = 0;
        double weighty = 0;
        double mine = 0;
        double theirs = 0;
        int j = 0;
        for (int hash : hashes) {
            if ((hash & mask) != 0) {
                continue;
            }
            left++;
            double own = weight.applyAsDouble(hash);
            mine += own;
            while (j < other.hashes.length && other.hashes[j] < hash) {
                j++;
            }
            if (j < other.hashes.length && other.hashes[j] == hash) {
                shared++;
                weighty += own;
            }
        }
        for (int hash : other.hashes) {
            if ((hash & mask) == 0) {
                right++;
                theirs += shared == 0 ? 0 : weight.applyAsDouble(hash);
            }
        }
        double shorter = left <= right ? mine : theirs;
        double share = shared == 0 ? 0 : Math.min(1, weighty / shorter);
        return new Overlap(shared, left, right, weighty, share);
    }

    /// How long the text is, in runs of words: an estimate where they are a sample.
    public int length() {
        return hashes.length << bits;
    }
}
