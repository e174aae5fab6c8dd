package vigil.read.syntax;

import vigil.read.text.TokenizedText;
import vigil.read.text.TokenizedText.Kind;

/// What a token can do in a noun phrase.
final class PhraseTokens {
    private final TokenizedText text;
    private final Pos[] tags;
    private final VerbForm[] forms;
    private final int[] kinds;

    PhraseTokens(TokenizedText text, Pos[] tags, VerbForm[] forms, PhraseWords words) {
        this.text = text;
        this.tags = tags;
        this.forms = forms;
        kinds = new int[tags.length];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = text.kind(i) == Kind.WORD ? words.of(text.key(i)) : 0;
        }
    }

    boolean isSpecial(int i) {
        return kinds[i] != 0;
    }

    boolean isGerund(int i) {
        return forms[i] == VerbForm.GERUND;
    }

    boolean isDescribing(int i) {
        return tags[i] == Pos.ADJ || (tags[i] == Pos.VERB && isParticiple(i));
    }

    boolean isParticiple(int i) {
        return forms[i] == VerbForm.PAST_PARTICIPLE || forms[i] == VerbForm.GERUND;
    }

    boolean isNominal(int i) {
        return isNoun(i) || tags[i] == Pos.NUM || tags[i] == Pos.X || text.is(i, "%");
    }

    boolean isNoun(int i) {
        return tags[i] == Pos.NOUN || tags[i] == Pos.PROPN;
    }

    /// A word that can be part of a name behind a particle.
    boolean isName(int i) {
        return text.kind(i) == Kind.WORD
                && (isNoun(i) || tags[i] == Pos.X || tags[i] == Pos.ADJ)
                && (text.caseless() || text.capitalised(i));
    }

    boolean isTime(int i) {
        return has(i, PhraseWords.TIME);
    }

    boolean isHyphen(int i) {
        return text.kind(i) == Kind.HYPHEN;
    }

    boolean isArticle(int i) {
        return text.is(i, "the", "a", "an");
    }

    boolean isCurrency(int i) {
        return i + 1 < tags.length && text.kind(i) == Kind.SYMBOL && tags[i + 1] == Pos.NUM;
    }

    boolean isAbbreviation(int i) {
        return has(i, PhraseWords.ABBREVIATION);
    }

    boolean isInitial(int i) {
        return text.end(i) - text.begin(i) == 1 && text.kind(i) == Kind.WORD;
    }

    boolean has(int i, int kind) {
        return (kinds[i] & kind) != 0;
    }
}
