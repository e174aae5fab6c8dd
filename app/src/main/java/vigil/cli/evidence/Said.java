package vigil.cli.evidence;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import vigil.job.JobFailed;

/// What commands print, and the statuses they end with.
public final class Said {
    /// Something was not as it should be; it was told.
    public static final int FAULTS = 3;

    private static final long EVERY_NANOS = 250_000_000L;

    private final PrintWriter err;
    private final long start = System.nanoTime();
    private long next = start + 1_500_000_000L;
    private boolean shown;

    /// For one command.
    public Said(CommandSpec spec) {
        err = spec.commandLine().getErr();
    }

    /// Does a job; where it fails, says why and ends with status 3.
    public static int told(CommandSpec spec, Callable<Integer> job) throws Exception {
        try {
            return job.call();
        } catch (JobFailed e) {
            var err = spec.commandLine().getErr();
            err.println("vigil: " + e.getMessage());
            err.flush();
            return FAULTS;
        }
    }

    /// A line for a person, above the line that moves.
    public synchronized void line(String line) {
        clear();
        err.println("vigil: " + line);
        err.flush();
    }

    /// How far a long run is, now and then, where somebody watches.
    ///
    /// @param share of the whole that is done, 0 to 1; below 0 if unknown
    public synchronized void progress(String what, long count, double share) {
        long now = System.nanoTime();
        if (!Boolean.getBoolean("vigil.terminal.err") || now < next) {
            return;
        }
        next = now + EVERY_NANOS;
        double seconds = (now - start) / 1e9;
        var left = share > 0.001 ? ", %.0f s left".formatted(seconds / share - seconds) : "";
        err.printf(
                "\r\u001b[K%,d %s in %.0f s, %.0f a second%s",
                count, what, seconds, count / seconds, left);
        err.flush();
        shown = true;
    }

    /// Takes the line that moves away.
    public synchronized void clear() {
        if (shown) {
            err.print("\r\u001b[K");
            err.flush();
            shown = false;
        }
    }

    double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }
}
