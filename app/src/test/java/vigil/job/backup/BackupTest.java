package vigil.job.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.job.Custody;
import vigil.job.JobFailed;
import vigil.job.Workspace;

@SuppressWarnings("NullAway.Init") // made before each test
class BackupTest {
    @TempDir private Path folder;
    private Workspace workspace;
    private String recipient;
    private Path key;

    @BeforeEach
    void make() throws Exception {
        workspace = Workspace.create(folder.resolve("case"), "example.org/case");
        key = folder.resolve("backup.key");
        recipient = Backup.key(key);
        for (int i = 0; i < 20; i++) {
            bring("Report " + i + " names a witness.");
        }
    }

    private void bring(String text) throws Exception {
        try (var custody = Custody.open(workspace, Clock.systemUTC())) {
            var object = custody.vault().seal(text.getBytes(StandardCharsets.UTF_8));
            Custody.await(custody.intake(object));
        }
    }

    private Path backup(String name) throws JobFailed {
        var file = folder.resolve(name);
        Backup.write(workspace, file, List.of(recipient), true, _ -> {});
        return file;
    }

    private Backup.Restored restore(Path file, String name, Path identity) throws JobFailed {
        return Backup.restore(file, folder.resolve(name), identity, true, _ -> {});
    }

    @Test
    void whatComesBackIsWholeAndCanBeGoneOnWith() throws Exception {
        var restored = restore(backup("a.age"), "back", key);
        assertThat(restored.faults()).isEmpty();
        assertThat(restored.entries()).as("with the entry about the backup").isEqualTo(21);
        assertThat(restored.objects()).isEqualTo(20);
        workspace = Workspace.find(folder.resolve("back"));
        bring("And one more.");
        assertThat(workspace.log().checkpoint().size()).isEqualTo(22);
        assertThat(Files.getPosixFilePermissions(folder.resolve("back/keys/log.key"))).hasSize(2);
        assertThatThrownBy(() -> restore(folder.resolve("a.age"), "back", key))
                .hasMessageContaining("not empty");
        assertThatThrownBy(() -> backup("a.age")).hasMessageContaining("already");
    }

    /// Whoever finds the disk must not learn a name.
    @Test
    void nobodyElseCanReadIt() throws Exception {
        var file = backup("a.age");
        var bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(bytes).startsWith("age-encryption.org/v1").doesNotContain("witness", "vault");
        var other = folder.resolve("other.key");
        Backup.key(other);
        assertThatThrownBy(() -> restore(file, "back", other))
                .hasMessageContaining("cannot be decrypted");
        assertThat(folder.resolve("back")).doesNotExist();
        assertThat(Files.readString(key)).contains("AGE-SECRET-KEY-1");
        assertThat(Files.getPosixFilePermissions(key)).hasSize(2);
        assertThatThrownBy(() ->
                        Backup.write(
                                workspace,
                                folder.resolve("b.age"),
                                List.of("age1x"),
                                true,
                                _ -> {}))
                .hasMessageContaining("no recipient");
    }

    /// A backup that broke must not come back as a smaller case.
    @Test
    void aChangedOrShortenedBackupIsRefused() throws Exception {
        var good = Files.readAllBytes(backup("a.age"));
        var random = new Random(8);
        var bad = folder.resolve("bad.age");
        for (int i = 0; i < 60; i++) {
            byte[] bytes;
            if (i % 3 == 0) {
                bytes = Arrays.copyOf(good, i == 0 ? good.length - 1 : random.nextInt(good.length));
            } else {
                bytes = good.clone();
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(bad, bytes);
            assertThatThrownBy(() -> restore(bad, "back", key))
                    .as("%d", i)
                    .isInstanceOf(JobFailed.class);
            assertThat(folder.resolve("back")).doesNotExist();
        }
        Files.write(bad, good);
        assertThat(restore(bad, "back", key).faults()).isEmpty();
    }

    /// F14: anybody can encrypt to a public recipient.
    @Test
    void namesThatLeadElsewhereWriteNothing() throws Exception {
        for (var name :
                List.of(
                        "../evil",
                        "/tmp/evil-of-vigil",
                        "a/../../evil",
                        "a/./b",
                        "a//b",
                        "..",
                        "a\\..\\evil",
                        "C:evil",
                        "a\0b",
                        "folder/")) {
            var file = Files.createTempFile(folder, "crafted", ".age");
            Files.delete(file);
            craft(file, name);
            assertThatThrownBy(() -> restore(file, "back", key))
                    .as(name)
                    .isInstanceOf(JobFailed.class);
            assertThat(folder.resolve("back")).doesNotExist();
            assertThat(folder.resolve("evil")).doesNotExist();
            assertThat(Path.of("/tmp/evil-of-vigil")).doesNotExist();
        }
    }

    private void craft(Path file, String name) throws Exception {
        var writer = X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient);
        try (var out =
                        FileChannel.open(
                                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                var secret =
                        new StandardEncryptingChannelFactory()
                                .newEncryptingChannel(out, List.of(writer));
                var zip = new ZipOutputStream(Channels.newOutputStream(secret))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("end-of-backup"));
            zip.closeEntry();
        }
    }

    @Test
    void theKeyOfTheLogCanStayAtHome() throws Exception {
        var file = folder.resolve("a.age");
        Backup.write(workspace, file, List.of(recipient), false, _ -> {});
        assertThat(restore(file, "back", key).faults()).isEmpty();
        assertThat(folder.resolve("back/keys/log.key")).doesNotExist();
    }

    @Test
    void aBackupInsideTheWorkspaceIsRefused() {
        assertThatThrownBy(() ->
                        Backup.write(
                                workspace,
                                workspace.folder().resolve("a.age"),
                                List.of(recipient),
                                true,
                                _ -> {}))
                .hasMessageContaining("inside the workspace")
                .isNotInstanceOf(IOException.class);
    }
}
