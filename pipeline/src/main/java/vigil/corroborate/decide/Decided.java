package vigil.corroborate.decide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vigil.model.Problem;
import vigil.model.decision.ClaimAnchor;
import vigil.model.decision.Decision;
import vigil.model.decision.Verdict;
import vigil.model.incident.Join;
import vigil.model.reading.Reported;

/// The decisions that stand: not taken back, and the latest about each subject.
///
/// Where two standing decisions about pairs cannot both be honoured (a is b, b is c, a is not c),
/// the later is, and the other is told as a problem. Immutable.
public final class Decided {
    private final Map<Pairing, Decision> pairs = new TreeMap<>();
    private final Map<String, List<Decision>> claims = new TreeMap<>(); // by report
    private final List<Problem> problems = new ArrayList<>();

    /// Two reports, the first in order first.
    private record Pairing(String left, String right) implements Comparable<Pairing> {
        static Pairing of(String one, String other) {
            return one.compareTo(other) < 0 ? new Pairing(one, other) : new Pairing(other, one);
        }

        @Override
        public int compareTo(Pairing other) {
            int by = left.compareTo(other.left);
            return by != 0 ? by : right.compareTo(other.right);
        }
    }

    private Decided() {}

    /// No decision at all: the machine's word stands everywhere.
    public static Decided nothing() {
        return of(List.of());
    }

    /// Those that stand among all.
    ///
    /// @param all decisions ever made, in any order
    public static Decided of(Collection<Decision> all) {
        var decided = new Decided();
        var latest = new LinkedHashMap<Object, Decision>();
        var gone = new HashSet<String>();
        var newestFirst = all.stream().sorted(Collections.reverseOrder()).toList();
        for (var decision : newestFirst) {
            if (gone.contains(decision.id())) {
                continue;
            }
            if (decision.verdict() instanceof Verdict.Withdrawal(var target)) {
                gone.add(target);
            } else {
                latest.putIfAbsent(subject(decision.verdict()), decision);
            }
        }
        decided.sort(latest.values());
        return decided;
    }

    /// What a decision is about: of two with one subject the later stands.
    private static Object subject(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Pair pair -> Pairing.of(pair.left(), pair.right());
            case Verdict.Correction(var claim, var field, _) -> List.of(claim, field);
            case Verdict.Review(var claim, _) -> claim;
            case Verdict.Withdrawal withdrawal -> withdrawal;
        };
    }

    private void sort(Collection<Decision> newestFirst) {
        var groups = new Groups();
        for (var decision : newestFirst) {
            switch (decision.verdict()) {
                case Verdict.Pair pair -> {
                    if (groups.take(pair)) {
                        pairs.put(Pairing.of(pair.left(), pair.right()), decision);
                    } else {
                        problems.add(conflict(decision, pair));
                    }
                }
                case Verdict.Correction(var claim, _, _) -> about(claim, decision);
                case Verdict.Review(var claim, _) -> about(claim, decision);
                case Verdict.Withdrawal _ -> {}
            }
        }
    }

    private void about(ClaimAnchor claim, Decision decision) {
        claims.computeIfAbsent(claim.report(), _ -> new ArrayList<>()).addFirst(decision);
    }

    private static Problem conflict(Decision decision, Verdict.Pair pair) {
        return Problem.of(
                "decisions-conflict",
                "decision %s (%s and %s are %s) cannot stand with later ones; take one of them back"
                        .formatted(decision.id(), pair.left(), pair.right(), pair.answer().word()));
    }

    /// Decisions that could not be honoured, and why.
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /// Pairs that a person said are one incident.
    public List<Verdict.Pair> same() {
        return pairs(Verdict.Answer.SAME);
    }

    /// Pairs that a person said are two.
    public List<Verdict.Pair> different() {
        return pairs(Verdict.Answer.DIFFERENT);
    }

    private List<Verdict.Pair> pairs(Verdict.Answer answer) {
        return pairs.values().stream()
                .map(decision -> (Verdict.Pair) decision.verdict())
                .filter(pair -> pair.answer() == answer)
                .toList();
    }

    /// What a person said about two reports, or empty.
    public Optional<Decision> about(String one, String other) {
        return one.equals(other)
                ? Optional.empty()
                : Optional.ofNullable(pairs.get(Pairing.of(one, other)));
    }

    /// Whether a person said that two reports tell of two incidents.
    public boolean isApart(String one, String other) {
        return !pairs.isEmpty()
                && about(one, other)
                        .map(decision -> ((Verdict.Pair) decision.verdict()).answer())
                        .filter(answer -> answer == Verdict.Answer.DIFFERENT)
                        .isPresent();
    }

    /// The joins among reports that people made.
    public List<Join> joins(Set<String> reports) {
        return pairs.values().stream()
                .filter(decision ->
                        ((Verdict.Pair) decision.verdict()).answer() == Verdict.Answer.SAME)
                .map(Decided::join)
                .filter(join -> reports.contains(join.left()) && reports.contains(join.right()))
                .toList();
    }

    private static Join join(Decision decision) {
        var pair = (Verdict.Pair) decision.verdict();
        return new Join(
                pair.left(),
                pair.right(),
                1,
                List.of("decided by %s: %s".formatted(decision.author(), decision.why())));
    }

    /// The reports with what people corrected in their readings.
    ///
    /// @param problems is told of decisions whose claim is not found any more
    public List<Reported> applied(List<Reported> reports, List<Problem> problems) {
        return claims.isEmpty()
                ? reports
                : reports.stream()
                        .map(reported -> {
                            var own = claims.get(reported.report().id());
                            return own == null
                                    ? reported
                                    : new CorrectedReading(reported, problems).with(own);
                        })
                        .toList();
    }

    /// Reports grouped as decided so far, with the groups that must stay apart.
    private static final class Groups {
        private final Map<String, String> parents = new HashMap<>();
        private final List<Verdict.Pair> apart = new ArrayList<>();

        /// @return whether it can stand with those taken before
        boolean take(Verdict.Pair pair) {
            var left = root(pair.left());
            var right = root(pair.right());
            switch (pair.answer()) {
                case UNSURE -> {}
                case DIFFERENT -> {
                    if (left.equals(right)) {
                        return false;
                    }
                    apart.add(pair);
                }
                case SAME -> {
                    for (var other : apart) {
                        var ends = Set.of(root(other.left()), root(other.right()));
                        if (ends.contains(left) && ends.contains(right) && !left.equals(right)) {
                            return false;
                        }
                    }
                    parents.put(left, right);
                }
            }
            return true;
        }

        private String root(String report) {
            var at = report;
            for (var up = parents.get(at); up != null && !up.equals(at); up = parents.get(at)) {
                at = up;
            }
            return at;
        }
    }
}
