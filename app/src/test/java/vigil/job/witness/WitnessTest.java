package vigil.job.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.job.Care;
import vigil.job.Custody;
import vigil.job.JobFailed;
import vigil.job.Workspace;
import vigil.job.post.Post;
import vigil.store.log.EntryType;
import vigil.store.witness.AddCheckpoint;
import vigil.verify.note.Cosigner;
import vigil.verify.tree.BadProof;

@SuppressWarnings("NullAway.Init") // made before each test
class WitnessTest {
    @TempDir private Path folder;
    private Path place;
    private OwnWitness own;
    private WitnessServer server;
    private Workspace workspace;

    @BeforeEach
    void make() throws Exception {
        place = folder.resolve("witness");
        OwnWitness.create(place, "example.org/w1");
        serve(0);
        var made = Workspace.create(folder.resolve("case"), "example.org/case");
        named(made.folder());
        workspace = Workspace.find(made.folder());
        own.know(workspace.log().key().vkey());
        log(workspace, "one");
    }

    private void serve(int port) throws IOException {
        own = OwnWitness.open(place, Clock.systemUTC());
        server = own.serve(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    private void stop() throws IOException {
        server.close();
        own.close();
    }

    @AfterEach
    void end() throws IOException {
        stop();
    }

    private void named(Path in) throws IOException {
        Files.writeString(
                in.resolve(Workspace.FILE),
                """
                witnesses = partner
                witness.partner.url = http://127.0.0.1:%d
                witness.partner.key = %s
                """
                        .formatted(server.port(), own.vkey()),
                StandardOpenOption.APPEND);
    }

    private static void log(Workspace workspace, String reason) throws Exception {
        try (var custody = Custody.open(workspace, Clock.systemUTC())) {
            custody.append(EntryType.ACCESS, "reason", reason);
        }
    }

    private static Witnesses.Asked ask(Workspace workspace) throws JobFailed {
        return workspace.askWitnesses().getFirst();
    }

    /// A copy of a workspace, as a backup is or as somebody makes who keeps two histories.
    private Workspace copy(String name) throws Exception {
        var to = folder.resolve(name);
        try (var files = Files.walk(workspace.folder())) {
            for (var file : files.sorted().toList()) {
                Files.copy(
                        file,
                        to.resolve(workspace.folder().relativize(file).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return Workspace.find(to);
    }

    private Post.Answer send(String body) throws IOException {
        return new Post("", Duration.ofSeconds(10), 1)
                .send(
                        "http://127.0.0.1:" + server.port() + "/add-checkpoint",
                        "text/plain",
                        body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aGrowingLogIsCosignedAndTheCosignatureIsKept() throws Exception {
        assertThat(ask(workspace).state()).isEqualTo(Witnesses.State.COSIGNED);
        log(workspace, "two");
        log(workspace, "three");
        assertThat(ask(workspace).state()).isEqualTo(Witnesses.State.COSIGNED);
        assertThat(ask(workspace).state()).as("the same again").isEqualTo(Witnesses.State.COSIGNED);
        var kept = workspace.witnesses().kept().getFirst();
        assertThat(kept.checkpoint().size()).isEqualTo(3);
        assertThat(Instant.ofEpochSecond(kept.seconds())).isBefore(Instant.now().plusSeconds(2));
        assertThat(new Care(workspace).log(null, _ -> {}).faults()).isEmpty();
        assertThat(own.told().getFirst()).contains("cosigned 3 entries");
    }

    /// F25: yesterday's backup would make today's evidence vanish without a trace.
    @Test
    void aLogThatWasSetBackIsFoundOut() throws Exception {
        var yesterday = copy("yesterday");
        log(workspace, "two");
        ask(workspace);
        assertThat(ask(yesterday).state()).isEqualTo(Witnesses.State.SET_BACK);
        Files.createDirectories(yesterday.folder().resolve("log/cosigned"));
        Files.copy(
                workspace.folder().resolve("log/cosigned/partner"),
                yesterday.folder().resolve("log/cosigned/partner"));
        assertThat(new Care(yesterday).log(null, _ -> {}).faults())
                .anyMatch(fault -> fault.contains("set back"));
        assertThat(ask(yesterday).told()).contains("set back");
    }

    /// F23: who has the key can write two histories. Once both meet one witness, it is known.
    @Test
    void twoHistoriesAreFoundOut() throws Exception {
        ask(workspace);
        var other = copy("other");
        log(workspace, "for the court");
        log(other, "for the press");
        assertThat(ask(workspace).state()).isEqualTo(Witnesses.State.COSIGNED);
        assertThat(ask(other).state()).isEqualTo(Witnesses.State.SPLIT);
        log(other, "and more");
        assertThat(ask(other).state()).as("longer, too").isEqualTo(Witnesses.State.SPLIT);
        try (var found = Files.walk(place.resolve("witness"))) {
            assertThat(found).anyMatch(file -> file.endsWith("refused"));
        }
        Files.copy(
                workspace.folder().resolve("log/cosigned/partner"),
                other.folder().resolve("log/cosigned/partner"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(new Care(other).log(null, _ -> {}).faults())
                .anyMatch(fault -> fault.contains("not those that were signed"));
    }

    @Test
    void aWitnessThatWasRestartedRemembers() throws Exception {
        log(workspace, "two");
        ask(workspace);
        int port = server.port();
        stop();
        serve(port);
        var size = send("old 0\n\n" + note(workspace));
        assertThat(size.status()).isEqualTo(409);
        assertThat(size.type()).isEqualTo("text/x.tlog.size");
        assertThat(size.body()).isEqualTo("2\n");
        assertThat(ask(workspace).state()).isEqualTo(Witnesses.State.COSIGNED);
        assertThatThrownBy(() -> OwnWitness.open(place, Clock.systemUTC()))
                .hasMessageContaining("another process");
    }

    private static String note(Workspace of) throws Exception {
        return new String(of.log().signedCheckpoint(), StandardCharsets.UTF_8);
    }

    @Test
    void whatIsNotAllowedHasItsStatus() throws Exception {
        var note = note(workspace);
        assertThat(send("old 0\n" + note).status()).as("no blank line").isEqualTo(400);
        assertThat(send("old 01\n\n" + note).status()).isEqualTo(400);
        assertThat(send("old 5\n\n" + note).status()).as("above the size").isEqualTo(400);
        assertThat(send("old 0\nnot base64\n\n" + note).status()).isEqualTo(400);
        var hash = "PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=\n";
        assertThat(send("old 0\n" + hash.repeat(64) + "\n" + note).status()).isEqualTo(400);
        assertThat(send("old 0\n" + hash + "\n" + note).status()).isEqualTo(422);
        assertThat(send("old 0\n\n" + note.replace("/case\n1", "/case\n2")).status())
                .as("changed after it was signed")
                .isEqualTo(403);
        assertThat(send("old 0\n\n" + note.replace("example.org/case", "example.org/x")).status())
                .isEqualTo(404);
        assertThat(send("x".repeat(AddCheckpoint.MOST_BYTES + 5)).status()).isEqualTo(413);
        assertThat(send("old 0\n\n" + note).status()).isEqualTo(200);
        assertThat(send("old 0\n\n" + note).status()).isEqualTo(409);
    }

    @Test
    void onlyTheWitnessItselfCosigns() throws Exception {
        ask(workspace);
        var kept = Files.readAllBytes(workspace.folder().resolve("log/cosigned/partner"));
        var key = Cosigner.parse(own.vkey());
        assertThat(key.cosigned(kept)).isPresent();
        var text = new String(kept, StandardCharsets.UTF_8);
        int at = text.lastIndexOf(' ') + 20;
        var changed = text.substring(0, at) + (text.charAt(at) == 'A' ? 'B' : 'A');
        var bad = (changed + text.substring(at + 1)).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> key.cosigned(bad)).isInstanceOf(BadProof.class);
        assertThat(key.cosigned(workspace.log().signedCheckpoint())).isEmpty();
        assertThatThrownBy(() -> Cosigner.parse(workspace.log().key().vkey()))
                .as("the key of a log is not one of a witness")
                .isInstanceOf(BadProof.class);
    }

    @Test
    void aWitnessThatIsNotThereIsPending() throws Exception {
        server.close();
        assertThat(ask(workspace).state()).isEqualTo(Witnesses.State.PENDING);
        assertThat(List.of(ask(workspace).told())).hasSize(1);
    }
}
