package vigil.cli;

import java.io.PrintWriter;

/// One line on standard error that says how far a long run is; nothing where nobody watches.
final class Progress {
    private static final long FIRST_AFTER_NANOS = 1_500_000_000L;
    private static final long EVERY_NANOS = 250_000_000L;
    private static final String START_OF_CLEARED_LINE = "\r\u001b[K";

    private final PrintWriter err;
    private final boolean watched;
    private final long start = System.nanoTime();
    private long next = start + FIRST_AFTER_NANOS;
    private boolean shown;

    /// @param watched whether a person sees standard error
    Progress(PrintWriter err, boolean watched) {
        this.err = err;
        this.watched = watched;
    }

    void show(long reports) {
        if (!watched) {
            return;
        }
        long now = System.nanoTime();
        if (now < next) {
            return;
        }
        next = now + EVERY_NANOS;
        double seconds = (now - start) / 1e9;
        err.printf(
                "%sread %,d reports in %.0f s, %.0f a second",
                START_OF_CLEARED_LINE, reports, seconds, reports / seconds);
        err.flush();
        shown = true;
    }

    void clear() {
        if (shown) {
            err.print(START_OF_CLEARED_LINE);
            err.flush();
            shown = false;
        }
    }
}
