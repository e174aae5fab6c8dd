package vigil.corroborate.range;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.model.claim.Figure;
import vigil.model.incident.Range;

/// Derives min, max and best of each number of an incident by stated rules.
///
/// 1. Which numbers stand is settled first ([Standing]): an origin counts once.
/// 2. The low is the lowest number that stands; "up to 70" sets no low.
/// 3. The high is the highest that stands, or open if no number bounds it.
/// 4. A part that as many origins tell raises the low of its whole, and exceeds not the whole's
///    high.
/// 5. Running totals are kept out where anything else is known, and never mixed in.
/// 6. Nothing said gives no range; "nobody" gives 0.
///
/// The best is the number most origins support ([Ballot]). A number above the people of the country
/// is kept and flagged, and no best is given.
public final class Ranges {
    private static final long LONGEST_DAYS = 7;

    private record Key(Figure.Effect effect, Figure.Unit unit, Figure.Group group) {}

    private final Map<Key, List<Statement>> statements =
            new TreeMap<>(
                    Comparator.comparing(Key::effect)
                            .thenComparing(Key::unit)
                            .thenComparing(Key::group));
    private final Map<Key, Range> ranges =
            new TreeMap<>(
                    Comparator.comparing(Key::effect)
                            .thenComparing(Key::unit)
                            .thenComparing(Key::group));

    private Ranges() {}

    private static Key key(Figure figure) {
        return new Key(figure.effect(), figure.unit(), figure.group());
    }

    /// The ranges of an incident's claims, by effect, then unit, then group.
    public static List<Range> of(List<Told> claims) {
        return of(claims, List.of());
    }

    /// The ranges of an incident's claims.
    ///
    /// @param said what else the reports say about it: who is accused, who denies
    public static List<Range> of(List<Told> claims, List<Told> said) {
        var all = new ArrayList<>(claims);
        all.addAll(said);
        return new Ranges().ranges(claims, new Parties(all));
    }

    private List<Range> ranges(List<Told> claims, Parties parties) {
        for (var statement : Statements.of(claims)) {
            statements
                    .computeIfAbsent(key(statement.figure()), _ -> new ArrayList<>())
                    .add(statement);
        }
        var last = last(claims);
        statements.forEach((key, all) -> ranges.put(key, range(key, all, parties, last)));
        return ranges.values().stream().map(this::whole).toList();
    }

    /// The last day of the incident, where its claims name short times.
    private static @Nullable LocalDate last(List<Told> claims) {
        LocalDate last = null;
        for (var told : claims) {
            var time = told.claim().time();
            if (time != null && time.from() != null && time.to() != null) {
                boolean brief = time.from().plusDays(LONGEST_DAYS).isAfter(time.to());
                last = brief && (last == null || time.to().isAfter(last)) ? time.to() : last;
            }
        }
        return last;
    }

    private static Range range(
            Key key, List<Statement> given, Parties parties, @Nullable LocalDate last) {
        boolean running = given.stream().allMatch(s -> s.figure().cumulative());
        var all = given.stream().filter(s -> running || !s.figure().cumulative()).toList();
        var sorted = new Standing(all, parties, last);
        var standing = sorted.statements();
        var ballot = new Ballot(standing);
        var best = ballot.best();
        Integer low = null;
        Integer high = null;
        boolean narrow = standing.stream().anyMatch(s -> !s.isRounded());
        for (var statement : standing) {
            var number = statement.number();
            var named = statement.isRounded() && narrow ? number : null;
            int least = named == null ? statement.low() : named;
            if (!statement.onlyLimits()) {
                low = low == null ? Integer.valueOf(least) : Integer.valueOf(Math.min(low, least));
            }
            var most = named == null ? statement.most() : named;
            if (most != null) {
                high = high == null ? most : Integer.valueOf(Math.max(high, most));
            }
        }
        if (low == null) {
            low = standing.stream().mapToInt(Statement::low).min().orElse(0);
        }
        if (standing.stream().allMatch(s -> s.high() == null)) {
            high = null; // nobody bounds it
        }
        if (high != null) {
            low = Math.min(low, high);
            best = best == null ? null : Integer.valueOf(Math.min(best, high));
        }
        if (best != null) {
            low = Math.min(low, best);
        }
        int origins = (int) standing.stream().map(s -> s.told().origin()).distinct().count();
        var above = Populations.exceeded(key.unit(), high == null ? low : high, given);
        return new Range(
                key.effect(),
                key.group(),
                key.unit(),
                low,
                high,
                above.isEmpty() ? best : null,
                rule(best == null ? "" : ballot.votes(best), sorted.leftOut(), running, above),
                origins,
                all.stream().map(s -> s.told().ref()).distinct().sorted().toList());
    }

    private static String rule(String votes, List<String> leftOut, boolean running, String above) {
        return "low: lowest standing number; high: highest; best: "
                + (votes.isEmpty() || !above.isEmpty() ? "none can be defended" : votes)
                + (leftOut.isEmpty() ? "" : "; left out: " + String.join(", ", leftOut))
                + (running ? "; all are running counts" : "")
                + above;
    }

    /// The same range within its whole, and the whole at least as large as its part.
    private Range whole(Range range) {
        if (range.group() == Figure.Group.TOTAL) {
            int low = range.low();
            for (var other : ranges.values()) {
                boolean part =
                        other.effect() == range.effect()
                                && other.unit() == range.unit()
                                && other.group() != Figure.Group.TOTAL
                                && other.origins() >= range.origins();
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
