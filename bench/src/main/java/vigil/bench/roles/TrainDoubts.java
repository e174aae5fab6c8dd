package vigil.bench.roles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vigil.model.Report;
import vigil.read.EnglishReader;

/// Trains the weights that tell an accused, suspected or claiming perpetrator from one reported as
/// a fact.
///
/// `TrainDoubts MUC_FOLDER OUT.tsv`: learns from the confidence slot of the MUC-4 reports whose id
/// begins with DEV, prints five-fold cross-validated accuracy and writes the weights.
public final class TrainDoubts {
    private static final int FOLDS = 5;
    private static final int RARE = 4;
    private static final double SMALL = 0.02;
    private static final double[] PENALTIES = {1e-1, 3e-1, 1};
    private static final Set<String> ALLEGED =
            Set.of(
                    "CLAIMED OR ADMITTED",
                    "SUSPECTED OR ACCUSED",
                    "SUSPECTED OR ACCUSED BY AUTHORITIES",
                    "POSSIBLE");

    private TrainDoubts() {}

    public static void main(String[] args) throws IOException {
        var muc = Path.of(args[0]);
        var keys = keys(muc);
        var reader = new EnglishReader();
        var examples = new ArrayList<Example>();
        for (var line : KeyFiles.lines(muc.resolve("reports.jsonl.gz"))) {
            var json = KeyFiles.map(KeyFiles.json(line));
            var id = String.valueOf(json.get("id"));
            var key = keys.getOrDefault(id, Map.of());
            if (!id.startsWith("DEV") || key.isEmpty()) {
                continue;
            }
            var text = String.valueOf(json.get("text"));
            var day = json.get("published") instanceof String date ? LocalDate.parse(date) : null;
            var report = new Report(id, null, null, day, null, null, text, null);
            for (var candidate : reader.doubtCandidates(report)) {
                var words = text.substring(candidate.begin(), candidate.end());
                var alleged = key.get(Key.head(words));
                if (alleged != null) {
                    examples.add(
                            new Example(
                                    id, 0, "PERP-ORG", words, candidate.facts(), alleged, 1, 0));
                }
            }
        }
        System.out.printf(
                "%d mentions, %d alleged%n",
                examples.size(), examples.stream().filter(Example::right).count());
        double bestPenalty = PENALTIES[0];
        double best = 0;
        for (double penalty : PENALTIES) {
            double figure = validate(examples, penalty);
            if (figure > best) {
                best = figure;
                bestPenalty = penalty;
            }
        }
        var trainer = new LogisticTrainer(bestPenalty);
        trainer.fit(examples, RARE);
        var text = new StringBuilder();
        text.append("# Weights that tell the accused from those reported as a fact. Learned by\n");
        text.append("# vigil.bench.roles.TrainDoubts from the MUC-4 development reports (DEV);\n");
        text.append("# see docs/provenance/roles.md.\n");
        trainer.weights(SMALL)
                .forEach((fact, weight) ->
                        text.append(fact)
                                .append('\t')
                                .append(String.format(Locale.ROOT, "%.3f", weight))
                                .append('\n'));
        Files.writeString(Path.of(args[1]), text);
    }

    private static double validate(List<Example> examples, double penalty) {
        double low = 1;
        double high = 0;
        double sum = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            var trainer = new LogisticTrainer(penalty);
            trainer.fit(examples.stream().filter(e -> fold(e) != left).toList(), RARE);
            var held = examples.stream().filter(e -> fold(e) == left).toList();
            long right =
                    held.stream().filter(e -> trainer.score(e.facts()) > 0 == e.right()).count();
            double accuracy = right / (double) held.size();
            sum += accuracy;
            low = Math.min(low, accuracy);
            high = Math.max(high, accuracy);
        }
        System.out.printf(
                "penalty %.3f: accuracy, mean of %d folds %.3f, from %.3f to %.3f%n",
                penalty, FOLDS, sum / FOLDS, low, high);
        return sum / FOLDS;
    }

    private static int fold(Example example) {
        return Math.floorMod(example.report().hashCode(), FOLDS);
    }

    /// Report to head word of an organisation to whether it is alleged; those of both kinds are
    /// left out.
    private static Map<String, Map<String, Boolean>> keys(Path muc) throws IOException {
        var keys = new HashMap<String, Map<String, Boolean>>();
        for (var line : KeyFiles.lines(muc.resolve("gold.jsonl.gz"))) {
            var gold = KeyFiles.map(KeyFiles.json(line));
            var here = new HashMap<String, Boolean>();
            var both = new ArrayList<String>();
            for (var template : KeyFiles.list(gold.get("templates"))) {
                for (var value : KeyFiles.list(KeyFiles.map(template).get("confidence"))) {
                    var any = KeyFiles.list(KeyFiles.map(value).get("any"));
                    boolean alleged =
                            any.stream().allMatch(c -> ALLEGED.contains(String.valueOf(c)));
                    for (var words : KeyFiles.list(KeyFiles.map(value).get("of"))) {
                        var head = Key.head(String.valueOf(words));
                        var known = here.put(head, alleged);
                        if (known != null && known != alleged) {
                            both.add(head);
                        }
                    }
                }
            }
            both.forEach(here::remove);
            keys.put(String.valueOf(gold.get("id")), here);
        }
        return keys;
    }
}
