package vigil.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From handing an object over to its receipt: 50 objects of 3 kB a second by eight writers.
class ReceiptLatencyTest {
    private static final int WRITERS = 8;
    private static final double A_SECOND = 50;
    private static final double MOST_SECONDS = 2;

    @TempDir private Path folder;

    @Test
    @Tag("slow")
    void mostReceiptsAreThereWithinTwoSeconds() throws Exception {
        var workspace = Workspace.create(folder.resolve("case"), "example.org/case");
        int each = Integer.getInteger("vigil.latency.objects", 1000) / WRITERS;
        var seconds = new ArrayList<Double>();
        long start = System.nanoTime();
        try (var custody = Custody.open(workspace, Clock.systemUTC());
                var threads = Executors.newFixedThreadPool(WRITERS)) {
            var work = new ArrayList<Callable<List<Double>>>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                work.add(() -> write(custody, number, each));
            }
            for (var done : threads.invokeAll(work)) {
                seconds.addAll(done.get());
            }
        }
        double rate = seconds.size() / ((System.nanoTime() - start) / 1e9);
        seconds.sort(null);
        double p95 = seconds.get((int) (seconds.size() * 0.95));
        System.out.printf(
                "seal to receipt at %.0f a second: median %.0f ms, 95 %% below %.0f ms, longest %.0f"
                        + " ms%n",
                rate, seconds.get(seconds.size() / 2) * 1e3, p95 * 1e3, seconds.getLast() * 1e3);
        assertThat(p95).isLessThan(MOST_SECONDS);
    }

    private static List<Double> write(Custody custody, int writer, int count) throws Exception {
        var seconds = new ArrayList<Double>();
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long due = start + (long) (i * WRITERS / A_SECOND * 1e9);
            LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
            long begun = System.nanoTime();
            var text = (writer + " " + i + " ").repeat(500).getBytes(StandardCharsets.UTF_8);
            var sealed = custody.vault().seal(text);
            long index = Custody.await(custody.intake(sealed, "writer", writer));
            assertThat(custody.reader().receipt(index).index()).isEqualTo(index);
            seconds.add((System.nanoTime() - begun) / 1e9);
        }
        return seconds;
    }
}
