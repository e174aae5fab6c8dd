package vigil.cli.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
import vigil.watch.detect.Detector;
import vigil.watch.detect.Method;
import vigil.watch.detect.Quality;
import vigil.watch.detect.Series;
import vigil.watch.detect.SeriesTable;
import vigil.watch.detect.Verdict;

/// `vigil detect`: periods of a series of counts that stand out.
@Command(
        name = "detect",
        mixinStandardHelpOptions = true,
        header = "Says which weeks of a series of counts stand out from their own past.",
        description = {
            "",
            "The table has a line of heads and a line a week, oldest first: the counts under"
                    + " `count`, the names of the weeks under `week` if you like. Count independent"
                    + " groups of sources, not articles.",
            "",
            "Methods: c1, c2, c3, c3-paper (a few weeks just before), rki, bayes (the same weeks of"
                    + " past years), four-weeks (sums of four weeks), cusum (small excess that"
                    + " lasts), farrington, farrington-flexible (a regression on past years).",
            "",
            "At best half of the weeks of an outbreak are caught, with 7 %% false weeks. An alarm"
                    + " is a reason to look, not a finding; no alarm is no all-clear."
        },
        footer = {
            "",
            "Examples:",
            "  vigil detect weeks.csv",
            "  vigil detect weeks.csv --method bayes --years 2 --half-width 4",
            "  vigil detect weeks.csv --method farrington-flexible --json",
            "",
            "Exit status: 0 judged, 3 the table was not right or too short, 2 wrong usage."
        })
public final class DetectCommand implements Callable<Integer> {
    private static final String HONEST =
            "At best half of the weeks of an outbreak are caught, with 7 % of other weeks called"
                    + " unusual (14 labelled series). An alarm is a reason to look, not a finding.";

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "SERIES.csv", description = "the table of counts")
    private String file;

    @Option(names = "--method", paramLabel = "NAME", description = "which method; c2 if not given")
    private String method = "c2";

    @Option(
            names = "--years",
            paramLabel = "N",
            description = "past years to compare with: 2 for rki and bayes, 3 for farrington")
    private @Nullable Integer years;

    @Option(
            names = "--half-width",
            paramLabel = "WEEKS",
            description = "weeks on both sides of the same week of past years")
    private @Nullable Integer halfWidth;

    @Option(
            names = "--recent",
            paramLabel = "WEEKS",
            description = "weeks just before, for rki, bayes and c1 to c3")
    private @Nullable Integer recent;

    @Option(
            names = "--training",
            paramLabel = "WEEKS",
            description = "first weeks that give the expected count of cusum; 52 if not given")
    private @Nullable Integer training;

    @Option(names = "--alpha", paramLabel = "SHARE", description = "share of quiet weeks above")
    private @Nullable Double alpha;

    @Option(names = "--json", description = "a line of JSON a week")
    private boolean json;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    DetectCommand() {}

    @Override
    public Integer call() {
        var asked = new AskedMethod(years, halfWidth, recent, training, alpha);
        Method chosen;
        try {
            chosen = asked.named(method);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        return switch (read()) {
            case Outcome.Refused<Series>(var problems) -> refused(problems);
            case Outcome.Done<Series>(var series, _) ->
                    switch (Detector.judge(chosen, series)) {
                        case Outcome.Refused<List<Verdict>>(var problems) -> refused(problems);
                        case Outcome.Done<List<Verdict>>(var verdicts, _) -> {
                            print(chosen.name(), series, verdicts);
                            yield 0;
                        }
                    };
        };
    }

    private Outcome<Series> read() {
        try {
            var text =
                    file.equals("-")
                            ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                            : new String(Files.readAllBytes(Path.of(file)), StandardCharsets.UTF_8);
            return SeriesTable.read(text, file.equals("-") ? "standard input" : file);
        } catch (NoSuchFileException | InvalidPathException _) {
            return unreadable("no-such-file", "there is no such file; check the name");
        } catch (IOException e) {
            return unreadable("cannot-read", "cannot be read: " + e.getMessage());
        }
    }

    private Outcome<Series> unreadable(String code, String message) {
        return new Outcome.Refused<>(List.of(new Problem(code, message, file, 0, 0, "")));
    }

    private int refused(List<Problem> problems) {
        var err = spec.commandLine().getErr();
        problems.forEach(problem -> err.println("vigil: " + problem.in(file, 0)));
        err.flush();
        return 3;
    }

    private void print(String name, Series series, List<Verdict> verdicts) {
        var out = spec.commandLine().getOut();
        if (json) {
            verdicts.forEach(verdict -> out.println(VerdictJson.line(name, verdict)));
            out.flush();
            spec.commandLine().getErr().println("vigil: " + HONEST);
            return;
        }
        int widest = verdicts.stream().mapToInt(v -> v.period().length()).max().orElse(0);
        for (var verdict : verdicts) {
            out.println(
                    "%s  %6d  %9s  %s  %s"
                            .formatted(
                                    verdict.period()
                                            + " ".repeat(widest - verdict.period().length()),
                                    verdict.count(),
                                    Double.isNaN(verdict.bound())
                                            ? "no bound"
                                            : String.format(Locale.ROOT, "%.2f", verdict.bound()),
                                    verdict.alarm() ? "ALARM" : "     ",
                                    verdict.reason()));
        }
        long alarms = verdicts.stream().filter(Verdict::alarm).count();
        out.println();
        out.println(name + ": " + alarms + " of " + verdicts.size() + " weeks stand out.");
        if (!series.outbreak().isEmpty()) {
            var quality = Quality.of(series, verdicts);
            out.println(
                    "Of the weeks marked as outbreaks %d were caught and %d missed; %d of %d other"
                                    .formatted(
                                            quality.caught(),
                                            quality.missed(),
                                            quality.falseAlarms(),
                                            quality.falseAlarms() + quality.quiet())
                            + " weeks had an alarm.");
        }
        out.println(HONEST);
        out.flush();
    }
}
