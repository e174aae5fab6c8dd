package vigil.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A process that seals and logs objects 0, 1, 2 … with eight writers until it is killed, and
/// prints each number with its index once that is acknowledged.
final class KillTarget {
    private KillTarget() {}

    static byte[] object(int number) {
        return ("object " + number).getBytes(StandardCharsets.UTF_8);
    }

    /// Runs until it is killed.
    public static void main(String[] args) throws Exception {
        var custody = Custody.open(Workspace.find(Path.of(args[0])), Clock.systemUTC());
        var next = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                threads.execute(() -> work(custody, next));
            }
        }
    }

    private static void work(Custody custody, AtomicInteger next) {
        try {
            while (true) {
                int number = next.getAndIncrement();
                var sealed = custody.vault().seal(object(number));
                long index = Custody.await(custody.intake(sealed));
                System.out.println(number + " " + index);
                System.out.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
