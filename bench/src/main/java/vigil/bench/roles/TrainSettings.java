package vigil.bench.roles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vigil.model.Report;
import vigil.model.mention.PlaceMention;
import vigil.model.mention.TimeMention;
import vigil.read.EnglishReader;
import vigil.read.event.RoleCandidate;

/// Trains the weights that choose where and when an account of an old dispatch happened.
///
/// `TrainSettings MUC_FOLDER OUT_FOLDER`: learns from the MUC-4 reports whose id begins with DEV,
/// prints five-fold cross-validated credit by the referee's rules and writes `places.tsv` and
/// `times.tsv`. An account is taken for the template that it is most like in kind and people.
/// Reports TST1 and TST2 are never looked at.
public final class TrainSettings {
    private static final int FOLDS = 5;
    private static final int RARE = 4;
    private static final double SMALL = 0.02;
    private static final double[] PENALTIES = {3e-2, 6e-2, 1e-1, 2e-1};

    private TrainSettings() {}

    public static void main(String[] args) throws IOException {
        var muc = Path.of(args[0]);
        var keys = TemplateFiles.muc(muc);
        var reader = new EnglishReader();
        var places = new ArrayList<RankingTrainer.Choice>();
        var times = new ArrayList<RankingTrainer.Choice>();
        for (var line : KeyFiles.lines(muc.resolve("reports.jsonl.gz"))) {
            var json = KeyFiles.map(KeyFiles.json(line));
            var id = String.valueOf(json.get("id"));
            if (!id.startsWith("DEV")) {
                continue;
            }
            var day = json.get("published") instanceof String date ? LocalDate.parse(date) : null;
            var text = String.valueOf(json.get("text"));
            var report = new Report(id, null, null, day, null, null, text, null);
            for (var account : reader.accountCandidates(report)) {
                add(id, account, keys.getOrDefault(id, List.of()), places, times);
            }
        }
        write(Path.of(args[1]), "places", best("places", places));
        write(Path.of(args[1]), "times", best("times", times));
    }

    /// Adds the choices of an account that is about a template of its report.
    static void add(
            String report,
            RoleCandidate.OfAccount account,
            List<Template> templates,
            List<RankingTrainer.Choice> places,
            List<RankingTrainer.Choice> times) {
        var byDay = templates.stream().filter(t -> t.likeness(account) >= 2).toList();
        if (byDay.isEmpty()) {
            byDay = templates.size() == 1 ? templates : List.of();
        }
        double most = byDay.stream().mapToDouble(t -> t.likeness(account)).max().orElse(0);
        var alike = byDay.stream().filter(t -> t.likeness(account) == most).toList();
        if (most < 1) {
            return;
        }
        var options = new ArrayList<List<String>>();
        var where = new ArrayList<PlaceMention>();
        for (var option : account.places()) {
            options.add(option.facts());
            where.add(option.mention());
        }
        var credit =
                where.stream()
                        .mapToDouble(
                                w -> alike.stream().mapToDouble(t -> t.place(w)).max().orElse(0))
                        .toArray();
        places.add(new RankingTrainer.Choice(report, options, credit));
        var ages = new ArrayList<List<String>>();
        var when = new ArrayList<TimeMention>();
        for (var option : account.times()) {
            ages.add(option.facts());
            when.add(option.mention());
        }
        var credits =
                when.stream()
                        .mapToDouble(w -> alike.stream().mapToDouble(t -> t.day(w)).max().orElse(0))
                        .toArray();
        times.add(new RankingTrainer.Choice(report, ages, credits));
    }

    /// Weights of all choices with the penalty that does best on held-out folds.
    private static Map<String, Double> best(String what, List<RankingTrainer.Choice> choices) {
        double best = -1;
        double penalty = PENALTIES[0];
        for (double each : PENALTIES) {
            double credit = validate(what, choices, each);
            if (credit > best) {
                best = credit;
                penalty = each;
            }
        }
        return trained(choices, penalty);
    }

    static Map<String, Double> trained(List<RankingTrainer.Choice> choices, double penalty) {
        var trainer = new RankingTrainer(penalty);
        trainer.fit(choices.stream().filter(RankingTrainer.Choice::tells).toList(), RARE);
        return trainer.weights(SMALL);
    }

    private static double validate(
            String what, List<RankingTrainer.Choice> choices, double penalty) {
        double low = 1;
        double high = 0;
        double sum = 0;
        double reach = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            var trainer = new RankingTrainer(penalty);
            trainer.fit(choices.stream().filter(c -> fold(c) != left && c.tells()).toList(), RARE);
            var held = choices.stream().filter(c -> fold(c) == left).toList();
            double credit = held.stream().mapToDouble(trainer::credit).average().orElse(0);
            reach +=
                    held.stream()
                            .mapToDouble(c -> java.util.Arrays.stream(c.credit()).max().orElse(0))
                            .average()
                            .orElse(0);
            sum += credit;
            low = Math.min(low, credit);
            high = Math.max(high, credit);
        }
        System.out.printf(
                Locale.ROOT,
                "%s, %d choices, penalty %.3f: credit, mean of %d folds %.3f, from %.3f to %.3f;"
                        + " at most %.3f%n",
                what,
                choices.size(),
                penalty,
                FOLDS,
                sum / FOLDS,
                low,
                high,
                reach / FOLDS);
        return sum / FOLDS;
    }

    private static int fold(RankingTrainer.Choice choice) {
        return Math.floorMod(choice.report().hashCode(), FOLDS);
    }

    private static void write(Path folder, String what, Map<String, Double> weights)
            throws IOException {
        var text = new StringBuilder();
        text.append("# Weights that choose among the ").append(what);
        text.append(" of an old dispatch for an account. Learned by\n");
        text.append(
                "# vigil.bench.roles.TrainSettings from the MUC-4 development reports (DEV);\n");
        text.append("# see docs/provenance/roles.md.\n");
        weights.forEach((fact, weight) ->
                text.append(fact)
                        .append('\t')
                        .append(String.format(Locale.ROOT, "%.3f", weight))
                        .append('\n'));
        Files.writeString(folder.resolve(what + ".tsv"), text);
    }
}
