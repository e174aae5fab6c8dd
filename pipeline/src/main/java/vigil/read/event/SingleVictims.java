package vigil.read.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.model.Span;
import vigil.model.claim.Act;
import vigil.model.claim.Figure;
import vigil.model.claim.Modality;
import vigil.model.claim.Role;
import vigil.read.entity.Entity;
import vigil.read.entity.EntityClass;
import vigil.read.event.scene.Scene;
import vigil.read.text.TokenizedText.Kind;

/// Counts the dead and hurt that the words for the victims give and no figure does: "the senator
/// was murdered" tells of one death, "X and Y were wounded" of two hurt, "the murder last week of
/// four candidates" of four.
final class SingleVictims {
    private static final Map<String, Integer> NUMBERS =
            Map.ofEntries(
                    Map.entry("one", 1),
                    Map.entry("two", 2),
                    Map.entry("three", 3),
                    Map.entry("four", 4),
                    Map.entry("five", 5),
                    Map.entry("six", 6),
                    Map.entry("seven", 7),
                    Map.entry("eight", 8),
                    Map.entry("nine", 9),
                    Map.entry("ten", 10),
                    Map.entry("eleven", 11),
                    Map.entry("twelve", 12));
    private static final Set<String> MANY =
            Set.of(
                    "police",
                    "people",
                    "family",
                    "couple",
                    "crowd",
                    "personnel",
                    "staff",
                    "public",
                    "population",
                    "crew",
                    "team",
                    "household",
                    "clergy",
                    "elderly",
                    "youth");

    private final Scene scene;

    SingleVictims(Scene scene) {
        this.scene = scene;
    }

    /// The victims of one trigger so far.
    private static final class Sum {
        final Set<String> names = new HashSet<>();
        int many;
        @Nullable Span words;
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
        var sums = new HashMap<Integer, Sum>();
        Sum most = null;
        for (var choice : choices) {
            var filler = choice.filler();
            var entity = filler.entity();
            int count = count(entity);
            boolean counts =
                    filler.part() == Role.Part.VICTIM
                            && !filler.weak()
                            && effect(filler.trigger()) == effect
                            && count > 0;
            if (!counts) {
                continue;
            }
            var sum = sums.computeIfAbsent(filler.trigger(), _ -> new Sum());
            if (sum.names.add(scene.text().key(entity.last()))) {
                var span = scene.text().span(choice.first(), choice.last());
                sum.many += count;
                sum.words = sum.words == null ? span : sum.words.through(span);
            }
            most = most == null || sum.many > most.many ? sum : most;
        }
        if (most == null || most.words == null) {
            return Optional.empty();
        }
        var words = most.words;
        int many = most.many;
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
        var text = scene.text();
        if (text.is(trigger + 1, "attempt", "attempts", "plot", "plots", "threat", "threats")
                || text.is(trigger - 1, "attempted")) {
            return null;
        }
        if (text.is(trigger - 1, "to")
                && text.is(
                        trigger - 2,
                        "tried",
                        "attempt",
                        "attempts",
                        "attempted",
                        "plan",
                        "plans",
                        "planned",
                        "planning",
                        "plot",
                        "threatened",
                        "order",
                        "ordered",
                        "orders",
                        "wanted",
                        "trying")) {
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
                    "slaying",
                    "die",
                    "death",
                    "perish" ->
                    Figure.Effect.KILLED;
            case "shoot" ->
                    text.is(trigger + 1, "dead") || text.is(trigger + 2, "death")
                            ? Figure.Effect.KILLED
                            : null;
            case "wound", "injure", "hurt" -> Figure.Effect.INJURED;
            default -> null;
        };
    }

    /// How many people an entity's words name: one for a name or a noun in the singular, its number
    /// if it begins with one; 0 where the words do not say.
    private int count(Entity entity) {
        boolean person =
                switch (entity.type()) {
                    case PERSON, PEOPLE, ARMED_PEOPLE -> true;
                    default -> false;
                };
        if (!person) {
            return 0;
        }
        if (entity.type() == EntityClass.PERSON && entity.named()) {
            return 1;
        }
        var text = scene.text();
        int number = number(entity.first());
        if (number > 0) {
            return text.is(entity.first() - 1, "than", "least", "to", "about", "or") ? 0 : number;
        }
        boolean singular =
                scene.syntax().lemma(entity.head()).equals(text.key(entity.head()))
                        && !MANY.contains(text.key(entity.head()));
        boolean article =
                text.is(entity.first(), "a", "an", "the", "another", "his", "her", "their", "my");
        boolean bare = text.caseless() && entity.type() == EntityClass.PERSON;
        return singular && (article || bare) ? 1 : 0;
    }

    private int number(int token) {
        var key = scene.text().key(token);
        if (scene.text().kind(token) == Kind.NUMBER) {
            return key.length() < 3 && key.chars().allMatch(Character::isDigit)
                    ? Integer.parseInt(key)
                    : 0;
        }
        return NUMBERS.getOrDefault(key, 0);
    }
}
