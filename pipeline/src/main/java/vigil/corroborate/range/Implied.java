package vigil.corroborate.range;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.corroborate.sheet.Harm;
import vigil.model.Span;
import vigil.model.claim.Act;
import vigil.model.claim.Figure;
import vigil.model.claim.Modality;
import vigil.model.claim.Role;

/// The totals that one report implies where it gives none: "two women and a child died" is at least
/// three dead, "the driver died" at least one, "four were shot, one died" three wounded.
///
/// Deaths and wounds without a number rest on the words of the claim ([Harm]). People named in two
/// ways are not two: only surnames that differ are counted apart.
final class Implied {
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
    private static final int MOST_NAMES = 3;

    private Implied() {}

    /// Statements that stand beside those of the report.
    ///
    /// @param claims of one report
    static List<Statement> of(List<Told> claims) {
        var found = new ArrayList<Statement>();
        multiple(claims, found);
        var voices = new TreeMap<String, List<Told>>();
        for (var told : claims) {
            voices.computeIfAbsent(told.voice(), _ -> new ArrayList<>()).add(told);
        }
        var killed = each(voices, claims, Figure.Effect.KILLED, found);
        if (killed == null && !isCounted(claims, Figure.Effect.KILLED)) {
            killed = victims(claims, Figure.Effect.KILLED);
            killed = killed == null ? headline(claims) : killed;
            add(found, killed);
        }
        var injured = each(voices, claims, Figure.Effect.INJURED, found);
        if (injured == null && !isCounted(claims, Figure.Effect.INJURED)) {
            injured = rest(claims, killed);
            if (injured == null && killed == null) {
                injured = victims(claims, Figure.Effect.INJURED);
            }
            add(found, injured);
        }
        return found;
    }

    /// A "double homicide" is two dead.
    private static void multiple(List<Told> claims, List<Statement> found) {
        for (var told : claims) {
            int number = told.sheet().multiple();
            if (number > 0
                    && told.claim().act() instanceof Act.Assault
                    && told.claim().modality() != Modality.DENIED) {
                var span = told.claim().evidence().getFirst();
                found.add(
                        Statement.of(
                                told,
                                new Figure(
                                        Figure.Effect.KILLED,
                                        number,
                                        number,
                                        number,
                                        Figure.Unit.PERSONS,
                                        Figure.Group.TOTAL,
                                        null,
                                        Figure.Hedge.EXACT,
                                        false,
                                        told.spoken().words(),
                                        new Span(0, Math.max(1, span.begin())))));
                return;
            }
        }
    }

    /// A headline that tells of death where the text gives no number: at least one.
    private static @Nullable Statement headline(List<Told> claims) {
        for (var told : claims) {
            if (told.sheet().headline() == Harm.DEATH
                    && told.claim().act() instanceof Act.Assault
                    && told.claim().modality() != Modality.DENIED) {
                return least(
                        told,
                        Figure.Effect.KILLED,
                        1,
                        told.spoken().words(),
                        told.claim().evidence().getFirst());
            }
        }
        return null;
    }

    /// The total of each voice that gives parts alone, or the first total there is.
    private static @Nullable Statement each(
            Map<String, List<Told>> voices,
            List<Told> claims,
            Figure.Effect effect,
            List<Statement> found) {
        var total = total(claims, effect);
        var first = total;
        for (var own : voices.values()) {
            if (total(own, effect) == null) {
                var sum = parts(own, effect, total != null);
                first = first == null ? sum : first;
                add(found, sum);
            }
        }
        return first;
    }

    /// Whether there is any number of people, running totals among them.
    private static boolean isCounted(List<Told> claims, Figure.Effect effect) {
        return claims.stream()
                .flatMap(told -> told.claim().figures().stream())
                .anyMatch(figure ->
                        figure.effect() == effect && figure.unit() == Figure.Unit.PERSONS);
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
                    return Statement.of(told, figure);
                }
            }
        }
        return null;
    }

    /// Men, women and children are added up, as are civilians and fighters; of other groups the
    /// largest counts. Fighters alone are no total: they are another population.
    ///
    /// @param beside whether another voice of the report gives a total; then only all civilians
    ///   count
    private static @Nullable Statement parts(
            List<Told> claims, Figure.Effect effect, boolean beside) {
        Map<Figure.Group, Integer> most = new EnumMap<>(Figure.Group.class);
        Told first = null;
        Figure words = null;
        for (var told : claims) {
            for (var figure : told.claim().figures()) {
                if (counts(told, figure, effect) && figure.low() > 0) {
                    first = first == null ? told : first;
                    words = words == null ? figure : words;
                    most.merge(figure.group(), figure.low(), Math::max);
                }
            }
        }
        int sum = 0;
        int largest = 0;
        for (var each : most.entrySet()) {
            sum += Parts.DISJOINT.contains(each.getKey()) ? each.getValue() : 0;
            boolean alone = each.getKey() != Figure.Group.COMBATANTS;
            largest = alone ? Math.max(largest, each.getValue()) : largest;
        }
        int civilians = number(most, Figure.Group.CIVILIANS);
        int both = civilians > 0 ? civilians + number(most, Figure.Group.COMBATANTS) : 0;
        int all = beside ? both : Math.max(Math.max(sum, largest), both);
        return first == null || words == null || all == 0
                ? null
                : least(first, effect, all, words.text(), words.span());
    }

    private static int number(Map<Figure.Group, Integer> groups, Figure.Group group) {
        var number = groups.get(group);
        return number == null ? 0 : number;
    }

    /// Of those who were hit and not told apart, those who did not die.
    private static @Nullable Statement rest(List<Told> claims, @Nullable Statement killed) {
        var hit = parts(claims, Figure.Effect.CASUALTIES, false);
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

    private static @Nullable Statement victims(List<Told> claims, Figure.Effect effect) {
        Told first = null;
        Role victim = null;
        var surnames = new HashSet<String>();
        for (var told : claims) {
            boolean harms =
                    told.claim().act() instanceof Act.Assault
                            && told.claim().modality() != Modality.DENIED
                            && told.spoken().harm()
                                    == (effect == Figure.Effect.KILLED ? Harm.DEATH : Harm.WOUND);
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
        return new Statement(told, figure, number, null, true, false);
    }
}
