package vigil.cli.risk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
import vigil.watch.backtest.BackTest;
import vigil.watch.backtest.Round;
import vigil.watch.backtest.ScoreCard;
import vigil.watch.backtest.Skill;
import vigil.watch.risk.FoldTable;
import vigil.watch.risk.Forecast;
import vigil.watch.risk.Move;
import vigil.watch.risk.Panel;
import vigil.watch.risk.Uncertainty;

/// `vigil risk`: a ranking of countries, what moved it, and how good such rankings were.
@Command(
        name = "risk",
        mixinStandardHelpOptions = true,
        header = "Ranks countries by the risk that mass killing begins within two years.",
        description = {
            "",
            "Fits the Early Warning Project's model (an elastic net) to its published panel: a table"
                    + " with a line a country and year. Download it and give its path; Vigil brings"
                    + " none along.",
            "",
            "The rank counts more than the percentage: see --back-test for what such rankings were"
                    + " worth. A ranking knows nothing of what happened since its data; it is where"
                    + " to look, not what will happen."
        },
        footer = {
            "",
            "Examples:",
            "  vigil risk panel.csv",
            "  vigil risk panel.csv --top 0 --json > ranking.jsonl",
            "  vigil risk panel.csv --coefficients",
            "  vigil risk panel.csv --back-test",
            "  vigil risk panel.csv --card                a score card to check by hand",
            "  vigil risk panel.csv --card --back-test    what the card was worth",
            "",
            "Exit status: 0 ranked, 3 the table was not right or too short, 2 wrong usage."
        })
public final class RiskCommand implements Callable<Integer> {
    private static final long SEED = 1;

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "PANEL.csv", arity = "0..1", description = "the panel")
    private @Nullable String file;

    @Option(names = "--panel", paramLabel = "FILE.csv", description = "the same, as an option")
    private @Nullable String panelFile;

    @Option(
            names = "--folds",
            paramLabel = "FILE.csv",
            description = "which country and year is in which fold; else from the published seed")
    private @Nullable String foldFile;

    @Option(names = "--year", paramLabel = "N", description = "of the data; the last if not given")
    private @Nullable Integer year;

    @Option(names = "--top", paramLabel = "N", description = "how many countries; 30, 0 for all")
    private @Nullable Integer top;

    @Option(names = "--draws", paramLabel = "N", description = "for intervals; 200, 0 for none")
    private int draws = 200;

    @Option(names = "--coefficients", description = "the model instead of the ranking")
    private boolean coefficients;

    @Option(names = "--card", description = "a card of a few conditions instead of the model")
    private boolean card;

    @Option(names = "--back-test", description = "forecasts of past years against what came")
    private boolean backTest;

    @Option(names = "--json", description = "a line of JSON a country, all of them")
    private boolean json;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    RiskCommand() {}

    @Override
    public Integer call() {
        var path = file != null ? file : panelFile;
        if (path == null || (file != null && panelFile != null)) {
            throw new ParameterException(spec.commandLine(), "which panel? give one table");
        }
        try {
            var panel = read(path, Panel::read);
            var folds = foldFile == null ? FoldTable.published() : read(foldFile, FoldTable::read);
            answer(panel, folds);
            spec.commandLine().getOut().flush();
            return 0;
        } catch (Refusal refusal) {
            refusal.problems.forEach(this::tell);
            return 3;
        } catch (IllegalArgumentException e) {
            tell(new Problem("too-little", String.valueOf(e.getMessage()), path, 0, 0, ""));
            return 3;
        }
    }

    private void answer(Panel panel, FoldTable folds) {
        int of = year == null ? panel.lastYear() : year;
        if (backTest) {
            backTest(panel, folds);
        } else if (card) {
            card(panel, of);
        } else if (coefficients) {
            var forecast = Forecast.of(panel, of, folds);
            print(json ? RiskJson.coefficients(forecast) : RiskText.coefficients(forecast));
        } else {
            ranking(panel, of, folds);
        }
    }

    private void ranking(Panel panel, int of, FoldTable folds) {
        var now = Forecast.of(panel, of, folds);
        var moves = moves(panel, now);
        var uncertainty =
                draws == 0
                        ? Map.<String, Uncertainty>of()
                        : Uncertainty.of(panel, now, draws, SEED);
        var calibrated = Round.of(panel, now).recalibration();
        if (json) {
            print(RiskJson.ranking(moves, uncertainty, calibrated, shown()));
        } else {
            print(RiskText.ranking(now, moves, uncertainty, calibrated, shown()));
        }
    }

    /// What moved since the year before; nothing if that year cannot be forecast.
    private List<Move> moves(Panel panel, Forecast now) {
        try {
            // Folds of a table were made for one year; the year before takes the published seed.
            var before = Forecast.of(panel, now.year() - 1, FoldTable.published());
            return Move.between(before, now);
        } catch (IllegalArgumentException e) {
            tell(Problem.of("no-year-before", "what moved is not known: " + e.getMessage()));
            return now.ranking().stream().map(each -> new Move(each, null, List.of(), 0)).toList();
        }
    }

    private void card(Panel panel, int of) {
        var chosen = ScoreCard.chosen(panel, BackTest.FIRST).weighed(panel, of - 2);
        var round = chosen.round(panel, of);
        print(
                json
                        ? RiskJson.card(chosen, panel, round, shown())
                        : RiskText.card(chosen, panel, round, shown()));
    }

    private void backTest(Panel panel, FoldTable folds) {
        var test =
                card
                        ? BackTest.of(
                                panel, BackTest.FIRST, ScoreCard.chosen(panel, BackTest.FIRST))
                        : BackTest.of(panel, BackTest.FIRST, folds, this::progress);
        if (json) {
            print(RiskJson.rounds(test));
        } else {
            print(RiskText.skill(test, Skill.of(test, panel)));
        }
    }

    private int shown() {
        int usual = json ? 0 : 30;
        int asked = top == null ? usual : top;
        return asked == 0 ? Integer.MAX_VALUE : asked;
    }

    private void progress(int done) {
        var err = spec.commandLine().getErr();
        err.println("vigil: forecast from the data of " + done);
        err.flush();
    }

    private interface Reading<T> {
        Outcome<T> read(String text, String file);
    }

    private static <T> T read(String path, Reading<T> reading) {
        return switch (reading.read(text(path), path)) {
            case Outcome.Refused<T>(var problems) -> throw new Refusal(problems);
            case Outcome.Done<T>(var value, _) -> value;
        };
    }

    private static String text(String path) {
        try {
            return new String(Files.readAllBytes(Path.of(path)), StandardCharsets.UTF_8);
        } catch (NoSuchFileException | InvalidPathException _) {
            throw new Refusal(path, "there is no such file; check the name");
        } catch (IOException e) {
            throw new Refusal(path, "cannot be read: " + e.getMessage());
        }
    }

    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient List<Problem> problems;

        Refusal(List<Problem> problems) {
            this.problems = List.copyOf(problems);
        }

        Refusal(String file, String message) {
            this(List.of(new Problem("cannot-read", message, file, 0, 0, "")));
        }
    }

    private void print(List<String> lines) {
        lines.forEach(spec.commandLine().getOut()::println);
    }

    private void tell(Problem problem) {
        spec.commandLine().getErr().println("vigil: " + problem);
        spec.commandLine().getErr().flush();
    }
}
