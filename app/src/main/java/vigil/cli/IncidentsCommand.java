package vigil.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.corroborate.Corroborator;
import vigil.model.Outcome;
import vigil.model.incident.Corroboration;
import vigil.publish.incident.IncidentJson;
import vigil.publish.incident.IncidentText;
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
            "  vigil incidents reports.jsonl                    a line for each incident",
            "  vigil incidents --id i-0123456789abcdef reports.jsonl   one, with all reasons",
            "  vigil incidents --json reports.jsonl readings.jsonl > incidents.jsonl",
            "  vigil incidents --csv reports.jsonl > incidents.csv",
            "",
            "Exit status: 0 all was readable, 3 some was not, 2 wrong usage,",
            "             1 a fault in Vigil."
        })
final class IncidentsCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "reports or readings; - is standard input")
    private List<String> files;

    @Option(names = "--json", description = "write incidents as JSON, one a line")
    private boolean json;

    @SuppressWarnings("UnusedVariable") // files always hold a line each
    @Option(names = "--jsonl", description = "said for clarity: files always hold a line each")
    private boolean jsonl;

    @Option(names = "--csv", description = "write a table, a row for each range")
    private boolean csv;

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "show this incident alone, in full; the beginning of its id will do")
    private @Nullable String id;

    @Option(
            names = "--nearly",
            description = "list the pairs of reports that nearly were joined instead")
    private boolean nearly;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    IncidentsCommand() {}

    @Override
    public Integer call() throws IOException {
        if (json && csv) {
            throw new ParameterException(spec.commandLine(), "--json or --csv, not both");
        }
        if (files.stream().filter("-"::equals).count() > 1) {
            throw new ParameterException(
                    spec.commandLine(), "standard input (-) can be read only once");
        }
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        var out = new BufferedOutputStream(new Stdout(), 1 << 16);
        var tally = new Tally(out, err, new Progress(err, Terminal.watchesErrors()));
        try {
            var inputs = new ArrayList<Input>();
            Folder.expanded(files, true, tally::failed)
                    .forEach(input -> inputs.add(input.checked(tally::tell)));
            var reported =
                    new ReportFiles(tally::failed)
                            .all(
                                    inputs,
                                    () ->
                                            new LongTextReader(
                                                    EnglishReader.knowing(
                                                            Settings.ofThisUser()
                                                                    .gazetteers()
                                                                    .all(tally::tell))));
            switch (new Corroborator().apply(reported)) {
                case Outcome.Refused<Corroboration>(var problems) ->
                        problems.forEach(tally::failed);
                case Outcome.Done<Corroboration>(var found, _) -> write(found, out);
            }
            return tally.finish();
        } catch (Stdout.Closed _) {
            return 0; // whoever reads us has seen enough
        }
    }

    private void write(Corroboration found, OutputStream out) throws IOException {
        if (nearly) {
            for (var join : found.suggestions()) {
                put(
                        out,
                        "%s + %s  %.2f  %s\n"
                                .formatted(
                                        join.left(),
                                        join.right(),
                                        join.score(),
                                        String.join(", ", join.reasons())));
            }
            return;
        }
        var wanted = id;
        var incidents =
                found.incidents().stream()
                        .filter(incident -> wanted == null || incident.id().startsWith(wanted))
                        .toList();
        if (wanted != null && incidents.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "no incident of these reports has the id " + wanted);
        }
        if (csv) {
            put(out, IncidentText.CSV_HEADER);
        }
        for (var incident : incidents) {
            if (json) {
                put(out, IncidentJson.line(incident) + "\n");
            } else if (csv) {
                put(out, IncidentText.csv(incident));
            } else {
                put(
                        out,
                        wanted == null ? IncidentText.line(incident) : IncidentText.full(incident));
            }
        }
    }

    private static void put(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
