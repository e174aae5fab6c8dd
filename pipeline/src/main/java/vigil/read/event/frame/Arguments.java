package vigil.read.event.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.read.entity.Entities;
import vigil.read.entity.Entity;
import vigil.read.entity.EntityClass;
import vigil.read.syntax.Pos;
import vigil.read.syntax.Syntax;
import vigil.read.syntax.VerbForm;
import vigil.read.text.TokenizedText;

/// Finds what stands in which relation to a verb or noun, by the order of words alone: to the left
/// the nearest noun phrase that is no part of a prepositional phrase is the subject; to the right
/// come the object and the prepositional phrases, up to the end of the clause.
public final class Arguments {
    private static final int FARTHEST = 40;
    private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom");
    private static final Set<String> BOUNDARIES =
            Set.of(
                    "when",
                    "where",
                    "while",
                    "whereas",
                    "because",
                    "although",
                    "though",
                    "if",
                    "unless",
                    "until",
                    "whose",
                    "why",
                    "how",
                    "since",
                    "as");

    /// Words whose "of" names what is meant: "part of a dormitory".
    private static final Set<String> PARTS =
            Set.of(
                    "part",
                    "number",
                    "one",
                    "some",
                    "most",
                    "half",
                    "dozen",
                    "score",
                    "hundred",
                    "thousand",
                    "majority",
                    "all",
                    "handful",
                    "group",
                    "ruin",
                    "remains",
                    "outskirts",
                    "couple");

    private static final Set<String> LOADED =
            Set.of(
                    "filled",
                    "loaded",
                    "packed",
                    "laden",
                    "stuffed",
                    "containing",
                    "carrying",
                    "rigged");
    private static final Set<String> SUPPORT =
            Set.of(
                    "launch",
                    "carry",
                    "stage",
                    "conduct",
                    "mount",
                    "commit",
                    "perpetrate",
                    "make",
                    "execute",
                    "perform",
                    "continue",
                    "resume",
                    "begin",
                    "start",
                    "intensify",
                    "use",
                    "issue",
                    "impose",
                    "maintain",
                    "lay",
                    "keep",
                    "declare",
                    "wage",
                    "unleash");

    private final TokenizedText text;
    private final Syntax syntax;
    private final Entities entities;

    public Arguments(TokenizedText text, Syntax syntax, Entities entities) {
        this.text = text;
        this.syntax = syntax;
        this.entities = entities;
    }

    /// The arguments of a verb, in active terms: a passive's subject is its object.
    ///
    /// @param first the verb
    /// @param last the end of the trigger ("blew up"), the verb itself if it is one word
    /// @param intransitive whether the verb takes no object ("die")
    public List<Argument> ofVerb(int first, int last, boolean intransitive) {
        int group = groupStart(first);
        var right = right(last + 1, true);
        boolean hasObject = right.stream().anyMatch(a -> a.relation().equals("object"));
        var left = subjects(group, 0);
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
        var owner = possessor(start);
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
            for (var entity : subjects(groupStart(under - 1), 0)) {
                all.add(new Argument("object", entity));
            }
        }
        if (verb >= 0 && isVerb(verb) && SUPPORT.contains(syntax.lemma(verb))) {
            int group = groupStart(verb);
            if (!passiveGroup(group, verb)) {
                for (var entity : subjects(group, 0)) {
                    all.add(new Argument("subject", entity));
                }
            }
        }
        all.addAll(right(end + 1, false));
        return all;
    }

    /// Whether the verb has a form of "be" before it.
    public boolean passiveGroup(int group, int verb) {
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

    /// Where the auxiliaries and adverbs before a verb begin.
    public int groupStart(int verb) {
        int at = verb;
        int sentence = text.sentenceStart(text.sentenceOf(verb));
        while (at > sentence) {
            var pos = syntax.pos(at - 1);
            if (pos == Pos.AUX
                    || pos == Pos.ADV
                    || pos == Pos.PART
                    || text.is(at - 1, "be", "been")) {
                at--;
            } else {
                break;
            }
        }
        return at;
    }

    private boolean isVerb(int token) {
        return syntax.pos(token) == Pos.VERB;
    }

    /// The subject left of a verb group with what is joined to it by "and"; empty if there is none.
    private List<Entity> subjects(int group, int depth) {
        int sentence = text.sentenceStart(text.sentenceOf(group));
        int at = group - 1;
        for (int steps = 0; at >= sentence && steps < FARTHEST; steps++) {
            var entity = entities.at(at);
            if (entity != null) {
                if (RELATIVES.contains(text.key(entity.last()))) {
                    at = entity.start() - 1;
                    if (at >= sentence && text.is(at, ",")) {
                        at--;
                    }
                    continue;
                }
                var owner = possessor(entity.start());
                int before = (owner == null ? entity : owner).start() - 1;
                if (before >= sentence && isPreposition(before)) {
                    at = before - 1;
                    continue;
                }
                if (entity.type() == EntityClass.OTHER && isTime(entity)) {
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
                return subjects(groupStart(verb), depth + 1);
            } else if (BOUNDARIES.contains(text.key(at))
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
        if (verb <= sentence || !isVerb(verb)) {
            return -1;
        }
        int pronoun = groupStart(verb) - 1;
        return pronoun > sentence && RELATIVES.contains(text.key(pronoun)) ? pronoun : -1;
    }

    /// The entity that owns the one beginning at a token: "Iran" of "Iran's Guard", or null.
    private @Nullable Entity possessor(int start) {
        return start >= 2 && text.is(start - 1, "'s", "'") ? entities.at(start - 2) : null;
    }

    /// What an entity owns, if it owns something, else itself: "Guard" of "Iran's Guard".
    private Entity possessed(Entity entity) {
        var owned = entity;
        while (text.is(owned.last() + 1, "'s", "'")) {
            var next = entities.at(owned.last() + 2);
            if (next == null) {
                return owned;
            }
            owned = next;
        }
        return owned;
    }

    private boolean isTime(Entity entity) {
        return switch (syntax.lemma(entity.head())) {
            case "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday",
                    "today",
                    "yesterday",
                    "morning",
                    "night",
                    "evening",
                    "week",
                    "month",
                    "year",
                    "afternoon",
                    "tonight" ->
                    true;
            default -> false;
        };
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
            if (isVerb(i) && syntax.form(i) != VerbForm.GERUND) {
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
        if (at >= sentence && isPreposition(at) && joined.size() > 1) {
            return List.of(entity); // "in A and B attacked" does not happen; keep the nearest
        }
        return joined;
    }

    private boolean isPreposition(int token) {
        return (syntax.pos(token) == Pos.ADP || text.is(token, "to", "into", "of"))
                && !text.is(token, "out", "up", "off", "down");
    }

    /// Object and prepositional phrases from a token on.
    private List<Argument> right(int from, boolean verb) {
        var found = new ArrayList<Argument>();
        int end = text.sentenceEnd(text.sentenceOf(Math.min(from, text.size() - 1)));
        int at = from;
        String relation = verb ? "object" : "";
        boolean first = true;
        while (at < end && at - from < FARTHEST) {
            var entity = entities.at(at);
            if (entity != null && entity.start() >= at) {
                if (RELATIVES.contains(text.key(entity.last()))
                        && entity.start() == entity.last()) {
                    break;
                }
                entity = possessed(entity);
                if (relation.isEmpty() && isTime(entity)) {
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
                    inner = possessed(inner);
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
            if (isPreposition(at)
                    || text.is(at, "using", "targeting", "outside", "inside", "near")) {
                relation = text.key(at);
                if (!first && relation.equals("of")) {
                    relation = "inner";
                }
                at++;
            } else if (BOUNDARIES.contains(text.key(at))) {
                break;
            } else if (pos == Pos.ADV || pos == Pos.PART || (pos == Pos.AUX && at == from)) {
                at++;
            } else if (text.is(at, ",") && at + 1 < end && isPreposition(at + 1)) {
                at++;
            } else if (text.is(at, "(", ")", "\"", "“", "”", "'", "-")) {
                at++;
            } else if (first
                    && verb
                    && text.is(at, "and", "or")
                    && at + 1 < end
                    && isVerb(at + 1)) {
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
            if (isTime(other) || other.type() == EntityClass.PRONOUN) {
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
