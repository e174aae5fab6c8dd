package vigil.job.fetch;

import java.time.Duration;

/// How much one capture may take in all. Shared by threads.
public final class Budget {
    private final long ends;
    private long bytes;

    /// A budget that begins to run out now.
    ///
    /// @param bytes of bodies
    /// @param time from now on
    public Budget(long bytes, Duration time) {
        this.bytes = bytes;
        ends = System.nanoTime() + time.toNanos();
    }

    /// Takes as many bytes as are left of those wanted.
    synchronized long take(long wanted) {
        long given = Math.min(wanted, bytes);
        bytes -= given;
        return given;
    }

    synchronized void giveBack(long unused) {
        bytes += unused;
    }

    /// Milliseconds left; 0 when it is over.
    public long millisLeft() {
        return Math.max(0, (ends - System.nanoTime()) / 1_000_000);
    }

    /// Whether bytes or time are used up.
    public synchronized boolean isSpent() {
        return bytes <= 0 || millisLeft() == 0;
    }
}
