package vigil.bench.incidents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vigil.corroborate.match.Cue;

/// Trains `vigil/corroborate/join-weights.tsv`.
///
/// `TrainJoins OUT NAME:WEIGHT:REPORTS:READINGS:GOLD ...`: pairs of reports of each set, labelled
/// by whether both stand in one gold incident. First five-fold cross-validation, folds by incident:
/// the weights and the threshold come from pairs of which no report is of the fold's incidents, the
/// measure is B-cubed over the fold's reports when all reports are grouped. Then all pairs train
/// what is written.
public final class TrainJoins {
    private static final int FOLDS = 5;
    private static final double[] THRESHOLDS = {0.28, 0.31, 0.34, 0.37, 0.40, 0.43, 0.46, 0.5};

    private TrainJoins() {}

    /// Trains, prints what cross-validation says, and writes the table.
    public static void main(String[] args) throws IOException {
        var sets = new ArrayList<LabelledPairs>();
        for (int i = 1; i < args.length; i++) {
            var parts = args[i].split(":", -1);
            var reports = Path.of(parts[2]);
            sets.add(
                    new LabelledPairs(
                            parts[0],
                            parts[3].isEmpty()
                                    ? GoldReports.of(reports)
                                    : LabelledPairs.reported(reports, Path.of(parts[3])),
                            Path.of(parts[4]),
                            Double.parseDouble(parts[1])));
        }
        for (var set : sets) {
            long same = set.pairs().stream().filter(LabelledPairs.Labelled::same).count();
            System.out.printf(
                    "%s: %d pairs, %d of one incident%n", set.name(), set.pairs().size(), same);
        }
        crossValidate(sets);
        var model = trained(sets, -1);
        double threshold = threshold(model, sets, -1);
        for (var set : sets) {
            print(
                    "all, on what it was trained on",
                    set,
                    set.bCubed(model, threshold, -1, FOLDS, false));
        }
        Files.writeString(Path.of(args[0]), table(model, threshold), StandardCharsets.UTF_8);
    }

    private static void crossValidate(List<LabelledPairs> sets) {
        var scores = new double[sets.size()][FOLDS];
        for (int fold = 0; fold < FOLDS; fold++) {
            var model = trained(sets, fold);
            double threshold = threshold(model, sets, fold);
            for (int s = 0; s < sets.size(); s++) {
                var found = sets.get(s).bCubed(model, threshold, fold, FOLDS, true);
                scores[s][fold] = f1(found);
                print("fold " + fold + " at " + threshold, sets.get(s), found);
            }
        }
        for (int s = 0; s < sets.size(); s++) {
            double mean = 0;
            double least = 1;
            double most = 0;
            for (double score : scores[s]) {
                mean += score / FOLDS;
                least = Math.min(least, score);
                most = Math.max(most, score);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%s: cross-validated B-cubed F1 %.4f, from %.4f to %.4f%n",
                    sets.get(s).name(),
                    mean,
                    least,
                    most);
        }
    }

    private static void print(String what, LabelledPairs set, double[] found) {
        System.out.printf(
                Locale.ROOT,
                "%s: %s: P %.4f R %.4f F1 %.4f%n",
                what,
                set.name(),
                found[0],
                found[1],
                f1(found));
    }

    private static LogisticFit trained(List<LabelledPairs> sets, int fold) {
        var rows = new ArrayList<LogisticFit.Row>();
        for (var set : sets) {
            for (var pair : set.pairs()) {
                boolean held =
                        set.fold(pair.left(), FOLDS) == fold
                                || set.fold(pair.right(), FOLDS) == fold;
                if (!held && !pair.copy()) {
                    rows.add(new LogisticFit.Row(pair.row(), pair.same(), set.weight()));
                }
            }
        }
        return LogisticFit.of(rows);
    }

    private static double threshold(LogisticFit model, List<LabelledPairs> sets, int fold) {
        double best = 0;
        double most = 0;
        for (double threshold : THRESHOLDS) {
            double sum = 0;
            for (var set : sets) {
                sum += f1(set.bCubed(model, threshold, fold, FOLDS, false));
            }
            if (sum > most) {
                most = sum;
                best = threshold;
            }
        }
        return best;
    }

    private static double f1(double[] found) {
        return 2 * found[0] * found[1] / (found[0] + found[1]);
    }

    private static String table(LogisticFit model, double threshold) {
        var out = new StringBuilder();
        out.append(
                "# Weights of the cues by which reports are joined; a logistic regression over pairs of reports.\n");
        out.append(
                "# Trained for Vigil (docs/provenance/joins.md); numbers only, no texts. Apache-2.0.\n");
        out.append(String.format(Locale.ROOT, "base\t%.3f%n", model.weights()[0]));
        out.append(String.format(Locale.ROOT, "threshold\t%.2f%n", threshold));
        int at = 1; // after the base, in the order of the cues
        for (var cue : Cue.values()) {
            out.append(String.format(Locale.ROOT, "%s\t%.3f%n", cue.key(), model.weights()[at++]));
        }
        return out.toString();
    }
}
