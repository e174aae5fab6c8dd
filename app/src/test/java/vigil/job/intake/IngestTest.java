package vigil.job.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.job.Care;
import vigil.job.Custody;
import vigil.job.JobFailed;
import vigil.job.PlainReader;
import vigil.job.Tables;
import vigil.job.Workspace;
import vigil.model.Problem;
import vigil.verify.note.LogProof;
import vigil.verify.tree.Hash;

@SuppressWarnings("NullAway.Init") // made before each test
class IngestTest {
    @TempDir private Path folder;
    private Workspace workspace;

    @BeforeEach
    void make() throws JobFailed {
        workspace = Workspace.create(folder.resolve("case"), "example.org/case");
    }

    private final List<String> refused = Collections.synchronizedList(new ArrayList<>());

    private Ingest.Result ingest(Path... files) throws JobFailed {
        var progress =
                new Ingest.Progress() {
                    @Override
                    public void done(long items, long bytes) {}

                    @Override
                    public void refused(String name, List<Problem> problems) {
                        refused.add(name);
                    }
                };
        var about = new Ingest.About(null, "test");
        return Ingest.run(
                workspace, InputFiles.of(List.of(files)), new PlainReader(), about, 8, progress);
    }

    private Path file(String name, String text) throws IOException {
        var file = folder.resolve("in").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private void allIsWell() throws JobFailed {
        assertThat(new Care(workspace).log(null, _ -> {}).faults()).isEmpty();
        assertThat(new Care(workspace).scrub(_ -> {}).faults()).isEmpty();
    }

    @Test
    void filesAndLinesAreSealedOnceHoweverOftenTheyCome() throws Exception {
        file("a.txt", "Four people died.");
        file("b/c.txt", "A bridge fell.");
        file("again.txt", "Four people died.");
        file("feed.jsonl", "{\"text\":\"One.\"}\n\n{\"text\":\"Two.\"}\n{\"text\":\"One.\"}\n");
        var first = ingest(folder.resolve("in"));
        assertThat(first.read()).isEqualTo(4);
        assertThat(first.known()).isEqualTo(2);
        var second = ingest(folder.resolve("in"));
        assertThat(second.read()).isZero();
        assertThat(second.known()).isEqualTo(6);
        assertThat(second.size()).as("no leaf more").isEqualTo(first.size()).isEqualTo(4 + 4 + 1);
        allIsWell();
    }

    /// The bytes of what cannot be read may be the evidence: nothing is dropped.
    @Test
    void whatCannotBeReadIsKeptWithTheReason() throws Exception {
        file("empty.txt", "   ");
        file("binary.dat", "\0\1\2\3\0\0\0");
        file("bug.txt", "This breaks the reader.");
        file("good.txt", "Four people died.");
        file("lines.jsonl", "{\"text\":\n{\"text\":\"Good.\"}\n");
        var result = ingest(folder.resolve("in"));
        assertThat(result.read()).isEqualTo(2);
        assertThat(result.refused()).isEqualTo(4);
        assertThat(refused).hasSize(4).anyMatch(name -> name.endsWith("lines.jsonl line 1"));
        try (var kept = Files.list(workspace.quarantine())) {
            for (var each : kept.toList()) {
                assertThat(Files.readString(each.resolve("reason.txt"))).contains("SHA-256: ");
                try (var originals = Files.list(each)) {
                    assertThat(originals).hasSize(2);
                }
            }
        }
        assertThat(ingest(folder.resolve("in")).known()).as("not tried again").isEqualTo(6);
        allIsWell();
    }

    /// F7: whoever retries after a lost answer must not make a second piece of evidence.
    @Test
    void theSameSubmissionFromAHundredAtOnceIsOneIntake() throws Exception {
        try (var custody = Custody.open(workspace, Clock.systemUTC());
                var threads = Executors.newFixedThreadPool(32)) {
            var work = new ArrayList<Callable<Long>>();
            for (int i = 0; i < 100; i++) {
                work.add(() -> {
                    var object = custody.vault().seal("same".getBytes(StandardCharsets.UTF_8));
                    return Custody.await(custody.intake(object));
                });
            }
            var indexes = new ArrayList<Long>();
            for (var done : threads.invokeAll(work)) {
                indexes.add(done.get());
            }
            assertThat(indexes).containsOnly(0L);
            assertThat(custody.reader().checkpoint().size()).isEqualTo(1);
        }
        var receipts = new ArrayList<Care.Receipt>();
        for (int i = 0; i < 100; i++) {
            receipts.add(new Care(workspace).receipt("0"));
        }
        assertThat(receipts).as("identical receipts").containsOnly(receipts.getFirst());
    }

    @Test
    void aReceiptProvesTheIntakeOfItsObject() throws Exception {
        var text = "Four people died.";
        ingest(file("a.txt", text), file("b.txt", "Another."));
        var hash = Hash.sha256(text.getBytes(StandardCharsets.UTF_8)).hex();
        var receipt = new Care(workspace).receipt(hash.substring(0, 10));
        assertThat(receipt.opening()).contains(hash);
        var proof = LogProof.parse(receipt.proof().getBytes(StandardCharsets.UTF_8));
        var leaf = Hash.sha256(receipt.opening().getBytes(StandardCharsets.UTF_8)).bytes();
        assertThat(proof.check(leaf, workspace.log().key()).size()).isEqualTo(5);
        assertThatThrownBy(() -> new Care(workspace).receipt("ffffffff"))
                .hasMessageContaining("no object");
    }

    @Test
    void aWorkspaceIsMadeOnceAndItsKeyIsSecret() throws Exception {
        assertThatThrownBy(() -> Workspace.create(folder.resolve("case"), null))
                .hasMessageContaining("already");
        assertThat(Files.getPosixFilePermissions(folder.resolve("case/keys/log.key"))).hasSize(2);
        assertThat(Files.readString(folder.resolve("case/vigil.properties"))).contains("# ");
        assertThatThrownBy(() -> Workspace.find(folder.resolve("elsewhere")))
                .hasMessageContaining("vigil init --workspace");
    }

    @Test
    void tablesAreMadeFromVaultAndLogAndAChangedRowIsNoticed() throws Exception {
        ingest(file("a.txt", "Four people died."), file("b.txt", "Another."));
        var tables = new Tables(workspace, null);
        assertThat(tables.follow()).isEqualTo("2 captures, 2 reports, 0 claims");
        assertThat(tables.compare()).isTrue();
        var address = "jdbc:sqlite:" + workspace.folder().resolve("index/record.db");
        try (var connection = DriverManager.getConnection(address);
                var statement = connection.createStatement()) {
            statement.execute("UPDATE capture SET name = 'elsewhere.txt' WHERE leaf = 0");
        }
        assertThat(tables.compare()).isFalse();
        assertThat(tables.rebuild()).startsWith("2 captures");
        assertThat(tables.compare()).isTrue();
    }
}
