package vigil.read.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.model.claim.Act;
import vigil.model.claim.Role;
import vigil.read.entity.Entity;
import vigil.read.entity.EntityClass;
import vigil.read.event.scene.Scene;

/// What a whole report says of each of those it names: how often, whether at the top, in which
/// parts, beside which words of blame. It helps to choose who has which part in one account.
final class Cast {
    private static final int LEAD_SENTENCES = 2;
    private static final Set<String> BLAME =
            Set.of(
                    "blame",
                    "accuse",
                    "accusation",
                    "responsibility",
                    "responsible",
                    "attribute",
                    "perpetrate",
                    "perpetrator",
                    "culprit",
                    "claim",
                    "credit",
                    "suspect",
                    "author",
                    "guilty",
                    "behind");

    private final Scene scene;
    private final Map<String, Member> members = new HashMap<>();
    private int groups;

    /// @param accounts all of the report, before any is dropped
    Cast(Scene scene, List<Account> accounts) {
        this.scene = scene;
        var blaming = new HashSet<Integer>();
        for (int i = 0; i < scene.text().size(); i++) {
            if (BLAME.contains(scene.syntax().lemma(i))) {
                blaming.add(scene.text().sentenceOf(i));
            }
        }
        for (var entity : scene.entities().all()) {
            mention(entity, blaming);
            for (var inside : scene.entities().modifiers(entity)) {
                if (inside.named()) {
                    mention(inside, blaming);
                }
            }
        }
        for (var account : accounts) {
            for (var filler : account.fillers) {
                var member = members.get(key(filler.entity()));
                if (member != null && !filler.weak() && !(account.act instanceof Act.Say)) {
                    member.in.computeIfAbsent(filler.part(), _ -> new HashSet<>()).add(account);
                }
            }
        }
    }

    private static final class Member {
        int mentions;
        boolean leads;
        boolean blamed;
        final Map<Role.Part, Set<Account>> in = new HashMap<>();
    }

    private void mention(Entity entity, Set<Integer> blaming) {
        var key = key(entity);
        if (key == null) {
            return;
        }
        var member = members.get(key);
        if (member == null) {
            member = new Member();
            members.put(key, member);
            groups += entity.type() == EntityClass.ARMED_GROUP && entity.name() != null ? 1 : 0;
        }
        int sentence = scene.text().sentenceOf(entity.first());
        member.mentions++;
        member.leads |= sentence < LEAD_SENTENCES;
        member.blamed |= blaming.contains(sentence);
    }

    /// Those of the same name, surname or, where they have none, head noun are one.
    private @Nullable String key(Entity entity) {
        return switch (entity.type()) {
            case ARMED_GROUP, ORGANISATION, COUNTRY ->
                    entity.name() != null ? entity.name() : scene.syntax().lemma(entity.head());
            case PERSON, PEOPLE, ARMED_PEOPLE, BUILDING, INFRASTRUCTURE, VEHICLE, WEAPON ->
                    entity.named()
                            ? scene.text().key(entity.last())
                            : scene.syntax().lemma(entity.head());
            default -> null;
        };
    }

    /// How many named armed groups and forces the report has.
    int groups() {
        return groups;
    }

    int mentions(Entity entity) {
        var member = members.get(key(entity));
        return member == null ? 0 : member.mentions;
    }

    /// Whether the first sentences name it.
    boolean leads(Entity entity) {
        var member = members.get(key(entity));
        return member != null && member.leads;
    }

    /// Whether a sentence that names it has a word of blame.
    boolean blamed(Entity entity) {
        var member = members.get(key(entity));
        return member != null && member.blamed;
    }

    /// In how many other accounts grammar gives it a part.
    int elsewhere(Entity entity, Role.Part part, Account account) {
        var member = members.get(key(entity));
        var accounts = member == null ? null : member.in.get(part);
        return accounts == null ? 0 : accounts.size() - (accounts.contains(account) ? 1 : 0);
    }
}
