package vigil.watch.scan;

/// Numbers from a seed alone: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). Each replica has its
/// own stream, so that the order in which replicas are made does not matter.
final class Chance {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private long state;

    Chance(long seed, int stream) {
        state = mixed(seed + GOLDEN * (stream + 1L));
    }

    private static long mixed(long from) {
        long z = (from ^ (from >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /// A number from 0 to below `bound`; each as likely, up to 1 in 2^32.
    int below(int bound) {
        state += GOLDEN;
        return (int) (((mixed(state) >>> 32) * bound) >>> 32);
    }
}
