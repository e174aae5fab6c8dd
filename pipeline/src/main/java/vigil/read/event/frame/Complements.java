package vigil.read.event.frame;

import java.util.ArrayList;
import java.util.List;
import vigil.read.entity.Entities;
import vigil.read.entity.Entity;
import vigil.read.entity.EntityClass;
import vigil.read.syntax.Pos;
import vigil.read.syntax.Syntax;
import vigil.read.syntax.VerbForm;
import vigil.read.text.KeySet;
import vigil.read.text.TokenizedText;

/// Finds what follows a verb or noun: its object and the prepositional phrases, up to the end of
/// the clause.
final class Complements {
    private static final int FARTHEST = 40;
    private static final KeySet PARTS = Around.words("part");
    private static final KeySet LOADED = Around.words("loaded");

    private final TokenizedText text;
    private final Syntax syntax;
    private final Entities entities;
    private final Around around;

    Complements(TokenizedText text, Syntax syntax, Entities entities, Around around) {
        this.text = text;
        this.syntax = syntax;
        this.entities = entities;
        this.around = around;
    }

    /// Object and prepositional phrases from a token on.
    List<Argument> from(int from, boolean verb) {
        var found = new ArrayList<Argument>();
        int end = text.sentenceEnd(text.sentenceOf(Math.min(from, text.size() - 1)));
        int at = from;
        String relation = verb ? "object" : "";
        boolean first = true;
        while (at < end && at - from < FARTHEST) {
            var entity = entities.at(at);
            if (entity != null && entity.start() >= at) {
                if (Around.RELATIVES.contains(text.key(entity.last()))
                        && entity.start() == entity.last()) {
                    break;
                }
                entity = around.possessed(entity);
                if (relation.isEmpty() && around.isTime(entity)) {
                    at = entity.last() + 1;
                    continue;
                }
                if (relation.isEmpty()) {
                    break;
                }
                at = joinedRight(relation, entity, end, found);
                String given = relation;
                relation = "";
                first = false;
                var inner = text.is(at, "of") && at + 1 < end ? entities.at(at + 1) : null;
                if (inner != null) {
                    inner = around.possessed(inner);
                    boolean part = PARTS.contains(syntax.lemma(entity.head()));
                    if (part) {
                        found.removeLast();
                    }
                    found.add(new Argument(part ? given : "inner", inner));
                    at = inner.last() + 1;
                }
                continue;
            }
            var pos = syntax.pos(at);
            if (!relation.isEmpty() && text.is(at, "what")) {
                int named = afterWhat(at, end);
                if (named < 0) {
                    break;
                }
                at = named;
                continue;
            }
            if (LOADED.contains(text.key(at)) && !first) {
                relation = "with";
                at += text.is(at + 1, "with") ? 2 : 1;
                continue;
            }
            if (around.isPreposition(at)
                    || text.is(at, "using", "targeting", "outside", "inside", "near")) {
                relation = text.key(at);
                if (!first && relation.equals("of")) {
                    relation = "inner";
                }
                at++;
            } else if (Around.BOUNDARIES.contains(text.key(at))) {
                break;
            } else if (pos == Pos.ADV || pos == Pos.PART || (pos == Pos.AUX && at == from)) {
                at++;
            } else if (text.is(at, ",") && at + 1 < end && around.isPreposition(at + 1)) {
                at++;
            } else if (text.is(at, "(", ")", "\"", "“", "”", "'", "-")) {
                at++;
            } else if (first
                    && verb
                    && text.is(at, "and", "or")
                    && at + 1 < end
                    && around.isVerb(at + 1)) {
                at += 2; // "killed and wounded 12 people"
            } else {
                break;
            }
        }
        return found;
    }

    /// "on what it claimed were rebel positions": the token after the verb, or -1.
    private int afterWhat(int what, int end) {
        for (int i = what + 1; i < end && i < what + 9; i++) {
            if (text.is(i, "was", "were", "is", "are", "be") && entities.at(i + 1) != null) {
                return i + 1;
            }
        }
        return -1;
    }

    /// Adds an entity and those joined to it by commas and "and"; returns the token after them.
    private int joinedRight(String relation, Entity entity, int end, List<Argument> found) {
        found.add(new Argument(relation, entity));
        int at = entity.last() + 1;
        boolean list = listed(at, end);
        while (at + 1 < end) {
            if (text.is(at, ",") && !list) {
                break;
            }
            int next = text.is(at, ",") && text.is(at + 1, "and", "or") ? at + 2 : at + 1;
            if (!text.is(at, ",", "and", "or", "&")) {
                break;
            }
            var other = entities.at(next);
            if (other == null || other.start() != next || startsClause(other, end)) {
                break;
            }
            if (around.isTime(other) || other.type() == EntityClass.PRONOUN) {
                break;
            }
            found.add(new Argument(relation, other));
            at = other.last() + 1;
        }
        return at;
    }

    /// Whether "and" or "or" ends the enumeration that a comma may open; else the comma opens an
    /// apposition.
    private boolean listed(int comma, int end) {
        int at = comma;
        while (at + 1 < end && text.is(at, ",")) {
            if (text.is(at + 1, "and", "or")) {
                return true;
            }
            var next = entities.at(at + 1);
            if (next == null || next.start() != at + 1) {
                return false;
            }
            at = next.last() + 1;
            if (text.is(at, "and", "or")) {
                return true;
            }
        }
        return false;
    }

    /// Whether a verb follows that has this entity as its subject.
    private boolean startsClause(Entity entity, int end) {
        int after = entity.last() + 1;
        while (after < end && syntax.pos(after) == Pos.ADV) {
            after++;
        }
        return after < end
                && (syntax.pos(after) == Pos.AUX
                        || (syntax.pos(after) == Pos.VERB
                                && syntax.form(after) != VerbForm.GERUND
                                && syntax.form(after) != VerbForm.NONE));
    }
}
