package vigil.read.event.frame;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.read.entity.Entities;
import vigil.read.entity.Entity;
import vigil.read.syntax.Pos;
import vigil.read.syntax.Syntax;
import vigil.read.syntax.VerbForm;
import vigil.read.text.KeySet;
import vigil.read.text.TokenizedText;

/// Finds what stands in which relation to a verb or noun, by the order of words alone: to the left
/// the nearest noun phrase that is no part of a prepositional phrase is the subject; to the right
/// come the object and the prepositional phrases, up to the end of the clause. Not shared between
/// threads.
public final class Arguments {
    private static final KeySet SUPPORT = Around.words("support");

    private final TokenizedText text;
    private final Syntax syntax;
    private final Entities entities;
    private final Around around;
    private final Subjects subjects;
    private final Complements complements;
    private @Nullable Asked asked; // several frames ask about one word, one after another

    private record Asked(
            int first, int last, boolean verb, boolean intransitive, List<Argument> found) {

        Asked {
            found = List.copyOf(found);
        }

        boolean isVerb(int first, int last, boolean intransitive) {
            return verb
                    && this.first == first
                    && this.last == last
                    && this.intransitive == intransitive;
        }

        boolean isNoun(int first, int last) {
            return !verb && this.first == first && this.last == last;
        }
    }

    public Arguments(TokenizedText text, Syntax syntax, Entities entities) {
        this.text = text;
        this.syntax = syntax;
        this.entities = entities;
        around = new Around(text, syntax, entities);
        subjects = new Subjects(text, syntax, entities, around);
        complements = new Complements(text, syntax, entities, around);
    }

    /// The arguments of a verb, in active terms: a passive's subject is its object.
    ///
    /// @param first the verb
    /// @param last the end of the trigger ("blew up"), the verb itself if it is one word
    /// @param intransitive whether the verb takes no object ("die")
    public List<Argument> ofVerb(int first, int last, boolean intransitive) {
        if (asked != null && asked.isVerb(first, last, intransitive)) {
            return asked.found;
        }
        asked = new Asked(first, last, true, intransitive, verbs(first, last, intransitive));
        return asked.found;
    }

    private List<Argument> verbs(int first, int last, boolean intransitive) {
        int group = around.groupStart(first);
        var right = complements.from(last + 1, true);
        boolean hasObject = right.stream().anyMatch(a -> a.relation().equals("object"));
        var left = subjects.of(group);
        var form = syntax.form(first);
        boolean passive =
                !intransitive
                        && form != VerbForm.GERUND
                        && (passiveGroup(group, first)
                                || (!hasObject
                                        && group == first
                                        && participle(first)
                                        && reducedPassive(last, left)));
        var all = new ArrayList<Argument>(right.size() + left.size());
        for (var entity : left) {
            all.add(new Argument(passive ? "object" : "subject", entity));
        }
        all.addAll(right);
        return all;
    }

    /// The arguments of a noun: its possessor, its modifiers, the phrases after it, and the subject
    /// of a support verb before it ("launched an attack on").
    public List<Argument> ofNoun(int first, int last) {
        if (asked != null && asked.isNoun(first, last)) {
            return asked.found;
        }
        asked = new Asked(first, last, false, false, nouns(first, last));
        return asked.found;
    }

    private List<Argument> nouns(int first, int last) {
        var all = new ArrayList<Argument>();
        var own = entities.at(last);
        int start = own == null ? first : Math.min(first, own.start());
        int end = own == null ? last : Math.max(last, own.last());
        if (own != null) {
            for (var modifier : entities.modifiers(own)) {
                if (modifier.last() < first) {
                    all.add(new Argument("modifier", modifier));
                }
            }
        }
        var owner = around.possessor(start);
        if (owner != null) {
            all.add(new Argument("possessor", owner));
        }
        int verb = start - 1;
        while (verb > 0
                && (syntax.pos(verb) == Pos.ADV || text.is(verb, "out", "up", "its", "a"))) {
            verb--;
        }
        int under = start - 1;
        while (under > 0 && syntax.pos(under) == Pos.ADJ) {
            under--;
        }
        if (under > 0 && text.is(under, "under") && syntax.lemma(under - 1).equals("be")) {
            for (var entity : subjects.of(around.groupStart(under - 1))) {
                all.add(new Argument("object", entity));
            }
        }
        if (verb >= 0 && around.isVerb(verb) && SUPPORT.contains(syntax.lemma(verb))) {
            int group = around.groupStart(verb);
            if (!passiveGroup(group, verb)) {
                for (var entity : subjects.of(group)) {
                    all.add(new Argument("subject", entity));
                }
            }
        }
        all.addAll(complements.from(end + 1, false));
        return all;
    }

    /// Whether the verb has a form of "be" before it.
    private boolean passiveGroup(int group, int verb) {
        for (int i = group; i < verb; i++) {
            var lemma = syntax.lemma(i);
            if (lemma.equals("be") || (lemma.equals("get") && i == verb - 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean participle(int verb) {
        return switch (syntax.form(verb)) {
            case PAST, PAST_PARTICIPLE -> true;
            case BASE, PRESENT, GERUND, NONE -> false;
        };
    }

    /// "people killed in the raid": a past form without object after a noun it can be done to.
    private boolean reducedPassive(int last, List<Entity> left) {
        if (text.is(last + 1, "by")) {
            return true;
        }
        if (left.isEmpty()) {
            return false;
        }
        return switch (left.getFirst().type()) {
            case PEOPLE,
                    NUMBER,
                    BUILDING,
                    INFRASTRUCTURE,
                    VEHICLE,
                    LOCALITY,
                    PLACE,
                    SUPPLIES,
                    PERSON ->
                    true;
            default -> false;
        };
    }
}
