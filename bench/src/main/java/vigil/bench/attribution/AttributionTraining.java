package vigil.bench.attribution;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vigil.model.Span;
import vigil.read.attribution.AttributionReader;
import vigil.read.attribution.Decision;
import vigil.read.attribution.Decision.Kind;
import vigil.read.syntax.Syntax;
import vigil.read.syntax.SyntaxReader;
import vigil.read.text.TokenizedText;

/// Trains the weights that choose cues and content ends: `AttributionTraining REPORTS GOLD FOLDER
/// [FOLDS [HOW MANY OF THEM]]`. With folds it first prints token F1 on reports kept out, fold by
/// fold.
public final class AttributionTraining {
    private final SyntaxReader syntax = new SyntaxReader();

    private AttributionTraining() {}

    private record Prepared(Annotated report, TokenizedText text, Syntax syntax) {}

    /// Runs the training.
    public static void main(String[] args) throws IOException {
        new AttributionTraining().run(args);
    }

    private void run(String[] args) throws IOException {
        var prepared = new ArrayList<Prepared>();
        for (var report : Annotated.load(Path.of(args[0]), Path.of(args[1]))) {
            var text = TokenizedText.of(report.text());
            prepared.add(new Prepared(report, text, syntax.read(text)));
        }
        int folds = args.length > 3 ? Integer.parseInt(args[3]) : 0;
        int most = args.length > 4 ? Integer.parseInt(args[4]) : folds;
        var whole = new TokenScore();
        for (int fold = 0; fold < Math.min(folds, most); fold++) {
            var train = new ArrayList<Prepared>();
            var test = new ArrayList<Prepared>();
            for (int i = 0; i < prepared.size(); i++) {
                (i % folds == fold ? test : train).add(prepared.get(i));
            }
            var reader = AttributionReader.weighted(train(train));
            var score = new TokenScore();
            for (var one : test) {
                var found = reader.read(one.text(), one.syntax());
                score.add(one.report(), found);
                whole.add(one.report(), found);
            }
            System.out.println("fold " + fold + ": " + score);
        }
        System.out.println("kept out: " + whole);
        var weights = train(prepared);
        write(
                Path.of(args[2], "cue-weights.tsv"),
                "cues",
                weights.getOrDefault(Kind.CUE, Map.of()));
        write(
                Path.of(args[2], "cue-end-weights.tsv"),
                "ends of cues",
                weights.getOrDefault(Kind.CUE_END, Map.of()));
        write(
                Path.of(args[2], "content-end-weights.tsv"),
                "ends of content",
                weights.getOrDefault(Kind.END, Map.of()));
    }

    /// Trains on all reports; where to put the point of choice is learned by keeping one in five
    /// out.
    private static Map<Kind, Map<String, Double>> train(List<Prepared> reports) {
        var most = new ArrayList<Prepared>();
        var rest = new ArrayList<Prepared>();
        for (int i = 0; i < reports.size(); i++) {
            (i % 5 == 2 ? rest : most).add(reports.get(i));
        }
        double shift = bestShift(rest, weights(most));
        System.out.println("shift " + shift);
        var weights = weights(reports);
        weights.getOrDefault(Kind.CUE, Map.of()).merge("bias=", shift, Double::sum);
        return weights;
    }

    private static Map<Kind, Map<String, Double>> weights(List<Prepared> reports) {
        var weights = new EnumMap<Kind, Map<String, Double>>(Kind.class);
        weights.put(Kind.CUE_END, cueEnds(AttributionReader.untrained(), reports));
        weights.put(Kind.END, ends(AttributionReader.weighted(weights), reports));
        weights.put(Kind.CUE, cues(AttributionReader.weighted(weights), reports));
        return weights;
    }

    private static Map<String, Double> cueEnds(AttributionReader reader, List<Prepared> reports) {
        var model = new Logistic(3, 0.00005);
        for (var one : reports) {
            var cues = one.report().attributions().stream().flatMap(a -> a.cue().stream()).toList();
            for (var decision : reader.decisions(one.text(), one.syntax())) {
                if (decision.kind() == Kind.CUE_END && overlaps(cues, decision.cue())) {
                    boolean covered = false;
                    for (var cue : cues) {
                        covered |= cue.overlaps(decision.cue()) && cue.covers(decision.span());
                    }
                    model.add(decision.facts(), covered);
                }
            }
        }
        return model.train();
    }

    private static Map<String, Double> ends(AttributionReader reader, List<Prepared> reports) {
        var model = new Logistic(4, 0.0001);
        for (var one : reports) {
            for (var decision : reader.decisions(one.text(), one.syntax())) {
                if (decision.kind() == Kind.END) {
                    int end = knownEnd(one.report(), decision);
                    int here = tidy(one.report().text(), decision.span().end());
                    if (end >= 0 && here <= end) {
                        model.add(decision.facts(), here == end);
                    }
                }
            }
        }
        return model.train();
    }

    /// Where the known content with this cue and this beginning ends, or -1.
    private static int knownEnd(Annotated report, Decision decision) {
        for (var known : report.attributions()) {
            if (overlaps(known.cue(), decision.cue())) {
                for (var content : known.content()) {
                    if (content.begin() == decision.span().begin()) {
                        return tidy(report.text(), content.end());
                    }
                }
            }
        }
        return -1;
    }

    private static int tidy(String text, int end) {
        int at = end;
        while (at > 0
                && (Character.isWhitespace(text.charAt(at - 1))
                        || ".,;:!?-–—".indexOf(text.charAt(at - 1)) >= 0)) {
            at--;
        }
        return at;
    }

    private static boolean overlaps(List<Span> spans, Span span) {
        return spans.stream().anyMatch(span::overlaps);
    }

    private static Map<String, Double> cues(AttributionReader reader, List<Prepared> reports) {
        var model = new Logistic(3, 0.0002);
        for (var one : reports) {
            var all = new ArrayList<Span>();
            one.report().attributions().forEach(known -> all.addAll(known.cue()));
            for (var decision : reader.decisions(one.text(), one.syntax())) {
                if (decision.kind() == Kind.CUE) {
                    model.add(decision.facts(), overlaps(all, decision.cue()));
                }
            }
        }
        return model.train();
    }

    /// How far to move the point of choice for the best mean token F1 on these reports.
    private static double bestShift(
            List<Prepared> reports, Map<Kind, Map<String, Double>> weights) {
        var cues = Map.copyOf(weights.getOrDefault(Kind.CUE, Map.of()));
        double best = 0;
        double bestMean = -1;
        for (double shift = -0.2; shift <= 1.4; shift += 0.2) {
            var moved = new HashMap<>(cues);
            moved.merge("bias=", shift, Double::sum);
            weights.put(Kind.CUE, moved);
            var reader = AttributionReader.weighted(weights);
            var score = new TokenScore();
            for (var one : reports) {
                score.add(one.report(), reader.read(one.text(), one.syntax()));
            }
            double mean = score.f1(0) + score.f1(1) + score.f1(2);
            if (mean > bestMean) {
                bestMean = mean;
                best = shift;
            }
        }
        return best;
    }

    private static void write(Path file, String what, Map<String, Double> weights)
            throws IOException {
        var lines = new ArrayList<String>();
        lines.add(
                "# Weights that choose the " + what + " of an attribution; above zero means yes.");
        lines.add("# Trained for Vigil with vigil.bench.attribution.AttributionTraining; see");
        lines.add("# docs/provenance/attribution.md. 2026-11-24; Apache-2.0.");
        lines.add("# fact\tweight");
        new TreeMap<>(weights)
                .forEach((fact, weight) ->
                        lines.add(fact + "\t" + String.format(Locale.ROOT, "%.3f", weight)));
        Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }
}
