package vigil.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.store.log.EntryType;

class CustodyTest {
    @TempDir private Path folder;

    private static long intake(Custody custody, String text) throws IOException {
        var object = custody.vault().seal(text.getBytes(StandardCharsets.UTF_8));
        return Custody.await(custody.intake(object));
    }

    /// A disk that fails while an item is logged, before or after the entry itself is there. Logged
    /// a second time on retry, one thing would look like two pieces of evidence.
    @ParameterizedTest
    @ValueSource(strings = {"checkpoint", "state", "tile/entries"})
    void aRetryAfterAFailedDiskLogsNothingTwice(String failing) throws Exception {
        var workspace = Workspace.create(folder.resolve("case"), "example.org/case");
        var file = workspace.folder().resolve("log").resolve(failing);
        var aside = folder.resolve("aside");
        try (var custody = Custody.open(workspace, Clock.systemUTC())) {
            assertThat(intake(custody, "one")).isZero();
            Files.move(file, aside);
            Files.createDirectories(file.resolve("in-the-way"));
            var inTheWay = Files.isDirectory(aside);
            if (inTheWay) {
                Files.delete(file.resolve("in-the-way"));
                Files.delete(file);
                Files.writeString(file, "in the way");
            }
            assertThatThrownBy(() -> intake(custody, "two")).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> intake(custody, "two"))
                    .as("the disk is still broken")
                    .isInstanceOf(IOException.class);
            if (!inTheWay) {
                Files.delete(file.resolve("in-the-way"));
            }
            Files.delete(file);
            Files.move(aside, file);
            assertThat(intake(custody, "two")).isEqualTo(1);
            assertThat(intake(custody, "two")).isEqualTo(1);
            assertThat(custody.append(EntryType.ACCESS, "reason", "test")).isEqualTo(2);
        }
        assertThat(new Care(workspace).log(null, _ -> {}).faults()).isEmpty();
        assertThat(new Tables(workspace, null).follow()).startsWith("2 captures");
    }

    /// What was taken on and failed must not count as read for ever.
    @Test
    void aStageGivenBackCanBeTakenOnAgain() throws Exception {
        var workspace = Workspace.create(folder.resolve("case"), "example.org/case");
        try (var custody = Custody.open(workspace, Clock.systemUTC())) {
            var object = custody.vault().seal(new byte[] {1}).hash();
            assertThat(custody.takesOn(object, "test/1")).isTrue();
            assertThat(custody.takesOn(object, "test/1")).isFalse();
            custody.givesUp(object, "test/1");
            assertThat(custody.takesOn(object, "test/1")).isTrue();
        }
    }
}
