package vigil.job;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.store.log.Entry;
import vigil.verify.tree.Hash;

/// F1 and F3: the process is killed, or the disk fails, at a system call. strace counts calls for
/// each thread, so *call K* is the K-th of whichever thread gets there first. Skipped where strace
/// is not installed or not allowed.
class SystemCallTest {
    private static final List<String> CALLS =
            List.of("fsync", "rename", "mkdir", "pwrite64,write", "openat", "chmod,fchmod");

    @TempDir private Path folder;
    private int runs;

    @Test
    void killedAtAFewCallsNothingIsLost() throws Exception {
        killed(List.of("fsync", "rename"), 2);
    }

    @Test
    void aDiskThatFailsAFewTimesLosesNothing() throws Exception {
        failing(List.of("fsync", "rename"), List.of("ENOSPC"), 1);
    }

    @Test
    @Tag("slow")
    void killedAtManyCallsNothingIsLost() throws Exception {
        killed(CALLS, 20);
    }

    @Test
    @Tag("slow")
    void aDiskThatFailsAtManyCallsLosesNothing() throws Exception {
        failing(CALLS.subList(0, 3), List.of("ENOSPC", "EIO"), 12);
    }

    private void killed(List<String> calls, int most) throws Exception {
        int points = 0;
        for (var call : calls) {
            for (int k = 1; k <= most; k++) {
                points += run(call, "signal=KILL:when=" + k, false) ? 1 : 0;
            }
        }
        assertThat(points).as("calls at which it was killed").isPositive();
    }

    private void failing(List<String> calls, List<String> errors, int most) throws Exception {
        for (var call : calls) {
            for (var error : errors) {
                for (int k = 1; k <= most; k++) {
                    run(call, "error=" + error + ":when=" + k, true);
                }
            }
        }
    }

    /// Whether the process did not get to its end.
    private boolean run(String calls, String inject, boolean ends) throws Exception {
        var what = calls + " " + inject;
        var workspace = Workspace.create(folder.resolve("case" + runs++), "example.org/kill");
        var told = strace(workspace.folder(), calls, inject);
        if (ends) {
            assertThat(told).as(what).contains("done");
        }
        var acknowledged = acknowledged(told);
        check(workspace, acknowledged, what);
        var again = acknowledged(strace(workspace.folder(), "getpid", "delay_exit=1:when=1"));
        assertThat(again)
                .as("goes on by itself: " + what)
                .hasSize(4)
                .containsAllEntriesOf(acknowledged);
        check(workspace, again, what);
        return !told.contains("done");
    }

    private static Map<Integer, Long> acknowledged(List<String> told) {
        var all = new HashMap<Integer, Long>();
        for (var line : told) {
            if (line.matches("[0-9]+ [0-9]+")) {
                int space = line.indexOf(' ');
                all.put(
                        Integer.parseInt(line.substring(0, space)),
                        Long.parseLong(line.substring(space + 1)));
            }
        }
        return all;
    }

    private static List<String> strace(Path workspace, String calls, String inject)
            throws Exception {
        var command = new ArrayList<String>();
        command.addAll(List.of("strace", "-f", "-qq", "-o", "/dev/null"));
        command.addAll(List.of("-e", "trace=" + calls, "-e", "inject=" + calls + ":" + inject));
        // a failing open or write must hit the workspace and not Java's own files
        command.addAll(List.of("-P", workspace.toString()));
        for (var each : List.of("vault/sha256", "log", "log/checkpoint", "log/state", "vault")) {
            command.addAll(List.of("-P", workspace.resolve(each).toString()));
        }
        if (!calls.equals("openat")) {
            command.subList(command.indexOf("-P"), command.size()).clear();
        }
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty(
                                "surefire.test.class.path",
                                System.getProperty("java.class.path", "")),
                        FaultTarget.class.getName(),
                        workspace.toString()));
        Process process;
        try {
            process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
        } catch (IOException e) {
            assumeTrue(false, "strace is not installed");
            throw e;
        }
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            var lines = output.lines().toList();
            int status = process.waitFor();
            assumeTrue(status != 1 || !lines.isEmpty(), "strace is not allowed here");
            return lines;
        }
    }

    private static void check(Workspace workspace, Map<Integer, Long> acknowledged, String what)
            throws Exception {
        assertThat(new Care(workspace).log(null, _ -> {}).faults()).as(what).isEmpty();
        assertThat(new Care(workspace).scrub(_ -> {}).faults()).as(what).isEmpty();
        var indexes = new HashMap<String, Long>();
        var log = workspace.log();
        log.walk(
                0,
                log.checkpoint().size(),
                (index, opening) -> {
                    var object = Entry.open(requireNonNull(opening)).text("object");
                    assertThat(indexes.put(object, index)).as("twice: " + what).isNull();
                });
        acknowledged.forEach((number, index) ->
                assertThat(indexes.get(Hash.sha256(FaultTarget.object(number)).hex()))
                        .as(what)
                        .isEqualTo(index));
    }
}
