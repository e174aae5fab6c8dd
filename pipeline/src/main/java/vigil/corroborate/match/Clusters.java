package vigil.corroborate.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// Groups by average linkage: the two groups whose members are alike on average are joined first,
/// until none are alike enough. A pair that was never looked at counts as not alike.
///
/// Depends on the set of scores only: equal scores are taken in the order of the smallest members.
final class Clusters {
    /// No mean of scores with this in it is ever high enough.
    private static final double NEVER = -1e15;

    private record Edge(double mean, int left, int right, int version) {}

    private static final Comparator<Edge> BEST =
            Comparator.comparingDouble((Edge edge) -> -edge.mean())
                    .thenComparingInt(Edge::left)
                    .thenComparingInt(Edge::right);

    private final List<@Nullable Map<Integer, Double>> sums = new ArrayList<>();
    private final List<List<Integer>> members = new ArrayList<>();
    private final int[] versions;
    private final PriorityQueue<Edge> queue = new PriorityQueue<>(BEST);
    private final double threshold;

    private Clusters(int count, double threshold) {
        this.threshold = threshold;
        versions = new int[count];
        for (int i = 0; i < count; i++) {
            sums.add(null);
            members.add(new ArrayList<>(List.of(i)));
        }
    }

    /// The groups, each ascending, in the order of their smallest members, with what people decided
    /// kept to.
    ///
    /// @param count of the things to be grouped
    /// @param pairs each two things once
    /// @param threshold the least mean score of two groups to be joined
    /// @param together two things each that belong into one group
    /// @param apart two things each that do not; none of them may be forced together by the others
    static List<List<Integer>> of(
            int count,
            List<Pair> pairs,
            double threshold,
            List<int[]> together,
            List<int[]> apart) {
        var clusters = new Clusters(count, threshold);
        for (var pair : pairs) {
            clusters.sums(pair.left()).put(pair.right(), pair.score());
            clusters.sums(pair.right()).put(pair.left(), pair.score());
        }
        for (var pair : apart) {
            clusters.sums(pair[0]).put(pair[1], NEVER);
            clusters.sums(pair[1]).put(pair[0], NEVER);
        }
        together.forEach(pair -> clusters.unite(pair[0], pair[1]));
        clusters.offerAll();
        clusters.join();
        return clusters.members.stream()
                .filter(group -> !group.isEmpty())
                .map(group -> group.stream().sorted().toList())
                .sorted(Comparator.comparing(List::getFirst))
                .toList();
    }

    /// Joins the groups that two things are in, whatever their scores.
    private void unite(int one, int other) {
        int left = groupOf(one);
        int right = groupOf(other);
        if (left != right) {
            merge(Math.min(left, right), Math.max(left, right));
        }
    }

    private int groupOf(int thing) {
        if (members.get(thing).contains(thing)) {
            return thing; // nearly always: no decision moved it
        }
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).contains(thing)) {
                return i;
            }
        }
        throw new IllegalStateException("in no group: " + thing);
    }

    private void offerAll() {
        queue.clear();
        for (int i = 0; i < sums.size(); i++) {
            var own = sums.get(i);
            if (own != null && !members.get(i).isEmpty()) {
                for (var each : own.entrySet()) {
                    if (each.getKey() > i) {
                        offer(i, each.getKey(), each.getValue());
                    }
                }
            }
        }
    }

    private Map<Integer, Double> sums(int index) {
        var known = sums.get(index);
        if (known == null) {
            known = new HashMap<>();
            sums.set(index, known);
        }
        return known;
    }

    private void offer(int a, int b, double sum) {
        double mean = sum / ((double) members.get(a).size() * members.get(b).size());
        if (mean >= threshold) {
            queue.add(new Edge(mean, Math.min(a, b), Math.max(a, b), versions[a] + versions[b]));
        }
    }

    private void join() {
        for (var edge = queue.poll(); edge != null; edge = queue.poll()) {
            int left = edge.left();
            int right = edge.right();
            boolean stale =
                    members.get(left).isEmpty()
                            || members.get(right).isEmpty()
                            || edge.version() != versions[left] + versions[right];
            if (!stale) {
                merge(left, right);
            }
        }
    }

    private void merge(int left, int right) {
        var kept = sums(left);
        var gone = sums(right);
        kept.remove(right);
        gone.remove(left);
        gone.forEach((other, sum) -> {
            kept.merge(other, sum, Double::sum);
            sums(other).remove(right);
        });
        members.get(left).addAll(members.get(right));
        members.get(right).clear();
        sums.set(right, null);
        versions[left] += versions[right] + 1;
        kept.forEach((other, sum) -> {
            sums(other).put(left, sum);
            offer(left, other, sum);
        });
    }
}
