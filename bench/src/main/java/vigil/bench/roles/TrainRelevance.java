package vigil.bench.roles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vigil.model.Report;
import vigil.read.EnglishReader;
import vigil.read.event.RoleCandidate;

/// Trains the weights that say which accounts tell an incident.
///
/// `TrainRelevance MUC_FOLDER GOLD.jsonl OUT.tsv`: learns from the MUC-4 reports whose id begins
/// with DEV and from our own gold reports, prints five-fold cross-validated figures and writes the
/// weights. Reports TST1 and TST2 are never looked at.
public final class TrainRelevance {
    private static final int FOLDS = 5;
    private static final double GOLD_WEIGHT = 3;
    private static final int RARE = 4;
    private static final double SMALL = 0.02;
    static final double PENALTY = 6e-2;
    static final double LINE = 0.3;
    private static final double[] PENALTIES = {3e-2, PENALTY};
    private static final double[] LINES = {-1.5, -1, -0.7, -0.4, -0.2, 0, 0.3, 0.6};

    /// An account with the templates it is like.
    private record Judged(
            RoleCandidate.OfAccount account, Example example, List<Integer> templates) {}

    private final Map<String, List<Template>> keys;
    private final Map<String, List<Judged>> reports = new TreeMap<>();

    private TrainRelevance(Map<String, List<Template>> keys) {
        this.keys = keys;
    }

    public static void main(String[] args) throws IOException {
        of(Path.of(args[0]), Path.of(args[1]), new EnglishReader())
                .train(Path.of(args[2]), args.length > 3 ? Path.of(args[3]) : null);
    }

    /// With the accounts of all reports, judged.
    static TrainRelevance of(Path muc, Path gold, EnglishReader reader) throws IOException {
        var trainer = new TrainRelevance(TemplateFiles.muc(muc));
        for (var line : KeyFiles.lines(muc.resolve("reports.jsonl.gz"))) {
            var json = KeyFiles.map(KeyFiles.json(line));
            if (String.valueOf(json.get("id")).startsWith("DEV")) {
                trainer.muc(report(json), reader);
            }
        }
        for (var line : KeyFiles.lines(gold)) {
            trainer.own(KeyFiles.map(KeyFiles.json(line)), reader);
        }
        return trainer;
    }

    private static Report report(Map<?, ?> json) {
        var published = json.get("published") instanceof String day ? LocalDate.parse(day) : null;
        var id = String.valueOf(json.get("id"));
        var text = String.valueOf(json.get("text"));
        return new Report(id, null, null, published, null, null, text, null);
    }

    private void muc(Report report, EnglishReader reader) {
        var templates = keys.getOrDefault(report.id(), List.of());
        for (var account : reader.accountCandidates(report)) {
            var like = new ArrayList<Integer>();
            for (int i = 0; i < templates.size(); i++) {
                if (templates.get(i).like(account)) {
                    like.add(i);
                }
            }
            add(report.id(), account, like, !like.isEmpty(), 1);
        }
    }

    private void own(Map<?, ?> json, EnglishReader reader) {
        var report = report(json);
        var claims = KeyFiles.own(json);
        for (var account : reader.accountCandidates(report)) {
            boolean told =
                    claims.stream()
                            .anyMatch(claim ->
                                    claim.words().stream()
                                            .anyMatch(words ->
                                                    account.evidence().stream()
                                                            .anyMatch(words::overlaps)));
            add(report.id(), account, List.of(), told, GOLD_WEIGHT);
        }
    }

    private void add(
            String report,
            RoleCandidate.OfAccount account,
            List<Integer> templates,
            boolean right,
            double weight) {
        var example =
                new Example(
                        report, 0, "ACCOUNT", account.mode(), account.facts(), right, weight, 0);
        reports.computeIfAbsent(report, _ -> new ArrayList<>())
                .add(new Judged(account, example, templates));
    }

    private void train(Path out, @org.jspecify.annotations.Nullable Path scores)
            throws IOException {
        var all = reports.values().stream().flatMap(List::stream).map(Judged::example).toList();
        System.out.printf(
                "%d accounts, %d right%n", all.size(), all.stream().filter(Example::right).count());
        double bestFigure = -1;
        for (double penalty : PENALTIES) {
            var held = heldOut(all, penalty);
            for (double line : LINES) {
                double figure = figure(held, line, penalty);
                if (figure > bestFigure) {
                    bestFigure = figure;
                    if (scores != null) {
                        write(scores, held);
                    }
                }
            }
        }
        var trainer = new LogisticTrainer(PENALTY);
        trainer.fit(all, RARE);
        var weights = trainer.weights(SMALL);
        weights.merge("bias=", -LINE, Double::sum); // what stays is above zero
        var text = new StringBuilder();
        text.append("# Weights that say which accounts tell an incident. Learned by\n");
        text.append(
                "# vigil.bench.roles.TrainRelevance from the MUC-4 development reports (DEV)\n");
        text.append("# and Vigil's gold reports; see docs/provenance/roles.md.\n");
        weights.forEach((fact, weight) ->
                text.append(fact)
                        .append('\t')
                        .append(String.format(Locale.ROOT, "%.3f", weight))
                        .append('\n'));
        Files.writeString(out, text);
    }

    private static Map<Example, Double> heldOut(List<Example> all, double penalty) {
        var held = new IdentityHashMap<Example, Double>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            var trainer = new LogisticTrainer(penalty);
            trainer.fit(all.stream().filter(e -> fold(e.report()) != left).toList(), RARE);
            all.stream()
                    .filter(e -> fold(e.report()) == left)
                    .forEach(e -> held.put(e, trainer.score(e.facts())));
        }
        return held;
    }

    /// The relevance of every account by report, from weights that have not seen the report.
    ///
    /// @param line what counts as zero
    Map<String, List<Double>> heldOut(double line) {
        var all = reports.values().stream().flatMap(List::stream).map(Judged::example).toList();
        var held = heldOut(all, PENALTY);
        var scores = new TreeMap<String, List<Double>>();
        reports.forEach((report, accounts) ->
                scores.put(
                        report,
                        accounts.stream()
                                .map(a -> held.getOrDefault(a.example, 0.0) - line)
                                .toList()));
        return scores;
    }

    private static int fold(String report) {
        return Math.floorMod(report.hashCode(), FOLDS);
    }

    /// Held-out F1 over incidents: templates that a kept account is like, against the templates and
    /// the kept accounts that are like none.
    private double figure(Map<Example, Double> held, double line, double penalty) {
        var perFold = new double[FOLDS][3];
        int own = 0;
        int ownRight = 0;
        int ownKept = 0;
        for (var report : reports.entrySet()) {
            var templates = keys.get(report.getKey());
            var tally = perFold[fold(report.getKey())];
            var hit = new HashSet<Integer>();
            for (var judged : report.getValue()) {
                boolean kept = held.getOrDefault(judged.example, 0.0) > line;
                if (templates == null) {
                    own += judged.example.right() ? 1 : 0;
                    ownKept += kept ? 1 : 0;
                    ownRight += kept && judged.example.right() ? 1 : 0;
                } else if (kept) {
                    hit.addAll(judged.templates);
                    tally[1] += judged.templates.isEmpty() ? 1 : 0;
                }
            }
            tally[0] += hit.size();
            tally[1] += hit.size();
        }
        for (var key : keys.entrySet()) {
            if (key.getKey().startsWith("DEV")) {
                perFold[fold(key.getKey())][2] +=
                        key.getValue().stream().filter(Template::needed).count();
            }
        }
        double sum = 0;
        double low = 1;
        double high = 0;
        for (var tally : perFold) {
            double f1 = 2 * tally[0] / (tally[1] + tally[2]);
            sum += f1;
            low = Math.min(low, f1);
            high = Math.max(high, f1);
        }
        System.out.printf(
                "penalty %.3f line %.1f: incidents F1 %.3f (%.3f to %.3f); own kept %d, right %d of %d%n",
                penalty, line, sum / FOLDS, low, high, ownKept, ownRight, own);
        return sum / FOLDS;
    }

    private void write(Path file, Map<Example, Double> held) throws IOException {
        var text = new StringBuilder();
        for (var report : reports.entrySet()) {
            for (var judged : report.getValue()) {
                var at = judged.account.evidence().getFirst();
                text.append(
                        String.format(
                                Locale.ROOT,
                                "%s\t%d\t%d\t%.3f\t%s%n",
                                report.getKey(),
                                at.begin(),
                                at.end(),
                                held.getOrDefault(judged.example, 0.0),
                                judged.example.right()));
            }
        }
        Files.writeString(file, text);
    }
}
