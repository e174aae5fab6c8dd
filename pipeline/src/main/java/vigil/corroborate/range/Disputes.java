package vigil.corroborate.range;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.corroborate.range.Contradictions.Side;
import vigil.corroborate.table.WordList;
import vigil.model.claim.Act;
import vigil.model.claim.Figure;
import vigil.model.claim.Modality;
import vigil.model.claim.Role;

/// What the voices about one incident dispute beside numbers: who did it, what was hit, who they
/// were, whether it happened.
final class Disputes {
    private static final Set<String> MILITARY = WordList.words("targets.tsv", "military");
    private static final Set<String> CIVILIAN = WordList.words("targets.tsv", "civilian");

    private final List<Told> claims;
    private final List<Told> said;
    private final Parties parties;

    Disputes(List<Told> claims, List<Told> said) {
        this.claims = List.copyOf(claims);
        this.said = List.copyOf(said);
        var all = new ArrayList<>(claims);
        all.addAll(said);
        parties = new Parties(all);
    }

    /// Those who are named as having done it by different voices, and those among them who deny it.
    List<Side> perpetrators() {
        var accused = new TreeMap<String, Side>();
        var all = new ArrayList<>(claims);
        all.addAll(said);
        for (var told : all) {
            if (told.claim().modality() == Modality.DENIED) {
                continue;
            }
            for (var role : told.claim().roles()) {
                var name = role.part() == Role.Part.PERPETRATOR ? Parties.name(role) : null;
                if (name != null
                        && accused.keySet().stream().noneMatch(n -> Voices.areOne(n, name))) {
                    accused.put(name, new Side(told, role.text()));
                }
            }
        }
        var sides = new ArrayList<>(Contradictions.apart(List.copyOf(accused.values())));
        var denial = denial();
        if (denial != null) {
            if (sides.isEmpty()) {
                accused.values().stream().findFirst().ifPresent(sides::add);
            }
            if (sides.isEmpty()) {
                claims.stream().findFirst().map(t -> new Side(t, words(t))).ifPresent(sides::add);
            }
            sides.add(denial);
        }
        return sides;
    }

    /// A denial by one who is accused, or of having done it.
    private @Nullable Side denial() {
        for (var told : said) {
            if (told.claim().act() == Act.Say.DENY && parties.isToldByOne(told)) {
                return new Side(told, words(told));
            }
        }
        for (var told : claims) {
            boolean ofDoer =
                    told.claim().modality() == Modality.DENIED && has(told, Role.Part.PERPETRATOR);
            if (ofDoer) {
                return new Side(told, words(told));
            }
        }
        return null;
    }

    /// A place of war by one voice, a place of people by another; or the target denied.
    List<Side> targets() {
        Side military = null;
        Side civilian = null;
        for (var told : claims) {
            for (var role : told.claim().roles()) {
                if (role.part() != Role.Part.TARGET) {
                    continue;
                }
                var words = Voices.words(role.text());
                boolean war = words.stream().anyMatch(MILITARY::contains);
                boolean people = words.stream().anyMatch(CIVILIAN::contains);
                boolean denied = told.claim().modality() == Modality.DENIED;
                if (war && !people && !denied) {
                    military = military == null ? new Side(told, role.text()) : military;
                } else if (people && !war && !denied) {
                    civilian = civilian == null ? new Side(told, role.text()) : civilian;
                }
            }
        }
        return military == null || civilian == null
                ? List.of()
                : Contradictions.apart(List.of(civilian, military));
    }

    /// Fighters alone by one voice, people at large by another.
    List<Side> victims() {
        Side fighters = null;
        Side people = null;
        for (var told : claims) {
            boolean denied = told.claim().modality() == Modality.DENIED;
            var hurt =
                    told.claim().figures().stream()
                            .filter(figure -> !denied && !figure.cumulative())
                            .filter(figure ->
                                    figure.effect() == Figure.Effect.KILLED
                                            || figure.effect() == Figure.Effect.CASUALTIES)
                            .toList();
            boolean war =
                    !hurt.isEmpty()
                            && hurt.stream()
                                    .allMatch(figure ->
                                            figure.group() == Figure.Group.COMBATANTS
                                                    || isNone(figure));
            boolean others =
                    hurt.stream()
                            .anyMatch(figure ->
                                    figure.group() != Figure.Group.COMBATANTS && figure.low() > 0);
            var words = hurt.isEmpty() ? "" : hurt.getFirst().text();
            if (war) {
                fighters = fighters == null ? new Side(told, words) : fighters;
            } else if (others) {
                people = people == null ? new Side(told, words) : people;
            }
        }
        boolean both = claims.stream().anyMatch(Disputes::countsBoth);
        return fighters == null || people == null || both
                ? List.of()
                : Contradictions.apart(List.of(people, fighters));
    }

    /// Whether one claim counts fighters and others beside each other: then nothing is disputed.
    private static boolean countsBoth(Told told) {
        var figures = told.claim().figures();
        return figures.stream().anyMatch(f -> f.group() == Figure.Group.COMBATANTS && f.low() > 0)
                && figures.stream()
                        .anyMatch(f -> f.group() == Figure.Group.CIVILIANS && f.low() > 0);
    }

    private static boolean isNone(Figure figure) {
        return figure.high() != null && figure.high() == 0;
    }

    /// A means told by one, such as gas in the bombs, and denied by another.
    List<Side> weapons() {
        for (var denied : claims) {
            if (denied.claim().modality() != Modality.DENIED) {
                continue;
            }
            for (var told : claims) {
                boolean same =
                        told.claim().modality() != Modality.DENIED
                                && manners(told).stream().anyMatch(manners(denied)::contains);
                if (same) {
                    return Contradictions.apart(
                            List.of(new Side(told, words(told)), new Side(denied, words(denied))));
                }
            }
        }
        return List.of();
    }

    /// The poisons, fires and the like that go along with an act, or are it.
    private static Set<Act> manners(Told told) {
        var manners = new HashSet<>(told.claim().context());
        if (told.claim().act() == Act.Assault.CHEMICAL) {
            manners.add(Act.Assault.CHEMICAL);
        }
        return manners;
    }

    /// Told by one, denied by another; denials of who did it, or with what, are no such.
    List<Side> happened() {
        Told denied = null;
        for (var told : claims) {
            boolean ofAll =
                    told.claim().modality() == Modality.DENIED
                            && !has(told, Role.Part.PERPETRATOR)
                            && !has(told, Role.Part.TARGET)
                            && manners(told).isEmpty()
                            && claims.stream().anyMatch(other -> isLike(other, told));
            denied = ofAll && denied == null ? told : denied;
        }
        if (denied == null) {
            return List.of();
        }
        for (var told : claims) {
            if (isLike(told, denied)) {
                return Contradictions.apart(
                        List.of(new Side(told, words(told)), new Side(denied, words(denied))));
            }
        }
        return List.of();
    }

    private static boolean isLike(Told told, Told denied) {
        var act = told.claim().act();
        var other = denied.claim().act();
        boolean open = other.mode().isEmpty() && denied.claim().context().isEmpty();
        boolean taking = isTaking(act) && isTaking(other);
        return told.claim().modality() != Modality.DENIED
                && act.type().equals(other.type())
                && (act.equals(other) || open || taking);
    }

    private static boolean isTaking(Act act) {
        return act == Act.Coerce.ABDUCTION || act == Act.Coerce.DETENTION;
    }

    private static boolean has(Told told, Role.Part part) {
        return told.claim().roles().stream().anyMatch(role -> role.part() == part);
    }

    private static String words(Told told) {
        return told.spoken().words();
    }
}
