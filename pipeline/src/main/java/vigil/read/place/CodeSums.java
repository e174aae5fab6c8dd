package vigil.read.place;

/// Sums by the number of a country or an area. Package-private scratch: one reading makes and drops
/// it.
final class CodeSums {
    private long[] codes = new long[32]; // open addressing, at most half full; 0 is free
    private double[] sums = new double[32];
    private int size;

    /// Adds to the sum of a code.
    ///
    /// @param code not 0
    void add(long code, double more) {
        int slot = slot(code);
        if (codes[slot] == 0) {
            if (++size * 2 > codes.length) {
                grow();
                slot = slot(code);
            }
            codes[slot] = code;
        }
        sums[slot] += more;
    }

    /// The sum of a code; [Double#NaN] where nothing was added.
    double of(long code) {
        if (code == 0) {
            return Double.NaN;
        }
        int slot = slot(code);
        return codes[slot] == 0 ? Double.NaN : sums[slot];
    }

    private void grow() {
        var oldCodes = codes;
        var oldSums = sums;
        codes = new long[oldCodes.length * 2];
        sums = new double[codes.length];
        for (int i = 0; i < oldCodes.length; i++) {
            if (oldCodes[i] != 0) {
                int slot = slot(oldCodes[i]);
                codes[slot] = oldCodes[i];
                sums[slot] = oldSums[i];
            }
        }
    }

    /// Where a code stands, or the free place where it would.
    private int slot(long code) {
        int slot = (int) ((code * 0x9E3779B97F4A7C15L) >>> 40) & (codes.length - 1);
        while (codes[slot] != 0 && codes[slot] != code) {
            slot = (slot + 1) & (codes.length - 1);
        }
        return slot;
    }
}
