package vigil.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.settings.Settings;
import vigil.store.log.EntryType;

@SuppressWarnings("NullAway.Init") // made before each test
class DoctorTest {
    @TempDir private Path folder;
    private Workspace workspace;

    @BeforeEach
    void make() throws Exception {
        workspace = Workspace.create(folder.resolve("case"), "example.org/case");
        try (var custody = Custody.open(workspace, Clock.systemUTC())) {
            custody.append(EntryType.ACCESS, "reason", "test");
        }
        new Tables(workspace, null).follow();
    }

    private List<String> told(Clock clock) {
        var gazetteers = new Settings(folder.resolve("settings")).gazetteers();
        return new Doctor(clock)
                .examine(workspace.folder(), gazetteers).stream()
                        .map(each -> each.level() + " " + each.subject() + " " + each.told())
                        .toList();
    }

    private List<String> failures(Clock clock) {
        return told(clock).stream().filter(each -> each.startsWith("FAIL")).toList();
    }

    @Test
    void aGoodWorkspaceFailsInNothing() {
        var told = told(Clock.systemUTC());
        assertThat(told)
                .noneMatch(each -> each.startsWith("FAIL"))
                .anyMatch(each -> each.startsWith("OK java"))
                .anyMatch(each -> each.startsWith("OK keys"))
                .anyMatch(each -> each.startsWith("OK log 1 entries"))
                .anyMatch(each -> each.startsWith("OK tables"))
                .anyMatch(each -> each.startsWith("WARN gazetteer none"));
    }

    /// A clock that was never set would date all that is collected before the attack.
    @Test
    void aClockThatCannotBeRightIsTold() {
        assertThat(failures(Clock.fixed(Instant.parse("1970-01-02T00:00:00Z"), ZoneOffset.UTC)))
                .anyMatch(each -> each.startsWith("FAIL clock"))
                .anyMatch(each -> each.startsWith("FAIL log's clock"));
    }

    @Test
    void aKeyThatOthersCanReadIsTold() throws Exception {
        Files.setPosixFilePermissions(
                workspace.folder().resolve("keys/log.key"),
                PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(failures(Clock.systemUTC())).singleElement().asString().contains("chmod 600");
    }

    @Test
    void aChangedLogIsTold() throws Exception {
        Files.writeString(workspace.folder().resolve("vault/openings/000"), "{}\n");
        assertThat(failures(Clock.systemUTC())).anyMatch(each -> each.startsWith("FAIL log "));
    }

    @Test
    void tablesThatLagBehindOrAreMissingAreTold() throws Exception {
        try (var custody = Custody.open(workspace, Clock.systemUTC())) {
            custody.append(EntryType.ACCESS, "reason", "test");
        }
        assertThat(told(Clock.systemUTC())).anyMatch(each -> each.startsWith("WARN tables 1 of 2"));
        Files.delete(workspace.folder().resolve("index/record.db"));
        assertThat(told(Clock.systemUTC()))
                .anyMatch(each -> each.startsWith("WARN tables not made"));
        assertThat(workspace.folder().resolve("index/record.db")).doesNotExist();
    }

    @Test
    void aDamagedGazetteerIsTold() throws Exception {
        Files.createDirectories(folder.resolve("settings/gazetteer"));
        Files.writeString(folder.resolve("settings/gazetteer/SY.bin"), "damaged");
        assertThat(failures(Clock.systemUTC())).singleElement().asString().contains("SY");
    }
}
