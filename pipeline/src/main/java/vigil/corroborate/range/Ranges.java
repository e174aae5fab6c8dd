package vigil.corroborate.range;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.model.claim.Figure;
import vigil.model.claim.Modality;
import vigil.model.incident.Range;

/// Derives min, max and best of each number of an incident by stated rules.
///
/// 1. An origin counts once: of one voice in one origin only the latest number stands.
/// 2. The low is the lowest number that stands.
/// 3. The high is the highest that stands, or open if no number bounds it.
/// 4. A part raises the low of its whole and never exceeds the whole's high.
/// 5. Running totals are kept out.
/// 6. Nothing said gives no range; "nobody" gives 0.
///
/// The best is the number most origins give; among equals the later one, then the higher.
public final class Ranges {
    private record Key(Figure.Effect effect, Figure.Unit unit, Figure.Group group) {}

    private Ranges() {}

    private static Key key(Figure figure) {
        return new Key(figure.effect(), figure.unit(), figure.group());
    }

    /// The ranges of an incident's claims, by effect, then unit, then group.
    public static List<Range> of(List<Told> claims) {
        var statements =
                new TreeMap<Key, List<Statement>>(
                        Comparator.comparing(Key::effect)
                                .thenComparing(Key::unit)
                                .thenComparing(Key::group));
        var byReport = new TreeMap<String, List<Told>>();
        for (var told : claims) {
            byReport.computeIfAbsent(told.sheet().id(), _ -> new ArrayList<>()).add(told);
        }
        for (var own : byReport.values()) {
            for (var statement : Implied.of(own)) {
                if (Implied.isAWoundOfOne(statement) && Implied.tellsOfDeath(claims)) {
                    continue; // who was shot in one report died in another
                }
                statements
                        .computeIfAbsent(key(statement.figure()), _ -> new ArrayList<>())
                        .add(statement);
            }
        }
        for (var told : claims) {
            if (told.claim().modality() != Modality.DENIED) {
                figures(told, statements);
            }
        }
        var ranges = new TreeMap<Key, Range>(statements.comparator());
        statements.forEach((key, all) -> ranges.put(key, range(key, all)));
        return ranges.values().stream().map(range -> whole(range, ranges)).toList();
    }

    private static void figures(Told told, Map<Key, List<Statement>> statements) {
        var figures = told.claim().figures();
        for (int i = 0; i < figures.size(); i++) {
            var figure = figures.get(i);
            var part = figure.ofWhich();
            boolean partOfOwnKind =
                    part != null
                            && figures.get(part).effect() == figure.effect()
                            && figures.get(part).group() == figure.group();
            if (figure.cumulative() || figure.unit() == Figure.Unit.PERCENT || partOfOwnKind) {
                continue;
            }
            int low = figure.low();
            int parts = 0;
            for (var other : figures) {
                boolean isPart =
                        other.ofWhich() != null
                                && other.ofWhich() == i
                                && other.effect() == figure.effect()
                                && other.unit() == figure.unit();
                parts = isPart ? Math.max(parts, other.low()) : parts;
            }
            low = Math.max(low, parts);
            statements
                    .computeIfAbsent(key(figure), _ -> new ArrayList<>())
                    .add(new Statement(told, figure, low));
        }
    }

    private static Range range(Key key, List<Statement> all) {
        var standing = standing(all);
        int low = standing.stream().mapToInt(Statement::low).min().orElseThrow();
        Integer high = null;
        for (var statement : standing) {
            var most = statement.high();
            high =
                    most == null
                            ? high
                            : Integer.valueOf(high == null ? most : Math.max(high, most));
        }
        if (high != null && high < low) {
            low = high;
        }
        var vote = vote(standing);
        var best = vote == null ? null : vote;
        if (best != null) {
            low = Math.min(low, best);
        }
        int origins = (int) standing.stream().map(s -> s.told().origin()).distinct().count();
        return new Range(
                key.effect(),
                key.group(),
                key.unit(),
                low,
                high,
                best,
                "low: lowest standing number of an independent origin; high: highest; best: %s"
                        .formatted(best == null ? "none can be defended" : votes(standing, best)),
                origins,
                all.stream().map(s -> s.told().ref()).distinct().sorted().toList());
    }

    /// Of one voice in one origin only the latest; of one report without a named voice the first.
    private static List<Statement> standing(List<Statement> all) {
        var latest = new HashMap<List<Object>, Statement>();
        var sorted = all.stream().sorted(Statement.BY_DAY).toList();
        for (var statement : sorted) {
            var told = statement.told();
            List<Object> voice = List.of(told.origin(), told.voice());
            latest.merge(
                    voice,
                    statement,
                    (old, next) ->
                            Objects.equals(old.told().sheet().id(), next.told().sheet().id())
                                    ? old
                                    : next);
        }
        return latest.values().stream().sorted(Statement.BY_DAY).toList();
    }

    /// Each report speaks for its first number in full and for later ones less; of one origin the
    /// report that speaks loudest for a number counts.
    private static @Nullable Integer vote(List<Statement> standing) {
        var spoken = new TreeMap<String, List<Integer>>();
        var votes = new TreeMap<Integer, Map<Integer, Double>>();
        var latest = new HashMap<Integer, Long>();
        var inOrder =
                standing.stream()
                        .sorted(
                                Comparator.comparingInt((Statement s) -> s.told().rank())
                                        .thenComparing(Statement.BY_DAY))
                        .toList();
        for (var statement : inOrder) {
            var number = statement.number();
            if (number != null) {
                var own =
                        spoken.computeIfAbsent(
                                statement.told().sheet().id(), _ -> new ArrayList<>());
                if (!own.contains(number)) {
                    own.add(number);
                }
                votes.computeIfAbsent(number, _ -> new HashMap<>())
                        .merge(
                                statement.told().origin(),
                                1.0 / (1 + own.indexOf(number)),
                                Math::max);
                var day = statement.told().day();
                latest.merge(number, day == null ? Long.MIN_VALUE : day.toEpochDay(), Math::max);
            }
        }
        return votes.keySet().stream()
                .max(
                        Comparator.comparingDouble(
                                        (Integer n) -> sum(Objects.requireNonNull(votes.get(n))))
                                .thenComparing(n -> Objects.requireNonNull(latest.get(n)))
                                .thenComparing(n -> n))
                .orElse(null);
    }

    private static double sum(Map<Integer, Double> votes) {
        return votes.values().stream().mapToDouble(Double::doubleValue).sorted().sum();
    }

    private static String votes(List<Statement> standing, int best) {
        long votes =
                standing.stream()
                        .filter(s -> Objects.equals(s.number(), best))
                        .map(s -> s.told().origin())
                        .distinct()
                        .count();
        long all = standing.stream().map(s -> s.told().origin()).distinct().count();
        return "given by " + votes + " of " + all + (all == 1 ? " origin" : " origins");
    }

    /// The same range within its whole, and the whole at least as large as its part.
    private static Range whole(Range range, Map<Key, Range> ranges) {
        if (range.group() == Figure.Group.TOTAL) {
            int low = range.low();
            for (var other : ranges.values()) {
                boolean part =
                        other.effect() == range.effect()
                                && other.unit() == range.unit()
                                && other.group() != Figure.Group.TOTAL;
                boolean bounded = range.high() == null || other.low() <= range.high();
                low = part && bounded ? Math.max(low, other.low()) : low;
            }
            var best = range.best() == null ? null : Integer.valueOf(Math.max(low, range.best()));
            return with(range, low, range.high(), best);
        }
        var whole = ranges.get(new Key(range.effect(), range.unit(), Figure.Group.TOTAL));
        var most = whole == null ? null : whole.high();
        if (most == null || range.low() > most) {
            return range;
        }
        var high = range.high() == null ? most : Integer.valueOf(Math.min(most, range.high()));
        var best = range.best() == null ? null : Integer.valueOf(Math.min(high, range.best()));
        return with(range, range.low(), high, best);
    }

    private static Range with(
            Range range, int low, @Nullable Integer high, @Nullable Integer best) {
        return new Range(
                range.effect(),
                range.group(),
                range.unit(),
                low,
                high,
                best,
                range.rule(),
                range.origins(),
                range.from());
    }
}
