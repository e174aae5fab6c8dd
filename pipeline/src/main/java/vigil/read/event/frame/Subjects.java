package vigil.read.event.frame;

import java.util.ArrayList;
import java.util.List;
import vigil.read.entity.Entities;
import vigil.read.entity.Entity;
import vigil.read.entity.EntityClass;
import vigil.read.syntax.Pos;
import vigil.read.syntax.Syntax;
import vigil.read.syntax.VerbForm;
import vigil.read.text.TokenizedText;

/// Finds the subject of a verb by the order of words: the nearest noun phrase to its left that is
/// no part of a prepositional phrase.
final class Subjects {
    private static final int FARTHEST = 40;

    private final TokenizedText text;
    private final Syntax syntax;
    private final Entities entities;
    private final Around around;

    Subjects(TokenizedText text, Syntax syntax, Entities entities, Around around) {
        this.text = text;
        this.syntax = syntax;
        this.entities = entities;
        this.around = around;
    }

    /// The subject left of a verb group with what is joined to it by "and"; empty if there is none.
    ///
    /// @param group the first token of the verb group
    List<Entity> of(int group) {
        return of(group, 0);
    }

    private List<Entity> of(int group, int depth) {
        int sentence = text.sentenceStart(text.sentenceOf(group));
        int at = group - 1;
        for (int steps = 0; at >= sentence && steps < FARTHEST; steps++) {
            var entity = entities.at(at);
            if (entity != null) {
                if (Around.RELATIVES.contains(text.key(entity.last()))) {
                    at = entity.start() - 1;
                    if (at >= sentence && text.is(at, ",")) {
                        at--;
                    }
                    continue;
                }
                var owner = around.possessor(entity.start());
                int before = (owner == null ? entity : owner).start() - 1;
                if (before >= sentence && around.isPreposition(before)) {
                    at = before - 1;
                    continue;
                }
                if (entity.type() == EntityClass.OTHER && around.isTime(entity)) {
                    at = entity.start() - 1;
                    continue;
                }
                int relative = relativeBefore(entity, sentence);
                if (relative >= 0) {
                    at = relative;
                    continue;
                }
                return joinedLeft(entity, sentence);
            }
            var pos = syntax.pos(at);
            if (text.is(at, ",", "-", "–", "—")) {
                int open = opening(at, sentence);
                if (open < 0) {
                    return List.of();
                }
                at = open - 1;
            } else if (pos == Pos.CCONJ) {
                int verb = previousVerb(at, sentence);
                if (verb < 0 || depth > 3) {
                    return List.of();
                }
                return of(around.groupStart(verb), depth + 1);
            } else if (Around.BOUNDARIES.contains(text.key(at))
                    || pos == Pos.SCONJ
                    || pos == Pos.VERB
                    || text.is(at, ";", ":")) {
                return List.of();
            } else {
                at--;
            }
        }
        return List.of();
    }

    /// "the gunmen who attacked the station killed …": the station is the object of a relative
    /// clause; the token of its pronoun, or -1.
    private int relativeBefore(Entity entity, int sentence) {
        int verb = entity.start() - 1;
        if (verb <= sentence || !around.isVerb(verb)) {
            return -1;
        }
        int pronoun = around.groupStart(verb) - 1;
        return pronoun > sentence && Around.RELATIVES.contains(text.key(pronoun)) ? pronoun : -1;
    }

    /// The comma that opens the parenthesis which this one closes, or -1.
    private int opening(int comma, int sentence) {
        for (int i = comma - 1; i > sentence && comma - i < 25; i--) {
            if (text.is(i, ",", "-", "–", "—")) {
                return entities.at(i - 1) != null ? i : -1;
            }
        }
        return -1;
    }

    private int previousVerb(int from, int sentence) {
        for (int i = from - 1; i >= sentence && from - i < 25; i--) {
            if (around.isVerb(i) && syntax.form(i) != VerbForm.GERUND) {
                return i;
            }
        }
        return -1;
    }

    private List<Entity> joinedLeft(Entity entity, int sentence) {
        var joined = new ArrayList<Entity>();
        joined.add(entity);
        int at = entity.start() - 1;
        boolean list = false;
        while (at > sentence) {
            boolean and = text.is(at, "and", "or", "&");
            if (!and && !(list && text.is(at, ","))) {
                break;
            }
            int end = text.is(at - 1, ",") ? at - 2 : at - 1;
            var other = entities.at(end);
            if (other == null || other.type() == EntityClass.PRONOUN) {
                break;
            }
            joined.add(other);
            list = true;
            at = other.start() - 1;
        }
        if (at >= sentence && around.isPreposition(at) && joined.size() > 1) {
            return List.of(entity); // "in A and B attacked" does not happen; keep the nearest
        }
        return joined;
    }
}
