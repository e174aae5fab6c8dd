package vigil.cli.watch;

import static java.util.Objects.requireNonNullElse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.model.Outcome;
import vigil.model.Problem;
import vigil.watch.scan.Case;
import vigil.watch.scan.CaseTable;
import vigil.watch.scan.Cluster;
import vigil.watch.scan.PermutationScan;
import vigil.watch.scan.Settings;

/// `vigil scan`: places and days with more cases together than chance gives.
@Command(
        name = "scan",
        mixinStandardHelpOptions = true,
        header = "Finds the places and days with more cases together than chance gives.",
        description = {
            "",
            "The table has a line of heads and a line a case: `place`, `latitude`, `longitude`,"
                    + " `date` and, if you like, `count`. No population is needed. Without"
                    + " --retrospective only spans that last until the final day count."
        },
        footer = {
            "",
            "Examples:",
            "  vigil scan cases.csv --radius 20 --days 14",
            "  vigil scan cases.csv --retrospective --json",
            "",
            "Exit status: 0 scanned, 3 the table was not right, 2 wrong usage."
        })
public final class ScanCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "CASES.csv", description = "the table of cases")
    private String file;

    @Option(names = "--radius", paramLabel = "KM", description = "largest circle; 10 if not given")
    private double radius = 10;

    @Option(names = "--days", paramLabel = "N", description = "longest span; 7 if not given")
    private int days = 7;

    @Option(names = "--from", paramLabel = "DAY", description = "first day; else that of a case")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "last day; else that of a case")
    private @Nullable LocalDate to;

    @Option(names = "--retrospective", description = "spans that have ended count too")
    private boolean retrospective;

    @Option(names = "--replicas", paramLabel = "N", description = "shufflings; 999 if not given")
    private int replicas = 999;

    @Option(names = "--seed", paramLabel = "N", description = "of the shuffling; 1 if not given")
    private long seed = 1;

    @Option(names = "--json", description = "the cluster as a line of JSON")
    private boolean json;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    ScanCommand() {}

    @Override
    public Integer call() {
        return switch (read()) {
            case Outcome.Refused<CaseTable>(var problems) -> {
                problems.forEach(this::tell);
                yield 3;
            }
            case Outcome.Done<CaseTable>(var table, var warnings) -> {
                warnings.forEach(this::tell);
                if (table.cases().isEmpty()) {
                    tell(new Problem("no-cases", "no cases with coordinates", file, 0, 0, ""));
                    yield 3;
                }
                print(PermutationScan.strongest(table.places(), table.cases(), settings(table)));
                yield 0;
            }
        };
    }

    private Settings settings(CaseTable table) {
        var daysOfCases = table.cases().stream().map(Case::day).sorted().toList();
        try {
            return new Settings(
                    requireNonNullElse(from, daysOfCases.getFirst()),
                    requireNonNullElse(to, daysOfCases.getLast()),
                    radius,
                    days,
                    !retrospective,
                    replicas,
                    seed);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private Outcome<CaseTable> read() {
        try {
            return CaseTable.read(
                    new String(Files.readAllBytes(Path.of(file)), StandardCharsets.UTF_8), file);
        } catch (NoSuchFileException _) {
            return unreadable("there is no such file; check the name");
        } catch (IOException e) {
            return unreadable("cannot be read: " + e.getMessage());
        }
    }

    private Outcome<CaseTable> unreadable(String message) {
        return new Outcome.Refused<>(List.of(new Problem("cannot-read", message, file, 0, 0, "")));
    }

    private void tell(Problem problem) {
        spec.commandLine().getErr().println("vigil: " + problem);
        spec.commandLine().getErr().flush();
    }

    private void print(Optional<Cluster> found) {
        var out = spec.commandLine().getOut();
        if (json) {
            found.ifPresent(cluster -> out.println(VerdictJson.line(cluster)));
        } else if (found.isEmpty()) {
            out.println("No places and days have two cases or more and more than expected.");
        } else {
            var c = found.get();
            out.println(
                    String.format(
                            Locale.ROOT,
                            "%s to %s, around %s: %d cases where %.2f were expected (log likelihood"
                                    + " ratio %.3f).%nPlaces: %s%nChance alone gives one as strong"
                                    + " with probability %.3f; if the scan is made daily, once in"
                                    + " %.0f days.%nThis is the strongest of all circles and spans,"
                                    + " not a finding: look at the cases.",
                            c.start(),
                            c.end(),
                            c.centre(),
                            c.observed(),
                            c.expected(),
                            c.logLikelihoodRatio(),
                            String.join(", ", c.places()),
                            c.chance(),
                            c.recurrenceDays()));
        }
        out.flush();
    }
}
