package vigil.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vigil.capture.Intake;
import vigil.capture.Provenance;
import vigil.corroborate.Corroborator;
import vigil.model.Outcome;
import vigil.model.incident.Corroboration;
import vigil.model.reading.Reported;
import vigil.publish.incident.IncidentText;
import vigil.publish.page.RecordPages;
import vigil.publish.terminal.TerminalReport;
import vigil.publish.words.ReadReport;
import vigil.read.EnglishReader;
import vigil.read.LongTextReader;

/// `vigil demo`: reads the sample reports and shows the record.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        header = "Reads the sample reports and shows the record: claims, tolls, pages.",
        description = {
            "",
            "The samples were written for Vigil; none is a real report. Claims and tolls are printed,"
                    + " and the record is written as web pages that need no network."
        },
        footer = {
            "",
            "Examples:",
            "  vigil demo",
            "  vigil demo --no-open --out /tmp/record",
            "",
            "Exit status: 0 shown, 3 a sample was not readable, 2 wrong usage,",
            "             1 a fault in Vigil."
        })
final class DemoCommand implements Callable<Integer> {
    private static final String TITLE = "Aleppo, August 2016: who says what";
    private static final String NOTICE =
            "These reports are samples written for Vigil; none was ever published. They tell what one"
                    + " article of 12 August 2016 reported, as several sources might have told it;"
                    + " what is invented is named in each file.";

    private static final String INCIDENTS =
            "\nThe same reports joined into incidents; reprints count as one voice"
                    + " (vigil incidents corpus)\n";

    @Spec private CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "the folder for the pages; otherwise demo-record in Vigil's own folder")
    private @Nullable Path out;

    @Option(names = "--no-open", description = "do not open a browser")
    private boolean noOpen;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    DemoCommand() {}

    @Override
    public Integer call() throws IOException {
        var home = Path.of(System.getProperty("vigil.home", "")).toAbsolutePath();
        var corpus = home.resolve("corpus");
        if (!Files.isDirectory(corpus)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there are no sample reports in "
                            + corpus
                            + "; run ./vigil demo from a checkout of Vigil");
        }
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        var stdout = new BufferedOutputStream(new Stdout(), 1 << 16);
        var tally = new Tally(stdout, err, new Progress(err, Terminal.watchesErrors()));
        var keeping = new Rendering.Keeping(new Rendering.Silent());
        var desk = new Desk(() -> new LongTextReader(new EnglishReader()), keeping);
        try (var work = new InOrder<Answer>(1, tally)) {
            var inputs = Folder.expanded(List.of(corpus.toString()), false, tally::failed);
            new FileRun(desk, new Intake(Provenance.UNKNOWN), work).all(inputs);
            work.finish();
            var reads = keeping.kept();
            var record = TerminalReport.record(reads, Terminal.hasColour(), Terminal.width());
            stdout.write((TITLE + "\n" + NOTICE + "\n" + record).getBytes(StandardCharsets.UTF_8));
            stdout.write(incidents(reads, tally).getBytes(StandardCharsets.UTF_8));
            var folder = (out == null ? home.resolve("demo-record") : out).toAbsolutePath();
            Pages.write(folder, RecordPages.of(TITLE, NOTICE, reads));
            var first = folder.resolve(RecordPages.INDEX);
            var told =
                    "\n%d reports read. The record as pages:\n  %s\n"
                            .formatted(reads.size(), first);
            stdout.write(told.getBytes(StandardCharsets.UTF_8));
            stdout.flush();
            if (!noOpen) {
                Pages.open(first);
            }
        } catch (Stdout.Closed _) {
            return 0; // whoever reads us has seen enough
        }
        return tally.finish();
    }

    /// The incidents of the record, a line each: what is printed again elsewhere is one origin.
    private static String incidents(List<ReadReport> reads, Tally tally) {
        var reported =
                reads.stream().map(read -> new Reported(read.report(), read.reading())).toList();
        return switch (new Corroborator().apply(reported)) {
            case Outcome.Refused<Corroboration>(var problems) -> {
                problems.forEach(tally::failed);
                yield "";
            }
            case Outcome.Done<Corroboration>(var found, _) -> {
                var lines = new StringBuilder(INCIDENTS);
                found.incidents().stream()
                        .filter(one -> one.act() != null)
                        .forEach(one -> lines.append(IncidentText.line(one)));
                yield lines.toString();
            }
        };
    }
}
