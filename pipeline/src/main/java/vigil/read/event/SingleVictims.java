package vigil.read.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.model.Span;
import vigil.model.claim.Act;
import vigil.model.claim.Figure;
import vigil.model.claim.Modality;
import vigil.model.claim.Role;
import vigil.read.entity.Entity;
import vigil.read.entity.EntityClass;

/// Counts the dead and hurt whom a report names without a number: "the senator was murdered" tells
/// of one death, "X and Y were wounded" of two hurt.
final class SingleVictims {
    private final Scene scene;

    SingleVictims(Scene scene) {
        this.scene = scene;
    }

    /// A figure where the account has none of its effect; the words are those of the victims.
    Optional<Figure> figure(Account account, List<Chooser.Choice> choices, Figure.Effect effect) {
        boolean told = account.act instanceof Act.Assault && account.modality != Modality.DENIED;
        boolean counted =
                account.figures.stream()
                        .anyMatch(f ->
                                f.figure().effect() == effect
                                        || f.figure().effect() == Figure.Effect.CASUALTIES);
        if (!told || counted) {
            return Optional.empty();
        }
        var names = new ArrayList<String>();
        Span words = null;
        int trigger = -1;
        for (var choice : choices) {
            var filler = choice.filler();
            boolean counts =
                    filler.part() == Role.Part.VICTIM
                            && !filler.weak()
                            && effect(filler.trigger()) == effect
                            && one(filler.entity())
                            && (trigger < 0 || trigger == filler.trigger());
            if (!counts) {
                continue;
            }
            trigger = filler.trigger();
            var span = scene.text().span(choice.first(), choice.last());
            var name = span.of(scene.text().text());
            if (!names.contains(name)) {
                names.add(name);
                words = words == null ? span : words.through(span);
            }
        }
        if (words == null) {
            return Optional.empty();
        }
        int many = names.size();
        return Optional.of(
                new Figure(
                        effect,
                        many,
                        many,
                        many,
                        Figure.Unit.PERSONS,
                        Figure.Group.TOTAL,
                        null,
                        Figure.Hedge.EXACT,
                        false,
                        words.of(scene.text().text()),
                        words));
    }

    private Figure.@Nullable Effect effect(int trigger) {
        if (scene.text().is(trigger + 1, "attempt", "attempts", "plot", "threat")
                || scene.text().is(trigger - 1, "attempted")) {
            return null;
        }
        return switch (scene.syntax().lemma(trigger)) {
            case "kill",
                    "murder",
                    "assassinate",
                    "assassination",
                    "slay",
                    "execute",
                    "execution",
                    "behead",
                    "killing",
                    "slaying" ->
                    Figure.Effect.KILLED;
            case "wound", "injure", "hurt" -> Figure.Effect.INJURED;
            default -> null;
        };
    }

    /// Whether it is one person: a name, or a noun in the singular.
    private boolean one(Entity entity) {
        if (entity.type() == EntityClass.PERSON && entity.named()) {
            return true;
        }
        boolean person =
                switch (entity.type()) {
                    case PERSON, PEOPLE, ARMED_PEOPLE -> true;
                    default -> false;
                };
        boolean article = scene.text().is(entity.first(), "a", "an", "the", "another");
        return person
                && article
                && scene.syntax().lemma(entity.head()).equals(scene.text().key(entity.head()));
    }
}
