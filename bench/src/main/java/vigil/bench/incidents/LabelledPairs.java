package vigil.bench.incidents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vigil.capture.ReportLine;
import vigil.corroborate.lineage.Kin;
import vigil.corroborate.lineage.LineageFinder;
import vigil.corroborate.match.Comparison;
import vigil.corroborate.match.Pairs;
import vigil.corroborate.match.Stories;
import vigil.corroborate.sheet.Sheet;
import vigil.model.Outcome;
import vigil.model.Report;
import vigil.model.reading.Reported;

/// Pairs of reports of a set whose incidents are known, with their cues.
final class LabelledPairs {
    private static final double OF_ONE_TEXT = 0.97; // as in joining

    /// A pair.
    ///
    /// @param same whether both tell of one incident
    /// @param copy whether one has its text from the other
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Labelled(int left, int right, double[] row, boolean same, boolean copy) {}

    private final String name;
    private final double weight;
    private final List<Labelled> pairs = new ArrayList<>();
    private final List<String> incidents = new ArrayList<>();

    /// @param name for people
    /// @param reported reports with their readings
    /// @param gold incidents with their reports; a report counts under its first
    /// @param weight of a pair in training
    LabelledPairs(String name, List<Reported> reported, Path gold, double weight)
            throws IOException {
        this.name = name;
        this.weight = weight;
        Map<String, String> incidentOf = new HashMap<>();
        for (var incident : Json.lines(gold)) {
            for (var report : incident.strings("reports")) {
                incidentOf.putIfAbsent(report, incident.needed("id"));
            }
        }
        var sheets =
                reported.stream()
                        .filter(each -> incidentOf.containsKey(each.report().id()))
                        .map(Sheet::of)
                        .sorted(Comparator.comparing(Sheet::id))
                        .toList();
        sheets.forEach(sheet -> incidents.add(incidentOf.getOrDefault(sheet.id(), "")));
        var kin = new Kin(sheets, new LineageFinder(sheets).links());
        new Comparison(sheets, _ -> true)
                .forEachPair((left, right, row) ->
                        pairs.add(
                                new Labelled(
                                        left,
                                        right,
                                        row,
                                        incidents.get(left).equals(incidents.get(right)),
                                        kin.areLinked(left, right))));
    }

    /// Reports of a file with the readings of another.
    static List<Reported> reported(Path reports, Path readings) throws IOException {
        var known = new ArrayList<Reported>();
        int number = 0;
        for (var line : Json.text(reports)) {
            if (ReportLine.parse(line, reports.toString(), ++number)
                    instanceof Outcome.Done<Report>(var report, _)) {
                known.add(new Reported(report, Made.nothingRead(report)));
            }
        }
        return CheckIncidents.readings(known, readings);
    }

    String name() {
        return name;
    }

    double weight() {
        return weight;
    }

    List<Labelled> pairs() {
        return pairs;
    }

    /// The fold of a report, by its incident.
    int fold(int report, int folds) {
        return Math.floorMod((incidents.get(report).hashCode() * 0x9E3779B1) >>> 8, folds);
    }

    /// B-cubed precision and recall over the reports of one fold, or of all others.
    ///
    /// @param in whether the reports of the fold count, or all others
    double[] bCubed(LogisticFit model, double threshold, int fold, int folds, boolean in) {
        var scored = new Pairs();
        for (var pair : pairs) {
            double score = model.score(pair.row());
            score = pair.copy() ? Math.max(score, OF_ONE_TEXT) : score;
            if (score >= threshold * 0.05) {
                scored.add(pair.left(), pair.right(), score);
            }
        }
        var stories = Stories.of(incidents.size(), scored, threshold, List.of(), List.of());
        Map<String, Integer> sizes = new HashMap<>();
        incidents.forEach(incident -> sizes.merge(incident, 1, Integer::sum));
        double precision = 0;
        double recall = 0;
        int counted = 0;
        for (var story : stories) {
            Map<String, Integer> own = new HashMap<>();
            story.forEach(report -> own.merge(incidents.get(report), 1, Integer::sum));
            for (int report : story) {
                if ((fold(report, folds) == fold) == in) {
                    var incident = incidents.get(report);
                    int right = own.getOrDefault(incident, 0);
                    precision += (double) right / story.size();
                    recall += (double) right / sizes.getOrDefault(incident, 1);
                    counted++;
                }
            }
        }
        return new double[] {precision / counted, recall / counted};
    }
}
