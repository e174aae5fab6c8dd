package vigil.read.event.frame;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.read.entity.Entities;
import vigil.read.entity.Entity;
import vigil.read.syntax.Pos;
import vigil.read.syntax.Syntax;
import vigil.read.text.KeySet;
import vigil.read.text.Table;
import vigil.read.text.TokenizedText;

/// What single words and entities near a trigger are: who owns what, what leads a phrase, where a
/// verb's group begins.
final class Around {
    static final KeySet RELATIVES = words("relative");
    static final KeySet BOUNDARIES = words("boundary");
    private static final KeySet TIMES = words("time");

    private final TokenizedText text;
    private final Syntax syntax;
    private final Entities entities;

    Around(TokenizedText text, Syntax syntax, Entities entities) {
        this.text = text;
        this.syntax = syntax;
        this.entities = entities;
    }

    /// A class of `argument-words.tsv`.
    static KeySet words(String name) {
        for (var row : Table.rows(Around.class, "argument-words.tsv")) {
            if (row.cell(0).equals(name)) {
                return KeySet.of(List.of(row.cell(1).split(" ", -1)));
            }
        }
        throw new IllegalStateException("argument-words.tsv has no class " + name);
    }

    /// Where the auxiliaries and adverbs before a verb begin.
    int groupStart(int verb) {
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

    /// Whether a token is a verb, auxiliaries left out.
    boolean isVerb(int token) {
        return syntax.pos(token) == Pos.VERB;
    }

    /// The entity that owns the one beginning at a token: "Iran" of "Iran's Guard", or null.
    @Nullable Entity possessor(int start) {
        return start >= 2 && text.is(start - 1, "'s", "'") ? entities.at(start - 2) : null;
    }

    /// What an entity owns, if it owns something, else itself: "Guard" of "Iran's Guard".
    Entity possessed(Entity entity) {
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

    /// Whether an entity says when.
    boolean isTime(Entity entity) {
        return TIMES.contains(syntax.lemma(entity.head()));
    }

    /// Whether a token leads a prepositional phrase.
    boolean isPreposition(int token) {
        return (syntax.pos(token) == Pos.ADP || text.is(token, "to", "into", "of"))
                && !text.is(token, "out", "up", "off", "down");
    }
}
