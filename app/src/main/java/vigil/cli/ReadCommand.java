package vigil.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.capture.Intake;
import vigil.capture.Provenance;
import vigil.languagemodel.LanguageModelReader;
import vigil.model.Problem;
import vigil.model.reading.Explanation;
import vigil.publish.agreement.SecondOpinion;
import vigil.read.EnglishReader;
import vigil.read.LongTextReader;
import vigil.settings.Settings;

/// `vigil read`: reads reports and shows what they claim.
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        header = "Reads reports and shows who says what, with the words of every value.",
        description = {
            "",
            "FILE is plain text, HTML, PDF or DOCX, also gzipped; a folder stands for the readable"
                    + " files in it; - is standard input."
        },
        footer = {
            "",
            "Examples:",
            "  vigil read story.txt --published 2016-08-12 --source \"Example Wire\"",
            "  vigil read story.txt --html story.html",
            "  vigil read --json statements/ > readings.jsonl",
            "  vigil read --why story.txt",
            "  vigil read --second-reader story.txt",
            "  vigil read --json --jsonl --threads 4 reports.jsonl > out.jsonl",
            "  curl -s ADDRESS | vigil read -",
            "",
            "Exit status: 0 all was readable, 3 some was not, 2 wrong usage,",
            "             1 a fault in Vigil."
        })
final class ReadCommand implements Callable<Integer> {
    private static final int MOST_THREADS = 1024;

    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "what to read; - is standard input")
    private List<String> files;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            converter = DayOfPublication.class,
            description = {
                "the day the reports were published, as 2016-08-12; relative dates are resolved against"
                        + " it. Stands above what a page says of itself"
            })
    private @Nullable LocalDate published;

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "who published them. Stands above what a page says of itself")
    private @Nullable String source;

    @Option(names = "--json", description = "write readings as JSON, one a line")
    private boolean json;

    @Option(
            names = "--jsonl",
            description = "FILE holds reports as JSON, one a line; readings come in the same order")
    private boolean jsonl;

    @Option(
            names = "--html",
            paramLabel = "PAGE",
            description =
                    "write a page to this file instead of a report to the terminal; for several reports"
                            + " a first page, with a page for each beside it")
    private @Nullable Path html;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "1",
            description = "read with so many threads, 0 for all cores; the output is the same")
    private int threads;

    @Option(
            names = "--why",
            description =
                    "show for each value the rule that found it, the weights that chose it and the"
                            + " words; texts of more than 100,000 characters are not explained")
    private boolean why;

    @Option(
            names = "--second-reader",
            description =
                    "ask a language model too and show, field by field, where the two readers agree."
                            + " Sends the reports to the address in the settings folder or in"
                            + " VIGIL_SECOND_READER_ADDRESS (also _MODEL, _KEY)")
    private boolean secondReader;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    ReadCommand() {}

    @Override
    public Integer call() throws IOException {
        check();
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        var progress = new Progress(err, Terminal.watchesErrors());
        var out = new BufferedOutputStream(new Stdout(), 1 << 16);
        var tally = new Tally(out, err, progress);
        var keeping = new Rendering.Keeping(rendering());
        var english = new Once<>(() -> reader(tally));
        var desk =
                new Desk(
                        () -> new LongTextReader(english.get()),
                        beside(tally, english),
                        html == null ? rendering() : keeping);
        int count =
                html != null
                        ? 1
                        : threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
        try (var work = new InOrder<Answer>(count, tally)) {
            var inputs =
                    Folder.expanded(files, jsonl, tally::failed).stream()
                            .map(input -> input.checked(tally::tell))
                            .toList();
            if (jsonl) {
                new JsonlRun(desk, work, out).all(inputs);
            } else {
                var intake = new Intake(new Provenance(published, source));
                new FileRun(desk, intake, work).all(inputs);
            }
            work.finish();
            if (html != null) {
                pages(html, keeping, json ? err : null, out);
            }
            return tally.finish();
        } catch (Stdout.Closed _) {
            return 0; // whoever reads us has seen enough
        }
    }

    /// The reader with what the user imported.
    private static EnglishReader reader(Tally tally) {
        return EnglishReader.knowing(Settings.ofThisUser().gazetteers().all(tally::tell));
    }

    private Beside.Finder beside(Tally tally, Supplier<EnglishReader> english) {
        var second = secondReader ? secondReader(tally) : null;
        return (report, reading) ->
                new Beside(
                        why && report.text().length() <= LongTextReader.LONGEST
                                ? english.get().why(report, reading)
                                : Explanation.NONE,
                        second == null
                                ? null
                                : SecondOpinion.of(
                                        report, reading, second.id(), second.apply(report)));
    }

    private LanguageModelReader secondReader(Tally tally) {
        try {
            var endpoint = Settings.ofThisUser().secondReader();
            tally.tell(Problem.of("sent", "reports are sent to " + endpoint));
            return new LanguageModelReader(endpoint);
        } catch (IOException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private Rendering rendering() {
        if (json) {
            return new Rendering.Json();
        }
        return html == null ? new Rendering.People() : new Rendering.Silent();
    }

    /// Writes the pages and says where they are: on standard output, unless JSON goes there.
    private void pages(
            Path file, Rendering.Keeping keeping, @Nullable PrintWriter err, OutputStream out)
            throws IOException {
        var reads = keeping.kept();
        if (reads.isEmpty()) {
            return; // why, is told on standard error
        }
        try {
            Pages.write(file, reads);
        } catch (FileSystemException e) {
            throw wrong("cannot write the page " + file + ": " + Input.reason(e));
        }
        var told = "the page: " + file.toAbsolutePath();
        if (err != null) {
            err.println(told);
        } else {
            out.write((told + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private void check() {
        if (html != null && (secondReader || why)) {
            throw wrong(
                    "--why and --second-reader show on the terminal or in --json; leave out --html");
        }
        if (html != null && jsonl) {
            throw wrong("--html shows texts, pages and documents; leave out --jsonl");
        }
        if (threads < 0 || threads > MOST_THREADS) {
            throw wrong("--threads takes a number from 0 to " + MOST_THREADS + ", not " + threads);
        }
        if (files.stream().filter("-"::equals).count() > 1) {
            throw wrong("standard input (-) can be read only once");
        }
        if (jsonl && (published != null || source != null)) {
            throw wrong(
                    "--published and --source say nothing for --jsonl, where each report carries its"
                            + " own");
        }
        if (html != null && !Files.isWritable(html.toAbsolutePath().getParent())) {
            throw wrong("cannot write the page " + html + ": there is no such folder to write to");
        }
        if (!jsonl) {
            for (var file : files) {
                if (file.matches("(?i).*\\.(jsonl|ndjson)(\\.gz)?")) {
                    throw wrong(
                            file + " holds reports as JSON, one a line; add --jsonl to read it");
                }
            }
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
