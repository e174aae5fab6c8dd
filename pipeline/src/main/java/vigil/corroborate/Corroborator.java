package vigil.corroborate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vigil.corroborate.decide.Decided;
import vigil.corroborate.event.IncidentBuilder;
import vigil.corroborate.lineage.Kin;
import vigil.corroborate.lineage.LineageFinder;
import vigil.corroborate.match.Clusters;
import vigil.corroborate.match.Comparison;
import vigil.corroborate.match.JoinWeights;
import vigil.corroborate.match.Pair;
import vigil.corroborate.match.Sheet;
import vigil.model.Outcome;
import vigil.model.Stage;
import vigil.model.decision.Verdict;
import vigil.model.incident.Corroboration;
import vigil.model.incident.Join;
import vigil.model.reading.Reported;

/// CORROBORATE as a stage: lays reports beside each other.
///
/// The result depends on the set of reports, not on their order. Immutable; shared between threads.
public final class Corroborator implements Stage<List<Reported>, Corroboration> {
    /// A copy tells what its original tells.
    private static final double OF_ONE_TEXT = 0.97;

    private static final double NEARLY = 0.5;
    private static final int MOST_SUGGESTIONS = 1000;

    private final JoinWeights weights;
    private final Decided decided;

    /// With the weights that come with Vigil, and no decisions.
    public Corroborator() {
        this(JoinWeights.bundled(), Decided.nothing());
    }

    /// @param weights of the cues by which reports are joined
    /// @param decided what people decided; it wins over the weights
    public Corroborator(JoinWeights weights, Decided decided) {
        this.weights = weights;
        this.decided = decided;
    }

    /// With the weights that come with Vigil.
    public Corroborator(Decided decided) {
        this(JoinWeights.bundled(), decided);
    }

    @Override
    public String id() {
        return "vigil.corroborate/1";
    }

    /// Takes reports with their readings, each under an id of its own; of two with one id the first
    /// counts.
    @Override
    public Outcome<Corroboration> apply(List<Reported> reports) {
        var warnings = new ArrayList<>(decided.problems());
        var byId = new TreeMap<String, Reported>();
        decided.applied(reports, warnings)
                .forEach(report -> byId.putIfAbsent(report.report().id(), report));
        var sheets = byId.values().stream().map(Sheet::of).toList();
        var links = new LineageFinder(sheets).links();
        var kin = new Kin(sheets, links);
        var pairs = new Comparison(sheets).pairs();
        var scores = new double[pairs.size()];
        for (int i = 0; i < scores.length; i++) {
            var pair = pairs.get(i);
            boolean copy = kin.areLinked(pair.left(), pair.right());
            double score = weights.score(pair.row());
            scores[i] = copy ? Math.max(score, OF_ONE_TEXT) : score;
        }
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < sheets.size(); i++) {
            places.put(sheets.get(i).id(), i);
        }
        var stories =
                Clusters.of(
                        sheets.size(),
                        pairs,
                        scores,
                        weights.threshold(),
                        indexes(decided.same(), places),
                        indexes(decided.different(), places));
        var joins = new Joins(sheets, pairs, scores, stories);
        var incidents = new IncidentBuilder(sheets, kin, decided).build(stories, joins::within);
        return new Outcome.Done<>(
                new Corroboration(
                        incidents,
                        links.stream().map(LineageFinder.Found::link).toList(),
                        joins.nearly()),
                warnings);
    }

    private static List<int[]> indexes(List<Verdict.Pair> pairs, Map<String, Integer> places) {
        return pairs.stream()
                .filter(pair -> places.containsKey(pair.left()) && places.containsKey(pair.right()))
                .map(pair -> new int[] {places.get(pair.left()), places.get(pair.right())})
                .toList();
    }

    /// The pairs that were joined, and those that nearly were.
    private final class Joins {
        private final List<Sheet> sheets;
        private final List<Pair> pairs;
        private final double[] scores;
        private final int[] storyOf;
        private final TreeMap<Integer, List<Integer>> inside = new TreeMap<>();

        Joins(List<Sheet> sheets, List<Pair> pairs, double[] scores, List<List<Integer>> stories) {
            this.sheets = sheets;
            this.pairs = pairs;
            this.scores = scores;
            storyOf = new int[sheets.size()];
            for (int s = 0; s < stories.size(); s++) {
                for (int member : stories.get(s)) {
                    storyOf[member] = s;
                }
            }
            for (int i = 0; i < scores.length; i++) {
                int story = storyOf[pairs.get(i).left()];
                if (story == storyOf[pairs.get(i).right()]) {
                    inside.computeIfAbsent(story, _ -> new ArrayList<>()).add(i);
                }
            }
        }

        List<Join> within(Collection<Integer> members) {
            var all = new HashSet<>(members);
            var ids =
                    members.stream()
                            .map(member -> sheets.get(member).id())
                            .collect(Collectors.toSet());
            var found = new ArrayList<>(decided.joins(ids));
            for (int story : members.stream().map(member -> storyOf[member]).distinct().toList()) {
                for (int i : inside.getOrDefault(story, List.of())) {
                    if (all.contains(pairs.get(i).left()) && all.contains(pairs.get(i).right())) {
                        found.add(join(i));
                    }
                }
            }
            return found;
        }

        List<Join> nearly() {
            var near = new ArrayList<Integer>();
            for (int i = 0; i < scores.length; i++) {
                if (scores[i] >= NEARLY * weights.threshold()
                        && storyOf[pairs.get(i).left()] != storyOf[pairs.get(i).right()]
                        && isOpen(pairs.get(i))) {
                    near.add(i);
                }
            }
            return near.stream()
                    .sorted(
                            Comparator.comparingDouble((Integer i) -> -scores[i])
                                    .thenComparing(i -> i))
                    .limit(MOST_SUGGESTIONS)
                    .map(this::join)
                    .toList();
        }

        /// Whether no person has answered yet.
        private boolean isOpen(Pair pair) {
            return decided.about(sheets.get(pair.left()).id(), sheets.get(pair.right()).id())
                    .isEmpty();
        }

        private Join join(int index) {
            var pair = pairs.get(index);
            return new Join(
                    sheets.get(pair.left()).id(),
                    sheets.get(pair.right()).id(),
                    scores[index],
                    weights.reasons(pair.row()));
        }
    }
}
