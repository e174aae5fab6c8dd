package vigil.watch.elasticnet;

/// Numbers that look random and are the same for the same seed, by SplitMix64 (Steele, Lea and
/// Flood 2014).
public final class Draws {
    private long state;

    /// Begins a row of numbers.
    public Draws(long seed) {
        state = seed;
    }

    /// The next of all 64-bit numbers.
    public long next() {
        state += 0x9e3779b97f4a7c15L;
        long z = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /// The next number from 0 to below a bound.
    public int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }
}
