package vigil.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

/// A process that seals and logs a few objects, tries again where the disk fails, and prints each
/// number with its index once that is acknowledged.
final class FaultTarget {
    private static final int OBJECTS = 4;
    private static final int TRIES = 40;

    private FaultTarget() {}

    static byte[] object(int number) {
        return ("faulty object " + number).getBytes(StandardCharsets.UTF_8);
    }

    /// Runs to its end, or until it is killed.
    public static void main(String[] args) throws Exception {
        var workspace = Workspace.find(Path.of(args[0]));
        for (int i = 0; i < TRIES; i++) {
            try (var custody = Custody.open(workspace, Clock.systemUTC())) {
                all(custody);
                System.out.println("done");
                return;
            } catch (JobFailed e) {
                System.out.println("failed to open");
            }
        }
    }

    private static void all(Custody custody) {
        for (int number = 0; number < OBJECTS; number++) {
            for (int i = 0; i < TRIES; i++) {
                try {
                    var sealed = custody.vault().seal(object(number));
                    long index = Custody.await(custody.intake(sealed));
                    System.out.println(number + " " + index);
                    System.out.flush();
                    break;
                } catch (IOException e) {
                    System.out.println("failed " + number);
                }
            }
        }
    }
}
