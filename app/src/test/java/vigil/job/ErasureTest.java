package vigil.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.job.dossier.Dossier;
import vigil.job.intake.Ingest;
import vigil.model.Problem;
import vigil.store.log.Entry;
import vigil.store.log.EntryType;
import vigil.verify.dossier.DossierCheck;
import vigil.verify.tree.Hash;

@SuppressWarnings("NullAway.Init") // made before each test
class ErasureTest {
    private static final String REASON = "consent was withdrawn";

    @TempDir private Path folder;
    private Workspace workspace;

    @BeforeEach
    void make() throws JobFailed {
        workspace = Workspace.create(folder.resolve("case"), "example.org/case");
    }

    private void ingest(String name, String text) throws Exception {
        var file = folder.resolve("in").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        var quiet =
                new Ingest.Progress() {
                    @Override
                    public void done(long items, long bytes) {}

                    @Override
                    public void refused(String what, List<Problem> problems) {}
                };
        var about = new Ingest.About(null, "test");
        Ingest.run(workspace, List.of(file), new PlainReader(), about, 2, quiet);
    }

    private static String sha(String text) {
        return Hash.sha256(text.getBytes(StandardCharsets.UTF_8)).hex();
    }

    private void allIsWell() throws Exception {
        assertThat(new Care(workspace).log(null, _ -> {}).faults()).isEmpty();
        assertThat(new Care(workspace).scrub(_ -> {}).faults()).isEmpty();
        var tables = new Tables(workspace, null);
        assertThat(tables.compare()).isTrue();
        var row = tables.follow();
        tables.rebuild();
        assertThat(tables.follow()).isEqualTo(row);
    }

    /// Everything in the workspace: names of files and folders, and all bytes.
    private String everything() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(workspace.folder())) {
            for (var file : files.toList()) {
                all.append(workspace.folder().relativize(file)).append('\n');
                if (Files.isRegularFile(file)) {
                    all.append(Files.readString(file, StandardCharsets.ISO_8859_1)).append('\n');
                }
            }
        }
        return all.toString();
    }

    /// Each word as text, as SHA-256 in hexadecimal digits, in base64 and as bytes.
    private static List<String> dictionary(Set<String> words) {
        var all = new ArrayList<String>();
        for (var word : words) {
            all.add(new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
            var hash = Hash.sha256(word.getBytes(StandardCharsets.UTF_8));
            all.add(hash.hex());
            all.add(hash.base64());
            all.add(new String(hash.bytes(), StandardCharsets.ISO_8859_1));
        }
        return all;
    }

    /// Whoever takes the machine tries every name, address and hash that they know of. One match
    /// and they know that this person spoke to us.
    @Test
    void afterErasureADictionaryFindsNothing() throws Exception {
        var secret = "Mariam Testova spoke to us at https://example.org/post/77 .";
        ingest("kept.txt", "Four people died.");
        ingest("mariam-testova.txt", secret);
        ingest("later.txt", "A bridge fell.");
        ingest("testova-empty.txt", "  \n ");
        new Tables(workspace, null).follow();
        var words =
                new HashSet<>(
                        Set.of("Mariam", "Testova", "testova", "example.org/post/77", secret));
        var log = workspace.log();
        for (long index = 0; index < log.checkpoint().size(); index++) {
            var opening = new String(log.opening(index).orElseThrow(), StandardCharsets.UTF_8);
            if (opening.contains(sha(secret)) || opening.contains(sha("  \n "))) {
                words.add(opening.replaceAll(".*\"salt\":\"([0-9a-f]+)\".*", "$1"));
                var object = Entry.open(log.opening(index).orElseThrow()).text("object");
                if (!object.isEmpty()) {
                    words.add(object);
                    words.add(object.substring(0, 16));
                }
            }
        }
        assertThat(words).hasSizeGreaterThan(10);
        var before = everything();
        assertThat(before).contains("Testova", sha(secret));
        var older = folder.resolve("older-checkpoint");
        Files.copy(workspace.folder().resolve("log/checkpoint"), older);

        var result = new Care(workspace).erase(sha(secret).substring(0, 12), REASON, null);
        assertThat(result.entries()).hasSize(2);
        assertThat(result.objects()).isEqualTo(2);
        new Care(workspace).erase(sha("  \n "), REASON, null);

        var after = everything();
        for (var word : dictionary(words)) {
            assertThat(after.contains(word)).as(word).isFalse();
        }
        assertThat(after).contains("kept.txt", REASON);
        assertThat(new Care(workspace).log(older, _ -> {}).faults()).isEmpty();
        allIsWell();
        for (var word : dictionary(words)) {
            assertThat(everything().contains(word)).as(word).isFalse();
        }
        assertThatThrownBy(() -> new Care(workspace).erasable(sha(secret)))
                .hasMessageContaining("no object");
    }

    /// The writer keeps the end of the log in memory: it must not bring back what was erased.
    @Test
    void theLogGoesOnAfterAnErasure() throws Exception {
        ingest("a.txt", "Four people died.");
        new Care(workspace).erase(sha("Four people died."), REASON, null);
        ingest("b.txt", "A bridge fell.");
        assertThat(everything()).doesNotContain(sha("Four people died."));
        ingest("a.txt", "Four people died.");
        allIsWell();
        assertThat(new Tables(workspace, null).follow()).startsWith("2 captures");
    }

    @Test
    void aDossierOfAllTellsWhatWasErasedAndWhy() throws Exception {
        ingest("a.txt", "Four people died.");
        ingest("b.txt", "A bridge fell.");
        new Care(workspace).erase(sha("Four people died."), REASON, null);
        var file = folder.resolve("all.zip");
        var made = Dossier.write(workspace, List.of(), file);
        assertThat(made.items()).isEqualTo(1);
        assertThat(made.excluded()).isEqualTo(1);
        assertThat(DossierCheck.of(file, workspace.log().key(), _ -> {}).faults()).isEmpty();
        try (var zip = new ZipFile(file.toFile())) {
            var excluded = zip.getEntry("dossier/data/excluded.jsonl");
            assertThat(
                            new String(
                                    zip.getInputStream(excluded).readAllBytes(),
                                    StandardCharsets.UTF_8))
                    .contains(REASON, "\"entries\":[0,1]", "\"erased\":6")
                    .doesNotContain("a.txt");
        }
    }

    /// Two lines of a feed may be read as the same: what the other one needs must stay.
    @Test
    void whatAnotherObjectNeedsIsKept() throws Exception {
        try (var custody = Custody.open(workspace, Clock.systemUTC())) {
            var one = custody.vault().seal("one".getBytes(StandardCharsets.UTF_8));
            var two = custody.vault().seal("two".getBytes(StandardCharsets.UTF_8));
            var made = custody.vault().seal("{\"id\":\"same\"}\n".getBytes(StandardCharsets.UTF_8));
            for (var each : List.of(one, two)) {
                Custody.await(custody.intake(each));
                custody.append(
                        EntryType.DERIVE,
                        "from",
                        each.hash().hex(),
                        "stage",
                        "test/1",
                        "object",
                        made.hash().hex());
            }
        }
        var result = new Care(workspace).erase(sha("one"), REASON, null);
        assertThat(result.shared()).isEqualTo(1);
        assertThat(result.objects()).isEqualTo(1);
        assertThat(result.entries()).containsExactly(0L, 1L);
        allIsWell();
    }

    /// A crash right after the log told of it: whoever writes next finishes it.
    @Test
    void anErasureThatWasCutOffIsFinished() throws Exception {
        ingest("a.txt", "Four people died.");
        ingest("b.txt", "A bridge fell.");
        new Tables(workspace, null).follow();
        try (var custody = Custody.open(workspace, Clock.systemUTC())) {
            custody.append(EntryType.ERASE, "entries", List.of(0L, 1L), "reason", REASON);
        }
        assertThat(everything()).contains(sha("Four people died."));
        Custody.open(workspace, Clock.systemUTC()).close();
        new Tables(workspace, null).follow();
        assertThat(everything()).doesNotContain(sha("Four people died."));
        allIsWell();
    }
}
