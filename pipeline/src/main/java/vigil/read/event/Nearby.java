package vigil.read.event;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vigil.model.claim.Act;
import vigil.model.claim.Role;
import vigil.read.entity.Entity;
import vigil.read.entity.EntityClass;
import vigil.read.event.scene.Scene;

/// Candidates that only nearness speaks for: whatever could fill a role and no rule of grammar gave
/// one. They go to the account told nearest; the chooser decides whether they stay.
final class Nearby {
    private final Scene scene;
    private final Set<Integer> accused = new HashSet<>();

    Nearby(Scene scene) {
        this.scene = scene;
    }

    void addTo(List<Account> accounts) {
        var judged = accounts.stream().filter(Chooser::weakWanted).toList();
        if (judged.isEmpty()) {
            return;
        }
        for (var account : accounts) {
            if (account.act == Act.Say.ACCUSE) {
                account.fillers.forEach(filler -> accused.add(filler.entity().first()));
            }
        }
        var known = new HashSet<Integer>();
        for (var account : judged) {
            account.fillers.forEach(filler -> known.add(filler.entity().first()));
        }
        for (var entity : scene.entities().all()) {
            if (entity.type() == EntityClass.ARMED_PEOPLE
                    && scene.text().caseless()
                    && known.contains(entity.first())) {
                offer(entity, List.of(Role.Part.PERPETRATOR), judged, false);
            }
            add(entity, judged, known, false);
            for (var inside : scene.entities().modifiers(entity)) {
                if (inside.type() == EntityClass.ARMED_GROUP
                        || inside.type() == EntityClass.WEAPON) {
                    add(inside, judged, known, true);
                }
            }
        }
    }

    private void add(Entity entity, List<Account> judged, Set<Integer> known, boolean inside) {
        var parts = parts(entity);
        if (!parts.isEmpty() && known.add(entity.first())) {
            offer(entity, parts, judged, inside);
        }
    }

    private void offer(Entity entity, List<Role.Part> parts, List<Account> judged, boolean inside) {
        int sentence = scene.text().sentenceOf(entity.first());
        var account = judged.getFirst();
        int best = Integer.MAX_VALUE;
        for (var other : judged) {
            int told = nearestSentence(other, sentence);
            int distance = told <= sentence ? sentence - told : 2 * (told - sentence);
            if (distance < best) {
                best = distance;
                account = other;
            }
        }
        var trigger = account.trigger(entity.first());
        String relation = inside ? "inside" : best == 0 ? "near" : best == 1 ? "next" : "far";
        boolean speaks = scene.voices().speaks(entity.head()) || accused.contains(entity.first());
        for (var part : parts) {
            if (speaks && part != Role.Part.WEAPON && !scene.text().caseless()) {
                continue; // who tells of it, or is only accused, is not for that part of it
            }
            account.add(
                    new Filler(
                            part,
                            entity,
                            Role.Certainty.ASSERTED,
                            relation,
                            trigger.token(),
                            trigger.frame()));
        }
    }

    private int nearestSentence(Account account, int sentence) {
        int best = account.sentences.getFirst();
        for (int told : account.sentences) {
            if (Math.abs(told - sentence) < Math.abs(best - sentence)) {
                best = told;
            }
        }
        return best;
    }

    private static List<Role.Part> parts(Entity entity) {
        return switch (entity.type()) {
            case ARMED_GROUP -> List.of(Role.Part.PERPETRATOR);
            case ARMED_PEOPLE, PEOPLE, PERSON -> List.of(Role.Part.PERPETRATOR, Role.Part.VICTIM);
            case BUILDING, INFRASTRUCTURE, VEHICLE, ORGANISATION -> List.of(Role.Part.TARGET);
            case WEAPON -> List.of(Role.Part.WEAPON);
            default -> List.of();
        };
    }
}
