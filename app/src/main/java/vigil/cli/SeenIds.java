package vigil.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Remembers the ids of a run, so that two reports with one id do not pass unseen.
///
/// Keeps a 64-bit digest and a line number for each of the first [#MOST] ids, some 50 MB at most;
/// ids after those are not looked for, so that memory stays the same however long the input.
final class SeenIds {
    /// How many ids are remembered.
    static final int MOST = 2_000_000;

    private static final int LEAST_SLOTS = 1 << 12;

    private long[] digests = new long[LEAST_SLOTS];
    private int[] lines = new int[LEAST_SLOTS];
    private int size;

    /// The line in which the id stood before; empty, and the id remembered, if it is new.
    Optional<Integer> before(@Nullable String id, int line) {
        if (id == null || size >= MOST) {
            return Optional.empty();
        }
        if (size * 2 >= digests.length) {
            grow();
        }
        long digest = digest(id);
        int at = slot(digest);
        if (lines[at] != 0) {
            return Optional.of(lines[at]);
        }
        digests[at] = digest;
        lines[at] = line;
        size++;
        return Optional.empty();
    }

    private int slot(long digest) {
        int mask = digests.length - 1;
        int at = (int) (digest >>> 20) & mask;
        while (lines[at] != 0 && digests[at] != digest) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        var oldDigests = digests;
        var oldLines = lines;
        digests = new long[oldDigests.length * 2];
        lines = new int[oldLines.length * 2];
        for (int i = 0; i < oldLines.length; i++) {
            if (oldLines[i] != 0) {
                int at = slot(oldDigests[i]);
                digests[at] = oldDigests[i];
                lines[at] = oldLines[i];
            }
        }
    }

    /// FNV-1a over the characters, then mixed (the finaliser of SplitMix64).
    private static long digest(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return hash ^ (hash >>> 31);
    }
}
