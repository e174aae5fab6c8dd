package vigil.cli.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.cli.evidence.Asking;
import vigil.cli.evidence.InWorkspace;
import vigil.cli.evidence.Said;
import vigil.job.JobFailed;
import vigil.job.Tables;
import vigil.job.Workspace;
import vigil.job.capture.Capture;
import vigil.job.capture.CaptureSettings;
import vigil.job.intake.Ingest;
import vigil.model.Problem;
import vigil.read.EnglishReader;
import vigil.read.LongTextReader;
import vigil.settings.Settings;

/// `vigil capture`: pages and files into web archives, sealed and read.
@Command(
        name = "capture",
        mixinStandardHelpOptions = true,
        header = "Captures pages and files as web archives, seals them and reads them.",
        description = {
            "",
            "Each URL or FILE becomes one archive (WARC 1.1): what was asked and what came, with every"
                    + " redirect, pictures and style sheets, the certificates of the site, and a"
                    + " picture and a print of the page where there is a Chromium. The archive is"
                    + " sealed and logged; then its page is read as any report.",
            "",
            "What sites forbid robots to do (robots.txt) is not looked at: whether to capture is for"
                    + " you to decide. Addresses of private networks are not asked, unless they are"
                    + " allowed by name. No referrer is sent, and cookies live as long as the capture."
        },
        footer = {
            "",
            "Examples:",
            "  vigil capture https://example.org/news/17 --reason \"hospital attacks\"",
            "  vigil capture https://example.org/a --proxy socks5://127.0.0.1:9050 --egress withheld",
            "  vigil capture statement.pdf --context \"sent by mail on 3 May, sender known to us\"",
            "",
            "Exit status: 0 all was captured and read, 3 some was not, 2 wrong usage."
        })
public final class CaptureCommand implements Callable<Integer> {
    private static final int MEGABYTE = 1 << 20;

    @Spec private CommandSpec spec;
    @Mixin private InWorkspace where;
    @Mixin private Asking asking;

    @Parameters(paramLabel = "URL|FILE", arity = "1..*", description = "pages and files")
    private List<String> targets;

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
            names = "--egress",
            paramLabel = "ADDRESS",
            description = "the address that sites see, or `withheld`; stands above the setting")
    private @Nullable String egress;

    @Option(
            names = "--context",
            paramLabel = "TEXT",
            description = "what is known of the source: who posted it, when, where it was found")
    private @Nullable String context;

    @Option(names = "--no-picture", description = "starts no browser: no picture, no print")
    private boolean noPicture;

    @Option(
            names = "--most-files",
            paramLabel = "N",
            defaultValue = "150",
            description = "pictures, style sheets and so on of one page (${DEFAULT-VALUE})")
    private int mostFiles;

    @Option(
            names = "--most-megabytes",
            paramLabel = "N",
            defaultValue = "256",
            description = "of one capture (${DEFAULT-VALUE})")
    private int mostMegabytes;

    @Option(
            names = "--most-seconds",
            paramLabel = "N",
            defaultValue = "120",
            description = "of one capture, pictures aside (${DEFAULT-VALUE})")
    private int mostSeconds;

    @Option(
            names = "--database",
            paramLabel = "ADDRESS",
            description = "a PostgreSQL database for the tables; stands above the setting")
    private @Nullable String database;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    CaptureCommand() {}

    @Override
    public Integer call() throws Exception {
        return Said.told(spec, this::capture);
    }

    private int capture() throws Exception {
        var workspace = where.find();
        long most = (long) Math.max(1, mostMegabytes) * MEGABYTE;
        var fetch = asking.settings(workspace, most);
        var settings =
                new CaptureSettings(
                        fetch,
                        Math.max(0, mostFiles),
                        most,
                        Duration.ofSeconds(Math.max(1, mostSeconds)),
                        !noPicture,
                        investigation,
                        reason,
                        egress,
                        context);
        var said = new Said(spec);
        if (targets.stream().anyMatch(target -> target.matches("(?i)https?:.*"))) {
            said.line(Asking.seen(fetch));
        }
        var capture = new Capture(workspace, settings, Clock.systemUTC());
        var reader =
                new LongTextReader(
                        EnglishReader.knowing(
                                Settings.ofThisUser()
                                        .gazetteers()
                                        .all(problem -> said.line(problem.toString()))));
        int faults = 0;
        for (var target : targets) {
            try {
                faults += one(workspace, capture, reader, target, said) ? 0 : 1;
            } catch (JobFailed e) {
                said.line(String.valueOf(e.getMessage()));
                faults++;
            }
        }
        spec.commandLine().getOut().println(new Tables(workspace, database).follow());
        spec.commandLine().getOut().flush();
        return faults > 0 ? Said.FAULTS : 0;
    }

    /// @return whether it was captured and read
    private boolean one(
            Workspace workspace, Capture capture, LongTextReader reader, String target, Said said)
            throws JobFailed {
        var made = capture.capture(target, workspace.folder().resolve("incoming"));
        try {
            made.told().forEach(line -> said.line(made.name() + ": " + line));
            made.missing().stream().limit(3).forEach(line -> said.line("not captured: " + line));
            if (made.missing().size() > 3) {
                said.line(
                        "and %d more; the archive names them".formatted(made.missing().size() - 3));
            }
            var result =
                    Ingest.named(
                            workspace,
                            List.of(new Ingest.Source(made.archive(), made.name())),
                            reader,
                            new Ingest.About(investigation, reason, egress),
                            1,
                            progress(said));
            var out = spec.commandLine().getOut();
            out.printf(
                    "%s: %s%,d files beside it; %,d read, %,d refused, %,d known before; the log has"
                            + " %,d entries%n",
                    made.name(),
                    made.status() == 0 ? "" : "status " + made.status() + ", ",
                    made.files(),
                    result.read(),
                    result.refused(),
                    result.known(),
                    result.size());
            return result.refused() == 0 && (made.status() == 0 || made.status() == 200);
        } finally {
            delete(made.archive());
        }
    }

    private static Ingest.Progress progress(Said said) {
        return new Ingest.Progress() {
            @Override
            public void done(long items, long bytes) {}

            @Override
            public void refused(String name, List<Problem> problems) {
                problems.stream().limit(3).forEach(p -> said.line(name + ": " + p));
            }
        };
    }

    private static void delete(Path file) throws JobFailed {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new JobFailed("cannot delete " + file + ": " + e.getMessage(), e);
        }
    }
}
