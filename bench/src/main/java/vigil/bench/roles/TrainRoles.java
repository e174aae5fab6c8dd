package vigil.bench.roles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import vigil.model.Report;
import vigil.read.EnglishReader;
import vigil.read.event.RoleCandidate;

/// Trains the weights for roles.
///
/// `TrainRoles MUC_FOLDER GOLD.jsonl OUT.tsv`: learns from the MUC-4 reports whose id begins with
/// DEV and from our own gold reports, prints five-fold cross-validated figures with their spread,
/// and writes the weights. Reports TST1 and TST2 are never looked at.
public final class TrainRoles {
    private static final int FOLDS = 5;
    private static final double PENALTY = 3e-3;
    private static final double GOLD_WEIGHT = 10;
    private static final int RARE = 4;
    private static final double SMALL = 0.1;
    private static final double[] OFFSETS = {-0.3, 0, 0.3};

    /// Above which sum a candidate stays, set by cross-validation.
    private static final Map<String, Double> LINES =
            Map.of(
                    "PERP-IND", -1.3,
                    "PERP-ORG", -1.0,
                    "TARGET", -1.2,
                    "VICTIM", -1.4,
                    "WEAPON", -0.9);

    private static final Map<Double, int[]> OWN = new HashMap<>();

    private TrainRoles() {}

    public static void main(String[] args) throws IOException {
        var muc = Path.of(args[0]);
        var keys = KeyFiles.muc(muc);
        var reader = new EnglishReader();
        var relevance =
                TrainRelevance.of(muc, Path.of(args[1]), reader).heldOut(TrainRelevance.LINE);
        var examples = new ArrayList<Example>();
        for (var line : KeyFiles.lines(muc.resolve("reports.jsonl.gz"))) {
            var json = KeyFiles.map(KeyFiles.json(line));
            var id = String.valueOf(json.get("id"));
            if (id.startsWith("DEV")) {
                var key = keys.getOrDefault(id, new Key(Map.of(), Map.of()));
                add(
                        examples,
                        reader,
                        relevance,
                        json,
                        (c, words) -> key.has(c.part(), c.named(), words),
                        1);
            }
        }
        for (var line : KeyFiles.lines(Path.of(args[1]))) {
            var json = KeyFiles.map(KeyFiles.json(line));
            var claims = KeyFiles.own(json);
            add(
                    examples,
                    reader,
                    relevance,
                    json,
                    (c, words) ->
                            claims.stream()
                                    .anyMatch(claim -> claim.has(c.evidence(), c.part(), words)),
                    GOLD_WEIGHT);
        }
        System.out.printf(
                "%d examples, %d right%n",
                examples.size(), examples.stream().filter(Example::right).count());
        reach(examples, keys);
        rulesAlone(examples, keys);
        validate(examples, keys);
        var trainer = new LogisticTrainer(PENALTY);
        trainer.fit(examples, RARE);
        var weights = trainer.weights(SMALL);
        LINES.forEach(
                (part, line) -> // what stays is above zero
                weights.merge("part=" + part, -line, Double::sum));
        write(Path.of(args[2]), weights);
    }

    private static void add(
            List<Example> examples,
            EnglishReader reader,
            Map<String, List<Double>> relevance,
            Map<?, ?> json,
            BiPredicate<RoleCandidate, String> right,
            double weight) {
        var text = String.valueOf(json.get("text"));
        var published = json.get("published") instanceof String day ? LocalDate.parse(day) : null;
        var report =
                new Report(
                        String.valueOf(json.get("id")),
                        null,
                        null,
                        published,
                        null,
                        null,
                        text,
                        null);
        for (var candidate : reader.candidates(report)) {
            var words = text.substring(candidate.begin(), candidate.end());
            double relevant =
                    relevance.getOrDefault(report.id(), List.of()).get(candidate.account());
            examples.add(
                    new Example(
                            report.id(),
                            candidate.entity(),
                            candidate.part(),
                            (candidate.part().equals("VICTIM") && !candidate.named() ? "~" : "")
                                    + words,
                            candidate.relevant(relevant).facts(),
                            right.test(candidate, words),
                            weight,
                            relevant));
        }
    }

    /// How many of the key's entities are among the candidates at all: no choosing can find the
    /// others.
    private static void reach(List<Example> examples, Map<String, Key> keys) {
        var words = new HashMap<String, Set<String>>();
        for (var example : examples) {
            words.computeIfAbsent(example.report() + example.part(), _ -> new HashSet<>())
                    .add(Key.plain(example.words()));
        }
        var gold = new TreeMap<String, Integer>();
        var hit = new HashMap<String, Integer>();
        for (var entry : keys.entrySet()) {
            if (!entry.getKey().startsWith("DEV")) {
                continue;
            }
            for (var role : entry.getValue().strict().entrySet()) {
                var here = words.getOrDefault(entry.getKey() + role.getKey(), Set.of());
                for (var entity : role.getValue()) {
                    gold.merge(role.getKey(), 1, Integer::sum);
                    hit.merge(
                            role.getKey(),
                            here.stream().anyMatch(entity::contains) ? 1 : 0,
                            Integer::sum);
                }
            }
        }
        gold.forEach((part, n) ->
                System.out.printf(
                        "%s: %d of %d key entities are candidates (%.2f)%n",
                        part,
                        hit.getOrDefault(part, 0),
                        n,
                        hit.getOrDefault(part, 0) / (double) n));
    }

    /// What the rules give on our own reports without choosing, to compare with.
    private static void rulesAlone(List<Example> examples, Map<String, Key> keys) {
        var kept = new HashSet<String>();
        var right = new HashSet<String>();
        var all = new HashSet<String>();
        for (var example : examples) {
            if (keys.containsKey(example.report())) {
                continue;
            }
            var entity = example.report() + "#" + example.entity();
            boolean weak =
                    example.facts().stream()
                            .anyMatch(f ->
                                    f.startsWith("relation=")
                                            && f.matches(".*(near|next|far|inside)"));
            if (example.right()) {
                all.add(entity);
            }
            if (!weak) {
                kept.add(entity);
                if (example.right()) {
                    right.add(entity);
                }
            }
        }
        System.out.printf(
                "own, rules alone: F1 %.3f (kept %d, right %d of %d)%n",
                2.0 * right.size() / (kept.size() + all.size()),
                kept.size(),
                right.size(),
                all.size());
    }

    /// Five folds by report: the referee's strict first-mention figure on MUC, and rightness of our
    /// own.
    private static void validate(List<Example> examples, Map<String, Key> keys) {
        var byLine = new TreeMap<Double, List<Double>>();
        for (int fold = 0; fold < FOLDS; fold++) {
            var train = new ArrayList<Example>();
            var test = new ArrayList<Example>();
            for (var example : examples) {
                boolean held = Math.floorMod(example.report().hashCode(), FOLDS) == fold;
                (held ? test : train).add(example);
            }
            var trainer = new LogisticTrainer(PENALTY);
            trainer.fit(train, RARE);
            for (double line : OFFSETS) {
                double figure = score(test, keys, trainer, fold, line);
                byLine.computeIfAbsent(line, _ -> new ArrayList<>()).add(figure);
            }
        }
        for (var entry : byLine.entrySet()) {
            var figures = entry.getValue().stream().mapToDouble(d -> d).summaryStatistics();
            System.out.printf(
                    "lines moved by %.1f: strict first mention, mean of %d folds %.3f, from %.3f to %.3f%n",
                    entry.getKey(),
                    FOLDS,
                    figures.getAverage(),
                    figures.getMin(),
                    figures.getMax());
            var own = OWN.getOrDefault(entry.getKey(), new int[3]);
            System.out.printf(
                    "    own F1 %.3f (kept %d, right %d of %d)%n",
                    2.0 * own[1] / (own[0] + own[2]), own[0], own[1], own[2]);
        }
    }

    private static double score(
            List<Example> test,
            Map<String, Key> keys,
            LogisticTrainer trainer,
            int fold,
            double line) {
        var best = new HashMap<String, Example>();
        var bestScore = new HashMap<String, Double>();
        for (var example : test) {
            if (example.relevance() < 0 && keys.containsKey(example.report())) {
                continue; // its account goes
            }
            double score = trainer.score(example.facts());
            var entity = example.report() + "#" + example.entity();
            double least = LINES.getOrDefault(example.part(), 0.0) + line;
            if (score > bestScore.getOrDefault(entity, least)) {
                bestScore.put(entity, score);
                best.put(entity, example);
            }
        }
        Map<String, Map<String, Set<String>>> found = new HashMap<>();
        int ownFound = 0;
        int ownRight = 0;
        for (var example : best.values()) {
            if (!keys.containsKey(example.report())) {
                ownFound++;
                ownRight += example.right() ? 1 : 0;
            } else if (!example.words().startsWith("~")) {
                found.computeIfAbsent(example.report(), _ -> new HashMap<>())
                        .computeIfAbsent(example.part(), _ -> new HashSet<>())
                        .add(Key.plain(example.words()));
            }
        }
        int right = 0;
        int predicted = 0;
        int gold = 0;
        for (var entry : keys.entrySet()) {
            boolean held =
                    entry.getKey().startsWith("DEV")
                            && Math.floorMod(entry.getKey().hashCode(), FOLDS) == fold;
            if (!held) {
                continue;
            }
            var here = found.getOrDefault(entry.getKey(), Map.of());
            for (var role : entry.getValue().strict().entrySet()) {
                gold += role.getValue().size();
                var strings = here.getOrDefault(role.getKey(), Set.of());
                predicted += strings.size();
                for (var entity : role.getValue()) {
                    right += strings.stream().anyMatch(entity::contains) ? 1 : 0;
                }
            }
        }
        long ownGold =
                test.stream()
                        .filter(e -> !keys.containsKey(e.report()) && e.right())
                        .map(e -> e.report() + "#" + e.entity())
                        .distinct()
                        .count();
        OWN.merge(
                line,
                new int[] {ownFound, ownRight, (int) ownGold},
                (a, b) -> new int[] {a[0] + b[0], a[1] + b[1], a[2] + b[2]});
        double precision = predicted == 0 ? 0 : (double) right / predicted;
        double recall = gold == 0 ? 0 : (double) right / gold;
        double f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall);
        System.out.printf(
                "fold %d, lines moved by %.1f: MUC P %.3f R %.3f F1 %.3f; own kept %d, right %d of %d candidates%n",
                fold, line, precision, recall, f1, ownFound, ownRight, ownGold);
        return f1;
    }

    private static void write(Path file, Map<String, Double> weights) throws IOException {
        var out = new StringBuilder();
        out.append(
                "# Weights that choose who fills which role. Learned by vigil.bench.roles.TrainRoles\n");
        out.append("# from the MUC-4 development reports (DEV) and Vigil's gold reports; see\n");
        out.append("# docs/provenance/roles.md. A fact and its weight a line.\n");
        for (var entry : weights.entrySet()) {
            out.append(entry.getKey()).append('\t');
            out.append(String.format(java.util.Locale.ROOT, "%.3f", entry.getValue())).append('\n');
        }
        Files.writeString(file, out);
    }
}
