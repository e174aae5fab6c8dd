package vigil.cli.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.job.Tables;
import vigil.job.Workspace;
import vigil.job.intake.Ingest;
import vigil.model.Problem;
import vigil.read.EnglishReader;
import vigil.read.LongTextReader;
import vigil.settings.Settings;

/// `vigil ingest`: seals, logs and reads files.
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        header = "Seals files in the vault, logs them, reads them and keeps what was read.",
        description = {
            "",
            "PATH is a file or a folder. Each file is one object; each line of a .jsonl file is one."
                    + " Web archives (WARC, WACZ), RSS and Atom feeds, and what Bellingcat's Auto"
                    + " Archiver leaves behind are sealed as they are, and each page, post and"
                    + " document in them is sealed and read by itself. URL is fetched first, as"
                    + " `vigil capture` does, without pictures."
                    + " Bytes that are there already are not taken again, so a run that was cut off"
                    + " can simply be started again."
        },
        footer = {
            "",
            "Examples:",
            "  vigil ingest reports/ --reason \"hospital attacks\"",
            "  vigil ingest feed.jsonl.gz",
            "  vigil ingest crawl.warc.gz collection.wacz https://example.org/news.rss",
            "",
            "What cannot be read is kept, too: see the folder quarantine of the workspace.",
            "Exit status: 0 all was readable, 3 some was not, 2 wrong usage."
        })
public final class IngestCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private InWorkspace where;

    @Mixin private Asking asking;

    @Parameters(
            paramLabel = "PATH|URL",
            arity = "1..*",
            description = "files, folders, and addresses of feeds")
    private List<String> named;

    @Option(
            names = "--case",
            paramLabel = "NAME",
            description = "the investigation; stands above the setting")
    private @Nullable String investigation;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "why this is collected; stands above the setting")
    private @Nullable String reason;

    @Option(
            names = "--database",
            paramLabel = "ADDRESS",
            description = "a PostgreSQL database for the tables; stands above the setting")
    private @Nullable String database;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "0",
            description = "read so many at once; 0 for one a core")
    private int threads;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    IngestCommand() {}

    @Override
    public Integer call() throws Exception {
        return Said.told(spec, this::ingest);
    }

    private int ingest() throws Exception {
        var workspace = where.find();
        try (var fetched = Fetched.of(named, workspace, asking, investigation, reason)) {
            return ingest(workspace, fetched);
        }
    }

    private int ingest(Workspace workspace, Fetched fetched) throws Exception {
        long all = 0;
        for (var source : fetched.sources()) {
            all += size(source.file());
        }
        double bytes = Math.max(1, all);
        var said = new Said(spec);
        fetched.failed().forEach(said::line);
        var reader =
                new LongTextReader(
                        EnglishReader.knowing(
                                Settings.ofThisUser()
                                        .gazetteers()
                                        .all(problem -> said.line(problem.toString()))));
        var done = new AtomicLong();
        var progress =
                new Ingest.Progress() {
                    @Override
                    public void done(long items, long size) {
                        said.progress("items", items, done.addAndGet(size) / bytes);
                    }

                    @Override
                    public void refused(String name, List<Problem> problems) {
                        problems.stream().limit(3).forEach(p -> said.line(name + ": " + p));
                    }
                };
        int cores = Runtime.getRuntime().availableProcessors();
        var result =
                Ingest.named(
                        workspace,
                        fetched.sources(),
                        reader,
                        new Ingest.About(investigation, reason),
                        threads <= 0 ? cores : threads,
                        progress);
        said.clear();
        var out = spec.commandLine().getOut();
        out.printf(
                "%,d read, %,d refused, %,d known before, in %.1f s; the log has %,d entries%n",
                result.read(), result.refused(), result.known(), said.seconds(), result.size());
        if (result.opened() > 0) {
            out.printf("%,d archives, feeds and lists were opened%n", result.opened());
        }
        out.println(new Tables(workspace, database).follow());
        out.flush();
        return result.refused() > 0 || !fetched.failed().isEmpty() ? Said.FAULTS : 0;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException _) {
            return 0; // opening it will say why
        }
    }
}
