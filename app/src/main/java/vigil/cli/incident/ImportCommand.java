package vigil.cli.incident;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.capture.table.ColumnMapping;
import vigil.capture.table.EventTable;
import vigil.cli.evidence.InWorkspace;
import vigil.cli.evidence.Said;
import vigil.job.JobFailed;
import vigil.job.intake.TableImport;
import vigil.model.Problem;

/// `vigil import`: takes in a table of events of another database.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        header = "Takes in a table of events (CSV) that another database coded.",
        description = {
            "",
            "Each row becomes a report of that database with one claim, whose values point at the"
                    + " cells. A row with an id that is known stands in the place of the earlier"
                    + " one. If any row cannot be taken, none is, unless --skip-bad is given."
        },
        footer = {
            "",
            "Examples:",
            "  vigil import events.csv --as acled --dry-run",
            "  vigil import events.csv --as acled",
            "  vigil import deaths.csv --as ged --set killed=best_est",
            "  vigil import own.csv --as bayanat --set day=date --save own.properties",
            "  vigil import own.csv --as own.properties",
            "",
            "Exit status: 0 all rows were taken, 3 some could not be, 2 wrong usage."
        })
public final class ImportCommand implements Callable<Integer> {
    private static final int SHOWN = 20;

    @Spec private CommandSpec spec;
    @Mixin private InWorkspace where;

    @Parameters(paramLabel = "FILE", description = "a table with a header, in UTF-8")
    private Path file;

    @Option(
            names = "--as",
            paramLabel = "MAPPING",
            required = true,
            description = "which columns hold what: acled, ged, bayanat, or a file of your own")
    private String as;

    @Option(
            names = "--set",
            paramLabel = "VALUE=COLUMN",
            description = "another column for a value; nothing behind = for none")
    private @Nullable Map<String, String> changes;

    @Option(
            names = "--save",
            paramLabel = "OUT",
            description = "keep the mapping, with what --set changed, in a file")
    private @Nullable Path save;

    @Option(names = "--dry-run", description = "show what would be taken in, and take in nothing")
    private boolean dry;

    @Option(names = "--skip-bad", description = "take in the rows that can be, tell of the others")
    private boolean skipBad;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    ImportCommand() {}

    @Override
    public Integer call() throws Exception {
        var mapping = mapping();
        if (save != null) {
            save(mapping, save);
        }
        return Said.told(spec, () -> taken(mapping));
    }

    private void save(ColumnMapping mapping, Path into) {
        try {
            Files.writeString(into, mapping.written());
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "cannot write the mapping to " + into + ": " + e.getMessage(),
                    e);
        }
    }

    private ColumnMapping mapping() throws IOException {
        try {
            var own = Path.of(as);
            var mapping =
                    ColumnMapping.BUNDLED.contains(as) ? ColumnMapping.bundled(as) : read(own);
            return changes == null ? mapping : mapping.with(new LinkedHashMap<>(changes));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "the mapping: " + e.getMessage());
        }
    }

    private ColumnMapping read(Path own) throws IOException {
        if (!Files.isRegularFile(own)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "no mapping \"%s\"; there are %s, or name a file"
                            .formatted(as, String.join(", ", ColumnMapping.BUNDLED)));
        }
        try (var in = Files.newBufferedReader(own)) {
            return ColumnMapping.read(in);
        }
    }

    private int taken(ColumnMapping mapping) throws JobFailed {
        var said = new Said(spec);
        var problems = new ArrayList<Problem>();
        var first = new ArrayList<EventTable.Row>();
        var count = new long[2];
        long rows =
                TableImport.tried(
                        mapping,
                        file,
                        row -> {
                            count[0]++;
                            if (first.isEmpty()) {
                                first.add(row);
                            }
                        },
                        problem -> {
                            count[1]++;
                            if (problems.size() < SHOWN) {
                                problems.add(problem);
                            }
                        });
        problems.forEach(problem -> said.line(problem.toString()));
        if (count[1] > problems.size()) {
            said.line("%,d more problems".formatted(count[1] - problems.size()));
        }
        var out = spec.commandLine().getOut();
        if (dry) {
            out.printf("%,d rows, %,d could be taken in; nothing was%n", rows, count[0]);
            show(mapping, first);
            out.flush();
            return count[1] == 0 ? 0 : Said.FAULTS;
        }
        if (count[1] > 0 && !skipBad) {
            said.line("nothing was taken in; mend the rows, or give --skip-bad");
            return Said.FAULTS;
        }
        var result =
                new TableImport(where.find(), mapping, file)
                        .run(
                                done ->
                                        said.progress(
                                                "rows", done, (double) done / Math.max(1, rows)),
                                _ -> {});
        said.clear();
        out.printf(
                "%,d rows: %,d taken in, %,d known before, %,d refused%n",
                result.rows(), result.taken(), result.known(), result.refused());
        out.flush();
        return result.refused() == 0 ? 0 : Said.FAULTS;
    }

    private void show(ColumnMapping mapping, List<EventTable.Row> first) {
        var out = spec.commandLine().getOut();
        out.println("values and their columns, with the first row:");
        var cells = first.isEmpty() ? Map.<String, String>of() : first.getFirst().cells();
        for (var each : new TreeMap<>(mapping.columns()).entrySet()) {
            out.printf(
                    "  %-12s %-20s %s%n",
                    each.getKey(),
                    each.getValue(),
                    cells.getOrDefault(each.getValue(), "(empty or no such column)"));
        }
        first.forEach(row ->
                out.printf(
                        "  read as %s%n",
                        row.reported().reading().claims().getFirst().act().word()));
    }
}
