package vigil.corroborate.range;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.model.claim.Figure;
import vigil.model.claim.Modality;
import vigil.model.claim.Role;
import vigil.model.incident.Contradiction;

/// Where the claims about one incident cannot all be true: numbers, who did it, when, whether it
/// happened at all.
///
/// One claim stands for each value. Numbers contradict each other only where their ranges share no
/// number; a later count of the same origin is noted as such.
public final class Contradictions {
    private record Side(Told told, String words) {}

    private Contradictions() {}

    /// The contradictions of an incident's claims.
    public static List<Contradiction> of(List<Told> claims) {
        var all = new ArrayList<Contradiction>();
        all.addAll(figures(claims));
        add(all, "perpetrator", perpetrators(claims));
        add(all, "date", dates(claims));
        add(all, "happened", happened(claims));
        return List.copyOf(all);
    }

    private static void add(List<Contradiction> all, String field, List<Side> sides) {
        if (sides.size() >= 2) {
            all.add(contradiction(field, sides, ""));
        }
    }

    private static Contradiction contradiction(String field, List<Side> sides, String note) {
        return new Contradiction(
                field,
                sides.stream().map(side -> side.told().ref()).toList(),
                sides.stream().map(Side::words).toList(),
                note);
    }

    private static List<Contradiction> figures(List<Told> claims) {
        Map<Figure.Effect, List<Statement>> totals = new EnumMap<>(Figure.Effect.class);
        for (var told : claims) {
            for (var figure : told.claim().figures()) {
                boolean counted =
                        figure.group() == Figure.Group.TOTAL
                                && figure.unit() == Figure.Unit.PERSONS
                                && figure.ofWhich() == null
                                && !figure.cumulative()
                                && told.claim().modality() != Modality.DENIED;
                if (counted) {
                    totals.computeIfAbsent(figure.effect(), _ -> new ArrayList<>())
                            .add(new Statement(told, figure, figure.low()));
                }
            }
        }
        var found = new ArrayList<Contradiction>();
        totals.forEach((effect, statements) -> {
            var sides = new ArrayList<Statement>();
            for (var statement : statements.stream().sorted(Statement.BY_DAY).toList()) {
                boolean isNew =
                        sides.stream()
                                .noneMatch(side -> side.figure().agreesWith(statement.figure()));
                if (isNew) {
                    sides.add(statement);
                }
            }
            if (sides.size() >= 2) {
                found.add(
                        contradiction(
                                effect.word(),
                                sides.stream()
                                        .map(side -> new Side(side.told(), side.figure().text()))
                                        .toList(),
                                note(sides)));
            }
        });
        return found;
    }

    private static String note(List<Statement> sides) {
        var voices = new HashSet<List<Object>>();
        for (var side : sides) {
            voices.add(List.of(side.told().origin(), side.told().voice()));
        }
        return voices.size() < sides.size()
                ? "numbers of one voice in one origin: a later count, or parts counted apart"
                : "";
    }

    private static List<Side> perpetrators(List<Told> claims) {
        var sides = new TreeMap<String, Side>();
        for (var told : claims) {
            for (var role : told.claim().roles()) {
                if (role.part() == Role.Part.PERPETRATOR) {
                    var name = role.name() == null ? role.head() : role.name();
                    boolean named =
                            role.name() != null || Character.isUpperCase(role.head().charAt(0));
                    if (named) {
                        sides.putIfAbsent(
                                name.toLowerCase(Locale.ROOT), new Side(told, role.text()));
                    }
                }
            }
        }
        return apart(List.copyOf(sides.values()));
    }

    /// Two names by one voice of one report are two who took part, not a contradiction.
    private static List<Side> apart(List<Side> sides) {
        long voices =
                sides.stream()
                        .map(side -> List.of(side.told().sheet().id(), side.told().voice()))
                        .distinct()
                        .count();
        return voices >= 2 ? sides : List.of();
    }

    private static List<Side> dates(List<Told> claims) {
        var sides = new ArrayList<Side>();
        for (var told : claims) {
            var time = told.claim().time();
            if (time != null && time.from() != null && time.from().equals(time.to())) {
                boolean isNew =
                        sides.stream()
                                .noneMatch(side -> {
                                    var known = side.told().claim().time();
                                    return known != null && time.from().equals(known.from());
                                });
                if (isNew) {
                    sides.add(new Side(told, time.text() + " (" + time.from() + ")"));
                }
            }
        }
        return apart(sides);
    }

    private static List<Side> happened(List<Told> claims) {
        var told = first(claims, false);
        var denied = first(claims, true);
        return told == null || denied == null ? List.of() : List.of(told, denied);
    }

    private static @Nullable Side first(List<Told> claims, boolean denied) {
        return claims.stream()
                .filter(told -> (told.claim().modality() == Modality.DENIED) == denied)
                .findFirst()
                .map(told -> new Side(told, words(told)))
                .orElse(null);
    }

    private static String words(Told told) {
        var text = told.sheet().reported().report().text();
        var span = told.claim().evidence().getFirst();
        return span.end() <= text.length() ? span.of(text) : told.claim().act().word();
    }
}
