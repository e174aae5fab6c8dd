package vigil.corroborate.range;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.corroborate.sheet.Earth;
import vigil.model.claim.Figure;
import vigil.model.incident.Contradiction;
import vigil.model.mention.Place;

/// Where the claims about one incident cannot all be true: numbers, who did it, who and what was
/// hit, when, where, whether it happened at all.
///
/// One claim stands for each value. Numbers contradict each other only where their ranges share no
/// number; a later count of the same voice is noted as such.
public final class Contradictions {
    private static final double FAR_KM = 25;

    /// A claim and what it says of a thing.
    record Side(Told told, String words) {}

    private final List<Contradiction> found = new ArrayList<>();

    private Contradictions() {}

    /// The contradictions of an incident's claims.
    ///
    /// @param claims about it
    /// @param said what else the reports say about it: who is accused, who denies
    public static List<Contradiction> of(List<Told> claims, List<Told> said) {
        var all = new Contradictions();
        all.figures(claims);
        var disputes = new Disputes(claims, said);
        all.add("perpetrator", disputes.perpetrators());
        all.add("target", disputes.targets());
        all.add("weapon", disputes.weapons());
        all.add("victims", disputes.victims());
        all.add("date", apart(dates(claims)));
        all.add("place", apart(places(claims)));
        all.add("happened", disputes.happened());
        return List.copyOf(all.found);
    }

    private void add(String field, List<Side> sides) {
        if (sides.size() >= 2) {
            found.add(contradiction(field, sides, ""));
        }
    }

    private static Contradiction contradiction(String field, List<Side> sides, String note) {
        return new Contradiction(
                field,
                sides.stream().map(side -> side.told().ref()).toList(),
                sides.stream().map(Side::words).toList(),
                note);
    }

    private void figures(List<Told> claims) {
        Map<Figure.Effect, List<Statement>> totals = new TreeMap<>();
        Map<Figure.Effect, List<Statement>> fighters = new TreeMap<>();
        for (var statement : Statements.of(claims)) {
            var figure = statement.figure();
            boolean people =
                    figure.unit() == Figure.Unit.PERSONS
                            && figure.effect() != Figure.Effect.CASUALTIES;
            if (people && figure.group() == Figure.Group.TOTAL) {
                totals.computeIfAbsent(figure.effect(), _ -> new ArrayList<>()).add(statement);
            } else if (people && figure.group() == Figure.Group.COMBATANTS) {
                fighters.computeIfAbsent(figure.effect(), _ -> new ArrayList<>()).add(statement);
            }
        }
        figuresOf(totals);
        fighters.keySet()
                .removeIf(effect -> found.stream().anyMatch(c -> c.field().equals(effect.word())));
        figuresOf(fighters);
    }

    private void figuresOf(Map<Figure.Effect, List<Statement>> numbers) {
        numbers.forEach((effect, all) -> {
            var statements = Standing.withoutParts(all);
            boolean running = statements.stream().allMatch(s -> s.figure().cumulative());
            var sides = new ArrayList<Statement>();
            for (var statement : statements.stream().sorted(Statement.BY_DAY).toList()) {
                boolean counts = running || !statement.figure().cumulative();
                if (counts && sides.stream().noneMatch(side -> agree(side, statement))) {
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
    }

    private static boolean agree(Statement one, Statement other) {
        var high = one.high();
        var most = other.high();
        return (most == null || one.low() <= most) && (high == null || other.low() <= high);
    }

    private static String note(List<Statement> sides) {
        var voices = new HashSet<List<Object>>();
        for (var side : sides) {
            voices.add(List.of(side.told().origin(), side.told().voice()));
        }
        return voices.size() < sides.size()
                ? "numbers of one voice in one origin: a later count rather than a contradiction"
                : "";
    }

    /// Two values by one voice of one report are no contradiction.
    static List<Side> apart(List<Side> sides) {
        long voices =
                sides.stream()
                        .map(side -> List.of(side.told().sheet().id(), side.told().voice()))
                        .distinct()
                        .count();
        return voices >= 2 ? sides : List.of();
    }

    /// Days that lie two or more apart: a night has two.
    private static List<Side> dates(List<Told> claims) {
        var sides = new ArrayList<Side>();
        for (var told : claims) {
            var time = told.claim().time();
            var day = time == null ? null : time.from();
            if (time != null && day != null && day.equals(time.to())) {
                if (sides.stream().noneMatch(side -> isNear(day, side))) {
                    sides.add(new Side(told, time.text() + " (" + day + ")"));
                }
            }
        }
        return sides;
    }

    private static boolean isNear(LocalDate day, Side side) {
        var time = side.told().claim().time();
        var known = time == null ? null : time.from();
        return known != null && Math.abs(known.toEpochDay() - day.toEpochDay()) <= 1;
    }

    /// Towns that are not one and the same.
    private static List<Side> places(List<Told> claims) {
        var sides = new ArrayList<Side>();
        for (var told : claims) {
            var place = town(told);
            if (place != null) {
                boolean isNew =
                        sides.stream()
                                .allMatch(side -> {
                                    var known = town(side.told());
                                    return known == null || Earth.km(known, place) > FAR_KM;
                                });
                if (isNew) {
                    sides.add(new Side(told, place.name()));
                }
            }
        }
        return sides;
    }

    private static @Nullable Place town(Told told) {
        var mention = told.claim().place();
        var place = mention == null ? null : mention.place();
        return place == null || place.precision().compareTo(Place.Precision.CITY) > 0
                ? null
                : place;
    }
}
