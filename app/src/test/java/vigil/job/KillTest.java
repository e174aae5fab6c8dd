package vigil.job;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.store.log.Entry;
import vigil.store.log.EntryType;
import vigil.verify.tree.Hash;

/// F2: the process is killed at random times under load. Somebody who was told that their evidence
/// is kept must find it kept.
class KillTest {
    private static final double MOST_RESTART_SECONDS = 10;

    @TempDir private Path folder;
    private final Map<Integer, Long> acknowledged = new HashMap<>();
    private long size;

    @Test
    void nothingAcknowledgedIsLostWhenKilled() throws Exception {
        loops(Integer.getInteger("vigil.kills", 4));
    }

    @Test
    @Tag("slow")
    void nothingAcknowledgedIsLostWhenKilledFiveHundredTimes() throws Exception {
        loops(500);
    }

    private void loops(int count) throws Exception {
        var workspace = Workspace.create(folder.resolve("case"), "example.org/kill");
        var random = new Random(2);
        for (int i = 0; i < count; i++) {
            killed(workspace.folder(), random.nextInt(400));
            check(workspace);
        }
        assertThat(acknowledged).hasSizeGreaterThan(count);
    }

    private void killed(Path workspace, int millis) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path", "")),
                                KillTarget.class.getName(),
                                workspace.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            var line = new StringBuilder();
            long end = 0;
            for (int c = output.read(); c >= 0; c = output.read()) {
                if (c != '\n') {
                    line.append((char) c);
                    continue; // only whole lines are acknowledgements
                }
                told(line.toString());
                line.setLength(0);
                long now = System.nanoTime();
                end = end == 0 ? now + millis * 1_000_000L : end;
                if (now >= end && process.isAlive()) {
                    process.toHandle().destroyForcibly(); // SIGKILL; its output stays
                }
            }
        }
        process.waitFor();
    }

    private void told(String line) {
        int space = line.indexOf(' ');
        long index = Long.parseLong(line.substring(space + 1));
        var known = acknowledged.putIfAbsent(Integer.parseInt(line.substring(0, space)), index);
        assertThat(known == null || known == index).as("the same index again: " + line).isTrue();
    }

    private void check(Workspace workspace) throws Exception {
        long start = System.nanoTime();
        try (var custody = Custody.open(workspace, Clock.systemUTC())) {
            assertThat((System.nanoTime() - start) / 1e9).isLessThan(MOST_RESTART_SECONDS);
            long now = custody.reader().checkpoint().size();
            assertThat(now).as("the log never gets smaller").isGreaterThanOrEqualTo(size);
            size = now;
        }
        assertThat(new Care(workspace).log(null, _ -> {}).faults()).isEmpty();
        assertThat(new Care(workspace).scrub(_ -> {}).faults()).isEmpty();
        var indexes = new HashMap<String, Long>();
        var twice = new HashSet<String>();
        workspace
                .log()
                .walk(
                        0,
                        size,
                        (index, opening) -> {
                            var entry = Entry.open(requireNonNull(opening));
                            assertThat(entry.type()).isEqualTo(EntryType.INTAKE);
                            if (indexes.put(entry.text("object"), index) != null) {
                                twice.add(entry.text("object"));
                            }
                        });
        assertThat(twice).as("no intake twice").isEmpty();
        acknowledged.forEach((number, index) ->
                assertThat(indexes.get(Hash.sha256(KillTarget.object(number)).hex()))
                        .as("object " + number)
                        .isEqualTo(index));
    }
}
