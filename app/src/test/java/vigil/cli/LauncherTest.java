package vigil.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `./vigil` in a checkout of its own, with a JDK and a Maven that only say what they were told.
@Timeout(120)
class LauncherTest {
    @TempDir Path folder;
    private Path checkout;
    private Path tools;

    private static Path launcher() {
        var at = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(at.resolve("vigil"))) {
            at = requireNonNull(at.getParent());
        }
        return at.resolve("vigil");
    }

    @BeforeEach
    void aCheckoutInAFolderWithSpaces() throws IOException {
        checkout = Files.createDirectories(folder.resolve("my work/vigil of mine"));
        script(
                checkout.resolve("vigil"),
                Files.readString(launcher())
                        .replaceAll(
                                "(?m)^\\s*for candidate in /usr.*\\\\\\n.*\\\\\\n.*\\\\\\n.*; do",
                                "for candidate in ; do"));
        Files.createDirectories(checkout.resolve("model/src/main"));
        Files.writeString(checkout.resolve("pom.xml"), "<project/>");
        tools = Files.createDirectories(folder.resolve("tools"));
        for (var tool :
                List.of(
                        "bash",
                        "cat",
                        "cksum",
                        "cmp",
                        "cp",
                        "date",
                        "dirname",
                        "find",
                        "grep",
                        "head",
                        "ls",
                        "mkdir",
                        "mv",
                        "readlink",
                        "rm",
                        "sed",
                        "sleep",
                        "touch",
                        "tput",
                        "env")) {
            for (var bin : List.of("/bin", "/usr/bin")) {
                var real = Path.of(bin, tool);
                if (Files.exists(real) && !Files.exists(tools.resolve(tool))) {
                    Files.createSymbolicLink(tools.resolve(tool), real);
                }
            }
        }
        maven(
                "mkdir -p app/target/lib; echo x > app/target/lib/a.jar; echo x > app/target/vigil-app-1.jar");
        jdk("25.0.1");
    }

    private void jdk(String version) throws IOException {
        var jdk = Files.createDirectories(folder.resolve("jdk"));
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        script(
                jdk.resolve("bin/java"),
                "#!/bin/sh\nfor a; do last=$a; done; echo \"ran with $# last $last in $PWD\"\n");
        script(jdk.resolve("bin/javac"), "#!/bin/sh\n");
    }

    private void maven(String work) throws IOException {
        script(
                tools.resolve("mvn"),
                """
                #!/bin/sh
                if [ "$1" = -v ]; then echo 'Apache Maven 3.9.9 (abc)'; exit 0; fi
                echo called >> '%s'
                echo '[INFO] Building Vigil :: model 0.1.0 [2/4]'
                echo '[INFO] --- compiler:3.16.0:compile (default-compile) @ vigil-model ---'
                %s
                """
                        .formatted(folder.resolve("mvn.calls"), work));
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Ended(int status, String output) {}

    private Process start(Path command, String... args) throws IOException {
        var line = new ArrayList<String>(List.of(command.toString()));
        line.addAll(List.of(args));
        var builder = new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().put("HOME", folder.toString());
        var process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static Ended end(Process process) throws IOException, InterruptedException {
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    private Ended run(String... args) throws IOException, InterruptedException {
        return end(start(checkout.resolve("vigil"), args));
    }

    private long builds() throws IOException {
        var calls = folder.resolve("mvn.calls");
        return Files.exists(calls) ? Files.readAllLines(calls).size() : 0;
    }

    @Test
    void buildsOnFirstUseAndThenRunsFromAnyFolderThroughALink() throws Exception {
        var link = Files.createSymbolicLink(folder.resolve("v"), checkout.resolve("vigil"));
        var first = end(start(link, "read", "a b.txt"));
        assertThat(first.output())
                .contains("vigil: first build", "Vigil :: model: compile", "vigil: built in")
                .contains("last a b.txt in " + folder.toRealPath());
        assertThat(first.status()).isZero();
        var second = run("read", "c.txt");
        assertThat(second.output()).startsWith("ran with").doesNotContain("vigil:");
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void buildsAgainWhenASourceChanged() throws Exception {
        run("read");
        var source = Files.writeString(checkout.resolve("model/src/main/A.java"), "class A {}");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
        assertThat(run("read").output()).contains("vigil: sources changed; building");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void aFailedBuildShowsTheLinesThatSayWhyAndKeepsItsLog() throws Exception {
        maven("echo '[ERROR] A.java:[3,1] cannot find symbol'; exit 1");
        var ended = run("read");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.output())
                .contains("the build failed", "A.java:[3,1] cannot find symbol")
                .contains("the whole log is in", "build.log")
                .doesNotContain("ran with");
        assertThat(checkout.resolve("target/build.log")).content().contains("cannot find symbol");
    }

    /// Two terminals, one checkout: the second waits and uses what the first built.
    @Test
    void twoAtOnceBuildOnce() throws Exception {
        maven(
                "sleep 3; mkdir -p app/target/lib; echo x > app/target/lib/a.jar; echo x > app/target/vigil-app-1.jar");
        var one = start(checkout.resolve("vigil"), "one");
        var two = start(checkout.resolve("vigil"), "two");
        assertThat(end(one).output() + end(two).output())
                .contains("last one", "last two", "another build is under way");
        assertThat(builds()).isEqualTo(1);
    }

    /// A build that was killed must not lock everybody out for ever.
    @Test
    void aLockThatNobodyHoldsIsTakenAway() throws Exception {
        var lock = Files.createDirectories(checkout.resolve("target/vigil.lock"));
        Files.writeString(lock.resolve("holder"), "999999999");
        assertThat(run("read").output()).contains("ran with");
    }

    @Test
    void whatIsMissingIsSaidInOneLine() throws Exception {
        Files.delete(tools.resolve("mvn"));
        var noMaven = run("read");
        assertThat(noMaven.status()).isEqualTo(1);
        assertThat(noMaven.output())
                .startsWith("vigil: needs Maven, version 3.8 or newer")
                .hasLineCount(1);
        jdk("21.0.2");
        var noJdk = run("read");
        assertThat(noJdk.status()).isEqualTo(1);
        assertThat(noJdk.output())
                .startsWith("vigil: needs a JDK, version 25 or newer")
                .hasLineCount(1);
        jdk("26");
        maven("true");
        Files.createDirectories(checkout.resolve("gazetteer"));
        Files.writeString(checkout.resolve("gazetteer/package-lock.json"), "{}");
        var noNode = run("read");
        assertThat(noNode.status()).isEqualTo(1);
        assertThat(noNode.output()).startsWith("vigil: needs Node with npm").hasLineCount(1);
    }
}
