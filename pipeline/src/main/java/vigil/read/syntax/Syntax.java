package vigil.read.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.read.text.TokenizedText;

/// Parts of speech, lemmas and base noun phrases of one text. Immutable; tokens are those of the
/// text it was read from.
public final class Syntax {
    private final TokenizedText text;
    private final Pos[] tags;
    private final VerbForm[] forms;
    private final Lemmas lemmas;
    private final List<NounPhrase> phrases;
    private final int[] phraseAt; // index + 1; 0 is none
    private final @Nullable String[] found; // lemmas asked for so far

    Syntax(
            TokenizedText text,
            Pos[] tags,
            VerbForm[] forms,
            Lemmas lemmas,
            List<NounPhrase> phrases) {
        this.text = text;
        this.tags = tags;
        this.forms = forms;
        this.lemmas = lemmas;
        this.phrases = List.copyOf(phrases);
        phraseAt = new int[tags.length];
        found = new String[tags.length];
        for (int p = 0; p < this.phrases.size(); p++) {
            var phrase = this.phrases.get(p);
            for (int i = phrase.first(); i <= phrase.last(); i++) {
                phraseAt[i] = p + 1;
            }
        }
    }

    /// The part of speech of a token.
    public Pos pos(int token) {
        return tags[token];
    }

    /// The dictionary form in lower case: "drop" for "dropped", "child" for "CHILDREN"; the key of
    /// the token where it has no other form.
    public String lemma(int token) {
        var lemma = found[token];
        if (lemma == null) {
            lemma = lemmas.of(text.key(token), tags[token]);
            found[token] = lemma; // whoever asks finds the same
        }
        return lemma;
    }

    /// Which form of a verb the token is; [VerbForm#NONE] unless it is a VERB or AUX.
    public VerbForm form(int token) {
        return forms[token];
    }

    /// The base noun phrases from left to right; none overlaps another.
    public List<NounPhrase> phrases() {
        return phrases;
    }

    /// The phrase that covers a token, or null.
    public @Nullable NounPhrase phraseAt(int token) {
        int at = phraseAt[token];
        return at == 0 ? null : phrases.get(at - 1);
    }
}
