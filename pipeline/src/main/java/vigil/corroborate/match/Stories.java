package vigil.corroborate.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Groups reports into stories, part by part: two groups are only ever joined over a pair that is
/// alike enough, so reports that no chain of such pairs connects are grouped apart, each part in
/// little memory.
public final class Stories {
    private final int count;
    private final Pairs pairs;
    private final double threshold;
    private final int[] parents;

    private Stories(int count, Pairs pairs, double threshold) {
        this.count = count;
        this.pairs = pairs;
        this.threshold = threshold;
        parents = new int[count];
        for (int i = 0; i < count; i++) {
            parents[i] = i;
        }
    }

    /// The stories, each ascending, in the order of their first reports.
    ///
    /// @param count of reports
    /// @param pairs with their scores; one that is missing counts as not alike
    /// @param threshold the least mean score of two groups to be joined
    /// @param together two reports each that belong into one story
    /// @param apart two reports each that do not
    public static List<List<Integer>> of(
            int count, Pairs pairs, double threshold, List<int[]> together, List<int[]> apart) {
        return new Stories(count, pairs, threshold).grouped(together, apart);
    }

    private List<List<Integer>> grouped(List<int[]> together, List<int[]> apart) {
        for (int i = 0; i < pairs.size(); i++) {
            if (pairs.score(i) >= threshold) {
                connect(pairs.left(i), pairs.right(i));
            }
        }
        together.forEach(pair -> connect(pair[0], pair[1]));
        var parts = new TreeMap<Integer, Part>();
        var stories = new ArrayList<List<Integer>>();
        var alone = new boolean[count];
        for (int i = 0; i < count; i++) {
            alone[i] = root(i) == i;
        }
        for (int i = 0; i < count; i++) {
            if (root(i) != i) {
                alone[root(i)] = false;
            }
        }
        for (int i = 0; i < count; i++) {
            if (alone[i]) {
                stories.add(List.of(i));
            } else {
                parts.computeIfAbsent(root(i), _ -> new Part()).members.add(i);
            }
        }
        for (int i = 0; i < pairs.size(); i++) {
            int root = root(pairs.left(i));
            if (root == root(pairs.right(i))) {
                part(parts, root).pairs.add(pairs.get(i));
            }
        }
        for (var pair : together) {
            part(parts, root(pair[0])).together.add(pair);
        }
        for (var pair : apart) {
            if (root(pair[0]) == root(pair[1])) {
                part(parts, root(pair[0])).apart.add(pair);
            }
        }
        parts.values().forEach(part -> stories.addAll(part.stories(threshold)));
        stories.sort(Comparator.comparing(List::getFirst));
        return stories;
    }

    private static Part part(Map<Integer, Part> parts, int root) {
        return parts.computeIfAbsent(root, _ -> new Part());
    }

    private void connect(int one, int other) {
        int a = root(one);
        int b = root(other);
        parents[Math.max(a, b)] = Math.min(a, b);
    }

    private int root(int index) {
        int at = index;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /// Reports that chains of pairs connect.
    private static final class Part {
        private final List<Integer> members = new ArrayList<>(2);
        private final List<Pair> pairs = new ArrayList<>(1);
        private final List<int[]> together = new ArrayList<>(0);
        private final List<int[]> apart = new ArrayList<>(0);

        List<List<Integer>> stories(double threshold) {
            var places = new TreeMap<Integer, Integer>();
            for (int i = 0; i < members.size(); i++) {
                places.put(members.get(i), i);
            }
            var local =
                    pairs.stream()
                            .map(pair ->
                                    new Pair(
                                            place(places, pair.left()),
                                            place(places, pair.right()),
                                            pair.score()))
                            .toList();
            return Clusters.of(
                            members.size(),
                            local,
                            threshold,
                            within(places, together),
                            within(places, apart))
                    .stream()
                    .map(group -> group.stream().map(members::get).toList())
                    .toList();
        }

        private static List<int[]> within(Map<Integer, Integer> places, List<int[]> pairs) {
            return pairs.stream()
                    .map(pair -> new int[] {place(places, pair[0]), place(places, pair[1])})
                    .toList();
        }

        private static int place(Map<Integer, Integer> places, int member) {
            var place = places.get(member);
            if (place == null) {
                throw new IllegalStateException("not a member: " + member);
            }
            return place;
        }
    }
}
