package vigil.corroborate.range;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Chooses the number to give where one must be given: the one most origins support.
///
/// A report speaks for its first number in full and for later ones less; a number whose parts are
/// named counts twice; one that is only implied, half. "At least 5" speaks for 5, and less for any
/// number above. An origin counts once, by whichever of its reports speaks loudest. Of equals the
/// later stands, then the one told first in its report, then the higher.
final class Ballot {
    private static final double COMPATIBLE = 0.45;
    private static final double IMPLIED = 0.5;
    private static final double ITEMISED = 2;

    private final List<Statement> standing;
    private final Map<Statement, Double> weights = new HashMap<>();

    /// @param standing numbers that stand
    Ballot(List<Statement> standing) {
        this.standing = standing.stream().sorted(Statement.BY_RANK).toList();
        var spoken = new TreeMap<String, List<Integer>>();
        for (var statement : this.standing) {
            var number = statement.number();
            var own = spoken.computeIfAbsent(statement.told().sheet().id(), _ -> new ArrayList<>());
            int at = number == null ? own.size() : own.indexOf(number);
            if (at < 0) {
                at = own.size();
                own.add(number);
            }
            double weight = 1.0 / (1 + at);
            weight *= statement.implied() ? IMPLIED : 1;
            weight *= statement.itemised() ? ITEMISED : 1;
            weights.put(statement, weight);
        }
    }

    /// The number, or null where none can be defended.
    @Nullable Integer best() {
        var candidates = new TreeSet<Integer>();
        for (var statement : standing) {
            var number = statement.number();
            if (number != null) {
                candidates.add(number);
            }
        }
        Integer best = null;
        for (int candidate : candidates) {
            best = best == null || compare(candidate, best) >= 0 ? candidate : best;
        }
        return best;
    }

    private int compare(int one, int other) {
        double more = support(one) - support(other);
        if (Math.abs(more) > 1e-9) {
            return more > 0 ? 1 : -1;
        }
        int later = Long.compare(latest(one), latest(other));
        if (later != 0) {
            return later;
        }
        int first = Double.compare(loudest(one), loudest(other));
        return first != 0 ? first : Integer.compare(one, other);
    }

    private double loudest(int candidate) {
        return standing.stream()
                .filter(s -> s.number() != null && s.number() == candidate)
                .mapToDouble(s -> weights.getOrDefault(s, 0.0))
                .max()
                .orElse(0);
    }

    /// How many origins name a number, for a person.
    String votes(int number) {
        long origins =
                standing.stream()
                        .filter(s -> s.number() != null && s.number() == number)
                        .map(s -> s.told().origin())
                        .distinct()
                        .count();
        long all = standing.stream().map(s -> s.told().origin()).distinct().count();
        return "given by " + origins + " of " + all + (all == 1 ? " origin" : " origins");
    }

    private double support(int candidate) {
        var byOrigin = new TreeMap<Integer, Double>();
        for (var statement : standing) {
            var number = statement.number();
            double weight = weights.getOrDefault(statement, 0.0);
            double part =
                    number != null && number == candidate
                            ? weight
                            : statement.allows(candidate) ? COMPATIBLE * weight : 0;
            byOrigin.merge(statement.told().origin(), part, Math::max);
        }
        return byOrigin.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private long latest(int candidate) {
        return standing.stream()
                .filter(s -> s.number() != null && s.number() == candidate)
                .map(s -> s.told().day())
                .mapToLong(day -> day == null ? Long.MIN_VALUE : day.toEpochDay())
                .max()
                .orElse(Long.MIN_VALUE);
    }
}
