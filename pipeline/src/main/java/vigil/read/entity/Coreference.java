package vigil.read.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.read.syntax.Pos;
import vigil.read.syntax.Syntax;
import vigil.read.text.KeySet;
import vigil.read.text.Table;
import vigil.read.text.TokenizedText;

/// Finds whom a description or a pronoun stands for: "the group", "the regime", "the facility",
/// "it". The nearest that fits within a few sentences; where two named groups would fit "the
/// rebels", neither is taken.
final class Coreference {
    private static final int SENTENCES = 3;
    private static final KeySet GROUPS = words("group");
    private static final KeySet STATES = words("state");
    private static final KeySet PEOPLE = words("people");
    private static final KeySet SITES = words("site");
    private static final KeySet COUNTED = words("counted");
    private static final KeySet BETWEEN = words("between");

    private final TokenizedText text;
    private final Syntax syntax;
    private final List<Entity> all;

    Coreference(TokenizedText text, Syntax syntax, List<Entity> all) {
        this.text = text;
        this.syntax = syntax;
        this.all = all;
    }

    private static KeySet words(String what) {
        for (var row : Table.rows(Coreference.class, "coreference.tsv")) {
            if (row.cell(0).equals(what)) {
                return KeySet.of(List.of(row.cell(1).split(" ", -1)));
            }
        }
        throw new IllegalStateException("coreference.tsv has no row " + what);
    }

    /// By the first token of what stands for somebody, whom it stands for.
    Map<Integer, Entity> antecedents() {
        var found = new HashMap<Integer, Entity>();
        for (int i = 0; i < all.size(); i++) {
            var one = all.get(i);
            var before =
                    one.type() == EntityClass.PRONOUN
                            ? ofPronoun(i)
                            : definite(one) ? ofDescription(i) : null;
            if (before != null) {
                found.put(one.first(), found.getOrDefault(before.first(), before));
            }
        }
        return found;
    }

    /// "the group", "the rebel group": no name and no words of its own that tell it from another.
    private boolean definite(Entity one) {
        if (one.name() != null || one.head() != one.last() || one.last() - one.start() > 2) {
            return false;
        }
        boolean pointed =
                one.start() < one.head()
                        && text.is(one.start(), "the", "this", "that", "these", "those", "both");
        boolean told =
                text.is(
                        one.last() + 1,
                        "of",
                        "who",
                        "which",
                        "that",
                        "whose",
                        "from",
                        "known",
                        "called");
        return pointed
                && !told
                && (one.head() - one.start() == 1 || BETWEEN.contains(text.key(one.start() + 1)));
    }

    private @Nullable Entity ofDescription(int index) {
        var one = all.get(index);
        var head = syntax.lemma(one.head());
        if (GROUPS.contains(head)) {
            var subject = nearest(index, other -> isNamedGroup(other, "group") && isSubject(other));
            return subject != null
                    ? subject
                    : nearest(index, other -> isNamedGroup(other, "group"));
        }
        if (STATES.contains(head)) {
            var same = nearest(index, other -> isFuller(other, head));
            return same != null ? same : nearest(index, other -> isNamedGroup(other, "state"));
        }
        if (PEOPLE.contains(head)) {
            var same = nearest(index, other -> isFuller(other, head));
            return same != null || !plural(one) ? same : onlyGroup(index);
        }
        if (one.type() == EntityClass.BUILDING || SITES.contains(head)) {
            var same = nearest(index, other -> isFuller(other, head));
            return same != null || !SITES.contains(head)
                    ? same
                    : nearest(index, other -> other.type() == EntityClass.BUILDING);
        }
        if (one.type() == EntityClass.PEOPLE
                && plural(one)
                && (COUNTED.contains(head) || text.is(one.start(), "both"))) {
            return counted(index);
        }
        return one.type() == EntityClass.ORGANISATION || one.type() == EntityClass.ARMED_GROUP
                ? nearest(index, other -> isFuller(other, head) && other.type() == one.type())
                : null;
    }

    /// The subject of the sentence, or of the one before, that a pronoun can stand for.
    private @Nullable Entity ofPronoun(int index) {
        var one = all.get(index);
        boolean it = text.is(one.head(), "it");
        boolean they = text.is(one.head(), "they", "them");
        boolean person = text.is(one.head(), "he", "she") || text.is(one.head(), "him");
        if (!it && !they && !person) {
            return null;
        }
        int sentence = text.sentenceOf(one.first());
        for (int s = sentence; s >= 0 && s >= sentence - 1; s--) {
            int paragraph = text.paragraphOf(s);
            if (paragraph != text.paragraphOf(sentence)) {
                return null;
            }
            for (var other : all) {
                if (other.first() >= one.first() || text.sentenceOf(other.first()) > s) {
                    break;
                }
                if (text.sentenceOf(other.first()) == s
                        && isSubject(other)
                        && stands(other, it, they)) {
                    return other;
                }
            }
        }
        return null;
    }

    private boolean stands(Entity other, boolean it, boolean they) {
        boolean plural = plural(other);
        return switch (other.type()) {
            case ARMED_GROUP -> it || they;
            case ORGANISATION, COUNTRY -> it && !plural;
            case ARMED_PEOPLE, PEOPLE -> they && plural;
            case PERSON -> !it && !they && other.named() && !isHeading(other);
            default -> false;
        };
    }

    private boolean plural(Entity entity) {
        return !syntax.lemma(entity.head()).equals(text.key(entity.head()))
                || text.is(entity.head(), "dead", "deceased", "wounded", "injured", "police");
    }

    /// Whether an entity stands before the first verb of its sentence with no preposition before
    /// it.
    private boolean isSubject(Entity entity) {
        int start = text.sentenceStart(text.sentenceOf(entity.first()));
        for (int i = start; i < entity.start(); i++) {
            switch (syntax.pos(i)) {
                case VERB, AUX -> {
                    return false;
                }
                default -> {}
            }
        }
        return entity.start() == start || !text.is(entity.start() - 1, "of", "in", "for", "on");
    }

    /// The same head with more words, or without an article: "the army" after "the Syrian army".
    private boolean isFuller(Entity other, String head) {
        return syntax.lemma(other.head()).equals(head) && !definite(other);
    }

    private boolean isNamedGroup(Entity other, String kind) {
        if (!other.named()) {
            return false;
        }
        if (other.type() == EntityClass.ARMED_GROUP && other.plainKind().equals(kind)) {
            return true;
        }
        return kind.equals("group") && GROUPS.contains(syntax.lemma(other.head()));
    }

    /// Words in capitals among others that are not.
    private boolean isHeading(Entity entity) {
        var form = text.form(entity.last());
        return !text.caseless() && form.length() > 3 && form.equals(form.toUpperCase(Locale.ROOT));
    }

    /// The one group of counted people of the last sentences; none where there are several, or
    /// where the numbers differ.
    private @Nullable Entity counted(int index) {
        var one = all.get(index);
        var number =
                text.is(one.start(), "both")
                        ? "two"
                        : one.head() - one.start() == 2 ? text.key(one.start() + 1) : "";
        Entity found = null;
        for (int i = index - 1; i >= 0 && isNear(all.get(i), one); i--) {
            var other = all.get(i);
            if (isCounted(other) && (number.isEmpty() || text.is(other.first(), number))) {
                if (found != null && number.isEmpty()) {
                    return null;
                }
                found = found == null ? other : found;
            }
        }
        return found;
    }

    private boolean isCounted(Entity other) {
        boolean people =
                other.type() == EntityClass.PEOPLE || other.type() == EntityClass.ARMED_PEOPLE;
        return people
                && !COUNTED.contains(syntax.lemma(other.head()))
                && syntax.pos(other.first()) == Pos.NUM
                && !text.is(other.first(), "one", "1");
    }

    /// The named group of the last sentences, if there is one and no other in the report so far.
    private @Nullable Entity onlyGroup(int index) {
        Entity group = null;
        for (int i = 0; i < index; i++) {
            var other = all.get(i);
            if (isNamedGroup(other, "group")) {
                if (group != null && !same(group, other)) {
                    return null;
                }
                group = other;
            }
        }
        return group != null && isNear(group, all.get(index)) ? group : null;
    }

    private boolean same(Entity one, Entity other) {
        return one.name() != null
                ? one.name().equals(other.name())
                : text.key(one.last()).equals(text.key(other.last()));
    }

    private interface Fits {
        boolean test(Entity other);
    }

    private @Nullable Entity nearest(int index, Fits fits) {
        var one = all.get(index);
        for (int i = index - 1; i >= 0 && isNear(all.get(i), one); i--) {
            if (fits.test(all.get(i))) {
                return all.get(i);
            }
        }
        return null;
    }

    private boolean isNear(Entity before, Entity one) {
        return text.sentenceOf(one.first()) - text.sentenceOf(before.first()) <= SENTENCES;
    }
}
