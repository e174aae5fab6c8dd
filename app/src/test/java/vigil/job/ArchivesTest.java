package vigil.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.job.intake.Ingest;
import vigil.job.intake.InputFiles;
import vigil.model.Problem;
import vigil.store.log.BadLog;
import vigil.store.log.Entry;
import vigil.store.log.EntryType;

@SuppressWarnings("NullAway.Init") // made before each test
class ArchivesTest {
    @TempDir private Path folder;
    private Workspace workspace;

    @BeforeEach
    void make() throws JobFailed {
        workspace = Workspace.create(folder.resolve("case"), "example.org/case");
    }

    private Ingest.Result ingest(Path... files) throws JobFailed {
        var quiet =
                new Ingest.Progress() {
                    @Override
                    public void done(long items, long bytes) {}

                    @Override
                    public void refused(String name, List<Problem> problems) {}
                };
        return Ingest.run(
                workspace,
                InputFiles.of(List.of(files)),
                new PlainReader(),
                new Ingest.About(null, "test"),
                2,
                quiet);
    }

    private Path feed(String name, String... words) throws IOException {
        var items = new StringBuilder();
        for (var each : words) {
            items.append(
                    "<item><title>T</title><description>%s</description></item>".formatted(each));
        }
        return Files.writeString(
                folder.resolve(name),
                "<rss version=\"2.0\"><channel><title>Wire</title><link>https://example.org</link>"
                        + "<description>d</description>"
                        + items
                        + "</channel></rss>");
    }

    private List<Entry> entries(EntryType type) throws IOException, BadLog, JobFailed {
        var all = new ArrayList<Entry>();
        var log = workspace.log();
        log.walk(
                0,
                log.checkpoint().size(),
                (index, opening) -> {
                    if (opening != null && Entry.open(opening).type() == type) {
                        all.add(Entry.open(opening));
                    }
                });
        return all;
    }

    /// The same post in two feeds is one object; that both feeds have it is told, or the second
    /// would not be known to have carried it.
    @Test
    void itemsAreSealedOnceAndTellWhatTheyLieIn() throws Exception {
        var first = ingest(feed("a.xml", "Four died.", "A bridge fell."));
        assertThat(first.read()).isEqualTo(2);
        assertThat(first.opened()).isEqualTo(1);
        var second = ingest(feed("b.xml", "Four died.", "Rain."));
        assertThat(second.read()).isEqualTo(1);
        assertThat(entries(EntryType.LINK)).hasSize(1);
        long size = ingest(folder.resolve("a.xml"), folder.resolve("b.xml")).size();
        assertThat(size).as("no leaf more").isEqualTo(second.size());
        var within = entries(EntryType.INTAKE).stream().map(e -> e.text("container")).toList();
        assertThat(within).filteredOn(String::isEmpty).hasSize(2);
        assertThat(within).hasSize(5);
        assertThat(new Care(workspace).log(null, _ -> {}).faults()).isEmpty();
    }

    @Test
    void aBrokenArchiveIsKeptWithTheReason() throws Exception {
        var broken = Files.writeString(folder.resolve("a.warc"), "WARC/1.1\r\nnonsense");
        var result = ingest(broken);
        assertThat(result.refused()).isEqualTo(1);
        assertThat(result.opened()).isZero();
        try (var all = Files.walk(workspace.quarantine())) {
            var files = all.filter(Files::isRegularFile).toList();
            assertThat(files).hasSize(2);
            assertThat(files).anyMatch(f -> f.endsWith("original-a.warc"));
        }
        assertThat(ingest(broken).refused()).as("it is told once").isZero();
    }

    /// Whoever has an archive erased means what was taken out of it, too.
    @Test
    void anArchiveIsErasedWithWhatLiesInIt() throws Exception {
        ingest(feed("a.xml", "Four died.", "A bridge fell."));
        var intakes = entries(EntryType.INTAKE);
        var archive = intakes.getFirst().text("object");
        var care = new Care(workspace);
        assertThat(care.erasable(intakes.get(1).text("object")).archives())
                .containsExactly(archive);
        assertThat(care.erasable(archive).objects()).isGreaterThanOrEqualTo(4);
        care.erase(archive, "asked for", null);
        try (var all = Files.walk(workspace.folder().resolve("vault/sha256"))) {
            assertThat(all.filter(Files::isRegularFile)).isEmpty();
        }
        assertThat(care.log(null, _ -> {}).faults()).isEmpty();
    }
}
