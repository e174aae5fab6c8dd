package vigil.corroborate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vigil.corroborate.decide.Decided;
import vigil.corroborate.event.IncidentBuilder;
import vigil.corroborate.lineage.Kin;
import vigil.corroborate.lineage.LineageFinder;
import vigil.corroborate.match.Comparison;
import vigil.corroborate.match.JoinWeights;
import vigil.corroborate.match.Pair;
import vigil.corroborate.match.Pairs;
import vigil.corroborate.match.Stories;
import vigil.corroborate.sheet.Sheet;
import vigil.model.decision.Verdict;
import vigil.model.incident.Corroboration;
import vigil.model.incident.Incident;
import vigil.model.incident.Join;

/// The sheets of all reports at hand, in the order of their ids, being laid beside each other.
final class Gathered {
    /// A copy tells what its original tells.
    private static final double OF_ONE_TEXT = 0.97;

    private static final double NEARLY = 0.5;
    private static final double WORTH_KEEPING = 0.05; // of the threshold
    private static final int MOST_SUGGESTIONS = 1000;

    private final List<Sheet> sheets;
    private final JoinWeights weights;
    private final Decided decided;
    private final List<LineageFinder.Found> links;
    private final Kin kin;
    private final int[] twins;
    private final Comparison comparison;
    private final Pairs pairs = new Pairs();
    private final List<List<Integer>> stories;
    private final int[] storyOf;

    /// @param sheets in the order of their ids, each id once
    Gathered(List<Sheet> sheets, JoinWeights weights, Decided decided) {
        this.sheets = List.copyOf(sheets);
        this.weights = weights;
        this.decided = decided;
        links =
                new LineageFinder(sheets)
                        .links().stream().filter(link -> !areRows(link.from(), link.to())).toList();
        kin = new Kin(sheets, links);
        twins = twins();
        comparison = new Comparison(sheets, index -> twins[index] == index);
        comparison.forEachPair((left, right, row) -> {
            double score = weights.score(row);
            score = kin.areLinked(left, right) ? Math.max(score, OF_ONE_TEXT) : score;
            if (score >= WORTH_KEEPING * weights.threshold() && !areRows(left, right)) {
                pairs.add(left, right, score);
            }
        });
        stories = stories();
        storyOf = new int[sheets.size()];
        for (int s = 0; s < stories.size(); s++) {
            for (int member : stories.get(s)) {
                storyOf[member] = s;
            }
        }
    }

    private boolean areRows(int left, int right) {
        return sheets.get(left).isOtherRowThan(sheets.get(right));
    }

    /// Of each report the first with the same text, by index; those that people decided about stand
    /// for themselves.
    private int[] twins() {
        var first = new int[sheets.size()];
        var alone = new HashSet<String>();
        for (var pair : decided.same()) {
            alone.add(pair.left());
            alone.add(pair.right());
        }
        for (var pair : decided.different()) {
            alone.add(pair.left());
            alone.add(pair.right());
        }
        for (int i = 0; i < first.length; i++) {
            first[i] = i;
        }
        for (var link : links) {
            int a = Math.min(link.from(), link.to());
            int b = Math.max(link.from(), link.to());
            boolean free =
                    !alone.contains(sheets.get(a).id()) && !alone.contains(sheets.get(b).id());
            if (link.isOfTwins() && free) {
                first[root(first, b)] = Math.min(root(first, a), root(first, b));
                first[root(first, a)] = root(first, b);
            }
        }
        for (int i = 0; i < first.length; i++) {
            first[i] = root(first, i);
        }
        return first;
    }

    private static int root(int[] parents, int index) {
        int at = index;
        while (parents[at] != at) {
            at = parents[at];
        }
        return at;
    }

    private List<List<Integer>> stories() {
        var places = new HashMap<String, Integer>();
        if (!decided.same().isEmpty() || !decided.different().isEmpty()) {
            for (int i = 0; i < sheets.size(); i++) {
                places.put(sheets.get(i).id(), i);
            }
        }
        var found =
                Stories.of(
                        sheets.size(),
                        pairs,
                        weights.threshold(),
                        indexes(decided.same(), places),
                        indexes(decided.different(), places));
        var members = new TreeMap<Integer, List<Integer>>(); // by first twin
        for (int i = 0; i < twins.length; i++) {
            if (twins[i] != i) {
                members.computeIfAbsent(twins[i], _ -> new ArrayList<>()).add(i);
            }
        }
        var all = new ArrayList<List<Integer>>();
        for (var story : found) {
            if (story.size() == 1 && twins[story.getFirst()] != story.getFirst()) {
                continue; // stands with its twin
            }
            var more = story.stream().flatMap(i -> members.getOrDefault(i, List.of()).stream());
            var whole = new ArrayList<>(story);
            more.forEach(whole::add);
            whole.sort(null);
            all.add(List.copyOf(whole));
        }
        return all;
    }

    private static List<int[]> indexes(List<Verdict.Pair> pairs, Map<String, Integer> places) {
        return pairs.stream()
                .filter(pair -> places.containsKey(pair.left()) && places.containsKey(pair.right()))
                .map(pair -> new int[] {places.get(pair.left()), places.get(pair.right())})
                .toList();
    }

    /// What it comes to.
    Corroboration corroboration() {
        var incidents = new ArrayList<Incident>();
        forEachIncident(incidents::add);
        return new Corroboration(
                incidents, links.stream().map(LineageFinder.Found::link).toList(), nearly());
    }

    /// Tells of each incident, those with most reports first.
    void forEachIncident(Consumer<Incident> consumer) {
        var inside = new HashMap<Integer, List<Integer>>(); // pairs by story
        for (int i = 0; i < pairs.size(); i++) {
            var pair = pairs.get(i);
            int story = storyOf[pair.left()];
            if (story == storyOf[pair.right()]) {
                inside.computeIfAbsent(story, _ -> new ArrayList<>(1)).add(i);
            }
        }
        new IncidentBuilder(sheets, kin, decided)
                .build(stories, members -> within(members, inside), consumer);
    }

    private List<Join> within(Collection<Integer> members, Map<Integer, List<Integer>> inside) {
        var all = new HashSet<>(members);
        var ids =
                members.stream().map(member -> sheets.get(member).id()).collect(Collectors.toSet());
        var found = new ArrayList<>(decided.joins(ids));
        for (int story : members.stream().map(member -> storyOf[member]).distinct().toList()) {
            for (int i : inside.getOrDefault(story, List.of())) {
                var pair = pairs.get(i);
                if (all.contains(pair.left()) && all.contains(pair.right())) {
                    found.add(join(pair));
                }
            }
        }
        for (int member : members) {
            if (twins[member] != member && all.contains(twins[member])) {
                found.add(
                        new Join(
                                sheets.get(twins[member]).id(),
                                sheets.get(member).id(),
                                1,
                                List.of("the same text")));
            }
        }
        return found;
    }

    /// The pairs that nearly were joined, and about which no person has answered yet.
    private List<Join> nearly() {
        var near = new ArrayList<Pair>();
        for (int i = 0; i < pairs.size(); i++) {
            var pair = pairs.get(i);
            if (pair.score() >= NEARLY * weights.threshold()
                    && storyOf[pair.left()] != storyOf[pair.right()]
                    && decided.about(sheets.get(pair.left()).id(), sheets.get(pair.right()).id())
                            .isEmpty()) {
                near.add(pair);
            }
        }
        return near.stream()
                .sorted(
                        Comparator.comparingDouble((Pair pair) -> -pair.score())
                                .thenComparingInt(Pair::left)
                                .thenComparingInt(Pair::right))
                .limit(MOST_SUGGESTIONS)
                .map(this::join)
                .toList();
    }

    private Join join(Pair pair) {
        return new Join(
                sheets.get(pair.left()).id(),
                sheets.get(pair.right()).id(),
                pair.score(),
                weights.reasons(comparison.row(pair.left(), pair.right())));
    }
}
