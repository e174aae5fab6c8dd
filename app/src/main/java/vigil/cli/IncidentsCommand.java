package vigil.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.capture.Intake;
import vigil.capture.Provenance;
import vigil.capture.ReportLine;
import vigil.capture.ReportLines;
import vigil.capture.reading.ReadingLine;
import vigil.cli.evidence.InWorkspace;
import vigil.cli.evidence.Said;
import vigil.cli.incident.IncidentOutput;
import vigil.corroborate.Corroborator;
import vigil.job.JobFailed;
import vigil.job.record.CaseRecord;
import vigil.model.Outcome;
import vigil.model.Problem;
import vigil.model.Report;
import vigil.model.incident.Corroboration;
import vigil.model.reading.Reader;
import vigil.model.reading.Reading;
import vigil.model.reading.Reported;
import vigil.publish.export.Handout;
import vigil.read.EnglishReader;
import vigil.read.LongTextReader;
import vigil.settings.Settings;

/// `vigil incidents`: lays reports beside each other and shows the incidents they tell of.
@Command(
        name = "incidents",
        aliases = {"corroborate", "incident"},
        mixinStandardHelpOptions = true,
        header = "Joins reports into incidents, with origins, ranges and contradictions.",
        description = {
            "",
            "FILE holds reports, or readings that `vigil read --json` wrote, as JSON, one a line;"
                    + " also gzipped; - is standard input. A reading is taken for the report of its"
                    + " id, wherever that stands; reports without one are read.",
            "",
            "What is printed in many papers is one origin: it adds reach, not evidence."
        },
        footer = {
            "",
            "Examples:",
            "  vigil incidents corpus                           a line for each incident",
            "  vigil incidents reports.jsonl",
            "  vigil incidents --workspace case                 of all that was ingested",
            "  vigil incident i-0123456789abcdef                one of them, with all reasons",
            "  vigil incidents --id i-0123456789abcdef reports.jsonl   one, with all reasons",
            "  vigil incidents --json reports.jsonl readings.jsonl > incidents.jsonl",
            "  vigil incidents --csv reports.jsonl > incidents.csv",
            "  vigil incidents -o incidents.xlsx                a workbook of the workspace",
            "  vigil incidents --format geojson reports.jsonl > map.geojson",
            "",
            "Exit status: 0 all was readable, 3 some was not, 2 wrong usage,",
            "             1 a fault in Vigil."
        })
final class IncidentsCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = {
                "texts, folders of texts, reports or readings; - is standard input; none for the"
                        + " workspace, with what people decided"
            })
    private @Nullable List<String> given;

    @Mixin private InWorkspace where;

    @SuppressWarnings("UnusedVariable") // files always hold a line each
    @Option(names = "--jsonl", description = "said for clarity: files always hold a line each")
    private boolean jsonl;

    @Mixin private IncidentOutput output;

    private final Map<String, String> names = new LinkedHashMap<>(); // of texts, by report

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    IncidentsCommand() {}

    @Override
    public Integer call() throws Exception {
        var files = given == null ? List.<String>of() : given;
        if (files.size() == 1 && isId(files.getFirst())) {
            output.only(files.getFirst());
            files = List.of();
        }
        output.check(spec.commandLine());
        if (files.stream().filter("-"::equals).count() > 1) {
            throw new ParameterException(
                    spec.commandLine(), "standard input (-) can be read only once");
        }
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        var out = new BufferedOutputStream(new Stdout(), 1 << 16);
        if (files.isEmpty()) {
            return Said.told(spec, () -> ofWorkspace(out));
        }
        var tally = new Tally(out, err, new Progress(err, Terminal.watchesErrors()));
        try {
            Supplier<Reader> maker =
                    () ->
                            new LongTextReader(
                                    EnglishReader.knowing(
                                            Settings.ofThisUser().gazetteers().all(tally::tell)));
            var reported = new ArrayList<>(texts(files, tally, maker));
            var inputs = new ArrayList<Input>();
            Folder.expanded(
                            files.stream().filter(file -> !Folder.ofTexts(file)).toList(),
                            true,
                            tally::failed)
                    .forEach(input -> inputs.add(input.checked(tally::tell)));
            reported.addAll(new ReportFiles(tally::failed).all(inputs, maker));
            switch (new Corroborator().apply(reported)) {
                case Outcome.Refused<Corroboration>(var problems) ->
                        problems.forEach(tally::failed);
                case Outcome.Done<Corroboration>(var found, _) ->
                        output.write(Handout.of(found, reported, Map.of()), names, out);
            }
            return tally.finish();
        } catch (Stdout.Closed _) {
            return 0; // whoever reads us has seen enough
        }
    }

    private static boolean isId(String word) {
        return word.matches("i-[0-9a-f]{4,16}") && !Files.exists(Path.of(word));
    }

    private int ofWorkspace(OutputStream out) throws IOException, JobFailed {
        var said = new Said(spec);
        var joined =
                new CaseRecord(where.find(), null)
                        .joined(count -> said.progress("reports", count, -1));
        said.clear();
        for (var name : joined.in().names().entrySet()) {
            if (name.getKey().length() == 64) { // else the report has an id that says something
                names.put(name.getKey(), name.getValue());
            }
        }
        joined.problems().forEach(problem -> said.line(problem.toString()));
        try {
            output.write(
                    Handout.of(joined.found(), joined.in().reports(), joined.in().captures()),
                    names,
                    out);
            out.flush();
        } catch (Stdout.Closed _) {
            return 0; // whoever reads us has seen enough
        }
        return joined.problems().isEmpty() ? 0 : Said.FAULTS;
    }

    /// The texts among the files, read.
    private List<Reported> texts(List<String> files, Tally tally, Supplier<Reader> maker)
            throws IOException {
        var texts = files.stream().filter(Folder::ofTexts).toList();
        if (texts.isEmpty()) {
            return List.of();
        }
        var keeping = new Rendering.Keeping(new Rendering.Silent());
        try (var work = new InOrder<Answer>(1, tally)) {
            new FileRun(new Desk(maker, keeping), new Intake(Provenance.UNKNOWN), work)
                    .all(Folder.expanded(texts, false, tally::failed));
            work.finish();
        }
        for (var read : keeping.kept()) {
            var file = read.file();
            if (file != null) {
                names.put(read.report().id(), Path.of(file).getFileName().toString());
            }
        }
        return keeping.kept().stream()
                .map(read -> new Reported(read.report(), read.reading()))
                .toList();
    }

    /// Files of reports or readings, a line each, taken together: a reading is taken for its
    /// report, whichever file it stands in, and a report without one is read.
    ///
    /// A line that cannot be read spoils no other. Of two reports with one id the second gets a
    /// number.
    private static final class ReportFiles {
        private final Consumer<Problem> failed;
        private final Map<String, Report> reports = new LinkedHashMap<>();
        private final Map<String, Reported> readings = new LinkedHashMap<>();
        private final Map<String, Integer> repeats = new HashMap<>();

        /// A line that is a reading, kept until all reports are known.
        private record Later(String line, String file, int number) {}

        private final List<Later> later = new ArrayList<>();

        /// @param failed is told of each line or file that cannot be read
        ReportFiles(Consumer<Problem> failed) {
            this.failed = failed;
        }

        /// @throws IOException if standard output cannot be written
        List<Reported> all(List<Input> inputs, Supplier<Reader> maker) throws IOException {
            for (var input : inputs) {
                try (var in = input.open()) {
                    lines(in, input.name());
                } catch (Input.Unreadable e) {
                    failed.accept(e.problem());
                }
            }
            for (var line : later) {
                switch (ReadingLine.parse(line.line(), reports::get, line.file(), line.number())) {
                    case Outcome.Refused<Reported>(var problems) -> problems.forEach(failed);
                    case Outcome.Done<Reported>(var reported, _) ->
                            readings.put(reported.report().id(), reported);
                }
            }
            if (!readings.keySet().containsAll(reports.keySet())) {
                read(maker.get());
            }
            return List.copyOf(readings.values());
        }

        private void read(Reader reader) {
            for (var report : reports.values()) {
                if (!readings.containsKey(report.id())) {
                    switch (reader.apply(report)) {
                        case Outcome.Refused<Reading>(var problems) -> problems.forEach(failed);
                        case Outcome.Done<Reading>(var reading, _) ->
                                readings.put(report.id(), new Reported(report, reading));
                    }
                }
            }
        }

        private void lines(InputStream in, String file) throws Input.Unreadable {
            var lines = new ReportLines(in);
            try {
                for (var line = lines.next(); line != null; line = lines.next()) {
                    var text = new String(line.bytes(), StandardCharsets.UTF_8);
                    if (text.isBlank()) {
                        continue;
                    }
                    if (ReadingLine.looksLikeOne(text)) {
                        later.add(new Later(text, file, line.number()));
                    } else {
                        report(line, file);
                    }
                }
            } catch (IOException e) {
                throw new Input.Unreadable(
                        new Problem("cannot-read", Input.reason(e), file, 0, 0, ""));
            }
        }

        private void report(ReportLines.Line line, String file) {
            switch (ReportLine.parse(line, file)) {
                case Outcome.Refused<Report>(var problems) -> problems.forEach(failed);
                case Outcome.Done<Report>(var report, _) -> {
                    int repeat = repeats.merge(report.id(), 1, Integer::sum);
                    var own = repeat == 1 ? report : report.id(report.id() + "@" + repeat);
                    reports.put(own.id(), own);
                }
            }
        }
    }
}
