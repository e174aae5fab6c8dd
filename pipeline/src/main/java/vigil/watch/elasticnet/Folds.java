package vigil.watch.elasticnet;

import java.util.ArrayList;
import java.util.List;

/// Which row is left out in which fold, from a seed.
///
/// The folds are those that `set.seed(seed); sample(rep(1:folds, length = rows))` gives in R since
/// 3.6.0, so that analyses published with their seed can be repeated without R. The numbers come
/// from the Mersenne twister (Matsumoto and Nishimura 1998), its state filled by a congruential
/// generator with multiplier 69069; an index below *n* is the lowest bits of one or more draws of
/// 16 bits, drawn again until it is below *n* (R documentation, *Random*).
public final class Folds {
    private static final int STATE = 624;
    private static final int AHEAD = 397;

    private final int[] state = new int[STATE];
    private int used = STATE;

    private Folds(int seed) {
        int word = seed;
        for (int i = 0; i < 51; i++) {
            word = 69069 * word + 1;
        }
        for (int i = 0; i < STATE; i++) {
            word = 69069 * word + 1;
            state[i] = word;
        }
    }

    /// Draws folds of nearly one size.
    ///
    /// @param seed as given to `set.seed`
    /// @param rows how many rows there are
    /// @param folds how many folds
    /// @return for each row its fold, from 1
    public static List<Integer> draw(int seed, int rows, int folds) {
        var twister = new Folds(seed);
        var free = new int[rows];
        for (int i = 0; i < rows; i++) {
            free[i] = i % folds + 1;
        }
        var drawn = new ArrayList<Integer>(rows);
        for (int left = rows; left > 0; left--) {
            int at = twister.below(left);
            drawn.add(free[at]);
            free[at] = free[left - 1];
        }
        return List.copyOf(drawn);
    }

    private int below(int bound) {
        int bits = bound <= 1 ? 0 : 32 - Integer.numberOfLeadingZeros(bound - 1);
        long drawn;
        do {
            drawn = 0;
            for (int have = 0; have <= bits; have += 16) {
                drawn = (drawn << 16) | (next() >>> 16);
            }
            drawn &= (1L << bits) - 1;
        } while (drawn >= bound);
        return (int) drawn;
    }

    private long next() {
        if (used == STATE) {
            for (int i = 0; i < STATE; i++) {
                int joined = (state[i] & 0x80000000) | (state[(i + 1) % STATE] & 0x7fffffff);
                state[i] =
                        state[(i + AHEAD) % STATE]
                                ^ (joined >>> 1)
                                ^ ((joined & 1) == 0 ? 0 : 0x9908b0df);
            }
            used = 0;
        }
        int word = state[used++];
        word ^= word >>> 11;
        word ^= (word << 7) & 0x9d2c5680;
        word ^= (word << 15) & 0xefc60000;
        word ^= word >>> 18;
        return Integer.toUnsignedLong(word);
    }
}
