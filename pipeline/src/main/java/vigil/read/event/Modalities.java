package vigil.read.event;

import java.util.Set;
import vigil.model.claim.Act;
import vigil.model.claim.Modality;
import vigil.model.claim.Role;
import vigil.read.entity.Entities;
import vigil.read.entity.Entity;
import vigil.read.event.frame.Denials;
import vigil.read.syntax.Pos;
import vigil.read.syntax.Syntax;
import vigil.read.text.KeySet;
import vigil.read.text.TokenizedText;

/// How the text presents a hit: hedged, denied, foretold, asked for or plainly told.
final class Modalities {
    private static final Set<String> HEDGES =
            Set.of(
                    "allegedly",
                    "reportedly",
                    "purportedly",
                    "apparently",
                    "suspected",
                    "alleged",
                    "supposedly",
                    "presumably",
                    "presumed",
                    "rumored",
                    "rumoured");
    private static final Set<String> FUTURE =
            Set.of("will", "would", "could", "may", "might", "shall", "'ll");
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "until");
    private static final Set<String> NEGATIONS =
            Set.of("not", "n't", "never", "no", "neither", "nor");

    private static final KeySet TOLD = Denials.told();
    private static final KeySet FALSE = Denials.untrue();

    private final TokenizedText text;
    private final Syntax syntax;

    Modalities(TokenizedText text, Syntax syntax) {
        this.text = text;
        this.syntax = syntax;
    }

    /// The modality of a hit by its act and the words around it.
    Modality of(Hit hit) {
        if (hit.act() instanceof Act.Say say) {
            return switch (say) {
                case WARN -> Modality.PREDICTED;
                case APPEAL -> Modality.DEMANDED;
                case THREATEN -> Modality.PLANNED;
                case DENY -> Modality.DENIED;
                case ACCUSE, CONDEMN, PUBLISH -> Modality.ASSERTED;
            };
        }
        if (hedged(hit)) {
            return Modality.ALLEGED;
        }
        return Modality.ASSERTED;
    }

    /// A hedge in the verb group, before the noun, or just after the verb; "said to have",
    /// "believed to".
    private boolean hedged(Hit hit) {
        for (int i = Math.max(0, hit.first() - 5);
                i <= Math.min(text.size() - 1, hit.last() + 2);
                i++) {
            if (text.sentenceOf(i) != hit.sentence()) {
                continue;
            }
            if (HEDGES.contains(text.key(i))
                    && i <= hit.first() + 1
                    && !crossesClause(i, hit.first())) {
                return true;
            }
            if (text.is(i, "said", "believed", "thought", "alleged", "claimed", "reported")
                    && text.is(i + 1, "to")
                    && i < hit.first()
                    && syntax.pos(Math.max(0, i - 1)) == Pos.AUX) {
                return true;
            }
        }
        return false;
    }

    private boolean crossesClause(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (text.is(i, ",", ";", "and", "but", "when", "who", "which")) {
                return true;
            }
        }
        return false;
    }

    /// How surely the text gives an entity its part: "allegedly filled with chlorine", "suspected
    /// rebels".
    static Role.Certainty certainty(TokenizedText text, Entities entities, Entity entity) {
        for (int i = entity.last(); i >= 0 && i > entity.start() - 4; i--) {
            boolean other = i < entity.start() && entities.at(i) != null;
            if (other || text.sentenceOf(i) != text.sentenceOf(entity.start())) {
                break;
            }
            if (HEDGES.contains(text.key(i))) {
                return Role.Certainty.ALLEGED;
            }
        }
        return Role.Certainty.ASSERTED;
    }

    /// Whether the hit tells nothing that happened: negated, conditional, future or hypothetical.
    boolean unreal(Hit hit) {
        if (hit.say()) {
            return negated(hit);
        }
        if (hit.act() == Act.Aid.DENIED) {
            // "could not reach", "has not reached": that is what it tells
            return text.is(text.sentenceStart(hit.sentence()), "if", "unless");
        }
        int start = text.sentenceStart(hit.sentence());
        for (int i = hit.first() - 1; i >= start && i > hit.first() - 7; i--) {
            if (text.is(i, ",", ";", "and", "but", "that", "said")) {
                break;
            }
            if ((FUTURE.contains(text.key(i)) && !month(i)) || CONDITIONS.contains(text.key(i))) {
                return true;
            }
            if (hit.verb() && text.is(i, "to") && i == hit.first() - 1) {
                return infinitive(i);
            }
        }
        if (!text.is(start, "if", "unless")) {
            return negated(hit);
        }
        return true;
    }

    /// "May 17": the month, which promises nothing.
    private boolean month(int token) {
        return text.is(token, "may")
                && (syntax.pos(token) != Pos.AUX
                        || text.kind(token + 1) == TokenizedText.Kind.NUMBER);
    }

    /// "to attack" tells an intention, unless after "continued to", "managed to" and the like.
    private boolean infinitive(int to) {
        if (to < 1) {
            return true;
        }
        return switch (syntax.lemma(to - 1)) {
            case "continue",
                    "manage",
                    "begin",
                    "start",
                    "use",
                    "say",
                    "report",
                    "believe",
                    "have",
                    "know",
                    "proceed",
                    "suspect",
                    "allege",
                    "think" ->
                    false;
            default -> true;
        };
    }

    /// "does not target civilians": a habit is denied, no act.
    boolean general(Hit hit) {
        for (int i = hit.first() - 1; i >= 0 && i > hit.first() - 4; i--) {
            if (text.is(i, "do", "does")) {
                return true;
            }
        }
        return false;
    }

    boolean negated(Hit hit) {
        if (!hit.verb()) {
            return hit.first() > 0 && text.is(hit.first() - 1, "no", "any", "without");
        }
        int start = text.sentenceStart(hit.sentence());
        for (int i = hit.first() - 1; i >= start && i > hit.first() - 4; i--) {
            var pos = syntax.pos(i);
            if (NEGATIONS.contains(text.key(i))
                    && (pos == Pos.PART || pos == Pos.ADV || pos == Pos.AUX)) {
                return true;
            }
            if (pos != Pos.AUX && pos != Pos.ADV && pos != Pos.PART) {
                return false;
            }
        }
        return false;
    }

    /// Where "reports of … were fabrications" calls false what a token tells.
    ///
    /// @return the token of the word that calls it false, or -1
    int calledFalse(int token) {
        int start = text.sentenceStart(text.sentenceOf(token));
        boolean told = false;
        for (int i = token - 1; i >= start && !told; i--) {
            told = TOLD.contains(text.key(i)) && text.is(i + 1, "of", "that", "about", "claiming");
        }
        int end = text.sentenceEnd(text.sentenceOf(token));
        for (int i = token + 1; told && i + 1 < end; i++) {
            if (text.is(i, "is", "are", "was", "were", "as")) {
                int word = i + 1;
                while (word < end && text.is(word, "a", "all", "just", "completely", "entirely")) {
                    word++;
                }
                if (FALSE.contains(text.key(word))) {
                    return word;
                }
            }
        }
        return -1;
    }
}
