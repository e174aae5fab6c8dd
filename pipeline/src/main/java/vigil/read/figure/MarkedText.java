package vigil.read.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.read.figure.FigureWords.EffectPhrase;
import vigil.read.text.KeySet;
import vigil.read.text.Lexicon;
import vigil.read.text.Lexicon.Match;
import vigil.read.text.TokenizedText;
import vigil.read.text.TokenizedText.Kind;

/// A text with what the word lists know in it. Lives as long as one reading.
final class MarkedText {
    final TokenizedText text;
    final FigureWords words;
    final Lexicon.Scan scan;
    private final @Nullable List<Match<EffectPhrase>>[] effectsFrom;
    private final @Nullable List<Match<EffectPhrase>>[] effectsTo;
    private final int[] forms; // by sentence: bits of Form

    @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of lists
    MarkedText(TokenizedText text, FigureWords words) {
        this.text = text;
        this.words = words;
        scan = words.lexicon().scan(text);
        effectsFrom = new List[text.size()];
        effectsTo = new List[text.size()];
        forms = new int[text.sentences()];
        for (int i = 0; i < text.size(); i++) {
            if (scan.longest(i, EffectPhrase.class) == null) {
                continue;
            }
            var here = scan.at(i, EffectPhrase.class).reversed();
            effectsFrom[i] = here;
            for (var match : here) {
                forms[text.sentenceOf(i)] |= match.value().bits();
                var there = effectsTo[match.last()];
                if (there == null) {
                    effectsTo[match.last()] = new java.util.ArrayList<>(List.of(match));
                } else {
                    there.add(match); // a later start is a shorter phrase
                }
            }
        }
    }

    /// Effect phrases that begin at a token, longest first.
    List<Match<EffectPhrase>> effectsFrom(int token) {
        var found = token < 0 || token >= effectsFrom.length ? null : effectsFrom[token];
        return found == null ? List.of() : found;
    }

    /// Effect phrases that end at a token, longest first.
    List<Match<EffectPhrase>> effectsTo(int token) {
        var found = token < 0 || token >= effectsTo.length ? null : effectsTo[token];
        return found == null ? List.of() : found;
    }

    /// Bits of the forms of the effect words in a sentence.
    int formsIn(int sentence) {
        return forms[sentence];
    }

    boolean isEffect(int token) {
        return token >= 0 && token < effectsFrom.length && effectsFrom[token] != null;
    }

    /// Whether the token's key is in a class of `classes.tsv`.
    boolean in(int token, KeySet words) {
        return token >= 0 && token < text.size() && words.contains(text.key(token));
    }

    KeySet wordClass(String name) {
        var found = words.classes().get(name);
        if (found == null) {
            throw new IllegalStateException("classes.tsv has no class " + name);
        }
        return found;
    }

    boolean isWord(int token) {
        return token >= 0 && token < text.size() && text.kind(token) == Kind.WORD;
    }

    boolean sameSentence(int a, int b) {
        return a >= 0
                && b >= 0
                && a < text.size()
                && b < text.size()
                && text.sentenceOf(a) == text.sentenceOf(b);
    }
}
