package vigil.corroborate.range;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.model.Span;
import vigil.model.claim.Figure;
import vigil.model.claim.Modality;
import vigil.model.claim.Role;

/// The totals that one report implies where it gives none: "two women and a child died" is at least
/// three dead, "the driver died" at least one, "four were shot, one died" three wounded.
///
/// Deaths and wounds without a number rest on the names of the rules that made the claim, as they
/// tell the two apart. People named in two ways are not two: only surnames that differ are counted
/// apart.
final class Implied {
    private static final Set<String> DEATHS =
            Set.of("harm.kill", "harm.die", "assault.murder", "assault.massacre");
    private static final Set<String> WOUNDS =
            Set.of("harm.injure", "assault.fire-at", "assault.fire-on", "assault.stab");
    private static final Set<String> CROWDS =
            Set.of(
                    "people",
                    "men",
                    "women",
                    "children",
                    "civilians",
                    "victims",
                    "others",
                    "police",
                    "soldiers",
                    "officers",
                    "authorities",
                    "deputies",
                    "students",
                    "residents");
    private static final Set<Figure.Group> DISJOINT =
            Set.of(Figure.Group.MEN, Figure.Group.WOMEN, Figure.Group.CHILDREN);
    private static final int MOST_NAMES = 3;

    private Implied() {}

    /// Statements that stand beside those of the report.
    ///
    /// @param claims of one report
    static List<Statement> of(List<Told> claims) {
        var found = new ArrayList<Statement>();
        var killed = total(claims, Figure.Effect.KILLED);
        if (killed == null) {
            killed = parts(claims, Figure.Effect.KILLED);
            killed = killed == null ? victims(claims, Figure.Effect.KILLED, DEATHS) : killed;
            add(found, killed);
        }
        if (total(claims, Figure.Effect.INJURED) == null) {
            var injured = parts(claims, Figure.Effect.INJURED);
            injured = injured == null ? rest(claims, killed) : injured;
            if (injured == null && killed == null) {
                injured = victims(claims, Figure.Effect.INJURED, WOUNDS);
            }
            add(found, injured);
        }
        return found;
    }

    /// Whether it says no more than that somebody was hurt.
    static boolean isAWoundOfOne(Statement statement) {
        return statement.figure().effect() == Figure.Effect.INJURED && statement.low() == 1;
    }

    /// Whether any of the claims tells of a death.
    static boolean tellsOfDeath(List<Told> claims) {
        return claims.stream()
                .filter(told -> told.claim().modality() != Modality.DENIED)
                .anyMatch(told ->
                        told.claim().because().stream().anyMatch(DEATHS::contains)
                                || told.claim().figures().stream()
                                        .anyMatch(figure ->
                                                counts(told, figure, Figure.Effect.KILLED)
                                                        && figure.low() > 0));
    }

    private static void add(List<Statement> found, @Nullable Statement statement) {
        if (statement != null) {
            found.add(statement);
        }
    }

    private static boolean counts(Told told, Figure figure, Figure.Effect effect) {
        return told.claim().modality() != Modality.DENIED
                && figure.effect() == effect
                && figure.unit() == Figure.Unit.PERSONS
                && !figure.cumulative();
    }

    private static @Nullable Statement total(List<Told> claims, Figure.Effect effect) {
        for (var told : claims) {
            for (var figure : told.claim().figures()) {
                if (counts(told, figure, effect) && figure.group() == Figure.Group.TOTAL) {
                    return new Statement(told, figure, figure.low());
                }
            }
        }
        return null;
    }

    /// Men, women and children are added up; of other groups the largest counts.
    private static @Nullable Statement parts(List<Told> claims, Figure.Effect effect) {
        Map<Figure.Group, Integer> most = new EnumMap<>(Figure.Group.class);
        Told first = null;
        Figure words = null;
        for (var told : claims) {
            for (var figure : told.claim().figures()) {
                if (counts(told, figure, effect)) {
                    first = first == null ? told : first;
                    words = words == null ? figure : words;
                    var number = figure.value() == null ? figure.low() : figure.value();
                    most.merge(figure.group(), number, Math::max);
                }
            }
        }
        if (first == null || words == null) {
            return null;
        }
        int sum = 0;
        int largest = 0;
        for (var each : most.entrySet()) {
            sum += DISJOINT.contains(each.getKey()) ? each.getValue() : 0;
            largest = Math.max(largest, each.getValue());
        }
        return least(first, effect, Math.max(sum, largest), words.text(), words.span());
    }

    /// Of those who were hit and not told apart, those who did not die.
    private static @Nullable Statement rest(List<Told> claims, @Nullable Statement killed) {
        var hit = parts(claims, Figure.Effect.CASUALTIES);
        if (hit == null) {
            return null;
        }
        var dead = killed == null ? null : killed.number();
        int left = hit.low() - (dead == null ? 0 : dead);
        return left <= 0
                ? null
                : least(
                        hit.told(),
                        Figure.Effect.INJURED,
                        left,
                        hit.figure().text(),
                        hit.figure().span());
    }

    private static @Nullable Statement victims(
            List<Told> claims, Figure.Effect effect, Set<String> rules) {
        Told first = null;
        Role victim = null;
        var surnames = new HashSet<String>();
        for (var told : claims) {
            boolean harms =
                    told.claim().modality() != Modality.DENIED
                            && told.claim().because().stream().anyMatch(rules::contains);
            for (var role : told.claim().roles()) {
                if (harms && isOne(role)) {
                    first = first == null ? told : first;
                    victim = victim == null ? role : victim;
                    if ("named".equals(role.kind())) {
                        surnames.add(surname(role));
                    }
                }
            }
        }
        if (first == null || victim == null) {
            return null;
        }
        int number = surnames.size() > MOST_NAMES ? 1 : Math.max(1, surnames.size());
        return least(first, effect, number, victim.text(), victim.spans().getFirst());
    }

    private static boolean isOne(Role role) {
        return role.part() == Role.Part.VICTIM
                && (role.count() == null || role.count() == 1)
                && !CROWDS.contains(role.head().toLowerCase(Locale.ROOT));
    }

    private static String surname(Role role) {
        var name = role.text().strip().toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static Statement least(
            Told told, Figure.Effect effect, int number, String words, Span span) {
        var figure =
                new Figure(
                        effect,
                        number,
                        number,
                        null,
                        Figure.Unit.PERSONS,
                        Figure.Group.TOTAL,
                        null,
                        Figure.Hedge.AT_LEAST,
                        false,
                        words,
                        span);
        return new Statement(told, figure, number);
    }
}
