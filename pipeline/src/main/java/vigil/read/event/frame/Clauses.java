package vigil.read.event.frame;

import vigil.read.syntax.Pos;
import vigil.read.syntax.Syntax;
import vigil.read.text.TokenizedText;

/// Which words of a sentence stand aside from its main line: relative clauses and appositions. What
/// is said there ("the RSF, which have held the city since October, said …") is no setting of what
/// the main line tells.
public final class Clauses {
    private final TokenizedText text;
    private final Syntax syntax;
    private final int[] aside; // 0 on the main line, else the number of the clause

    /// Reads the clauses of a text.
    public Clauses(TokenizedText text, Syntax syntax) {
        this.text = text;
        this.syntax = syntax;
        aside = new int[text.size()];
        int number = 0;
        for (int i = 0; i < text.size(); i++) {
            if (aside[i] == 0 && opens(i)) {
                int end = end(i);
                number++;
                for (int j = i; j < end; j++) {
                    aside[j] = number;
                }
            }
        }
    }

    /// Whether a token stands in a side clause that another token is outside of.
    public boolean apart(int token, int from) {
        return aside[token] != 0 && aside[token] != aside[from];
    }

    private boolean opens(int token) {
        if (text.is(token, "which", "who", "whose", "where", "whom")) {
            return token > text.sentenceStart(text.sentenceOf(token));
        }
        return text.is(token - 1, ",")
                && text.is(token, "the", "a", "an")
                && token - 1 > text.sentenceStart(text.sentenceOf(token))
                && syntax.phraseAt(token - 2) != null
                && apposition(token);
    }

    /// "the capital of North Kordofan state,": a phrase, "of", a phrase and a comma, no verb.
    private boolean apposition(int token) {
        int stop = text.sentenceEnd(text.sentenceOf(token));
        boolean of = false;
        for (int i = token; i < stop && i < token + 16; i++) {
            if (text.is(i, ",", ";", ")") || i == stop - 1) {
                return of;
            }
            if (text.is(i, "and", "or", "that") || syntax.pos(i) == Pos.AUX) {
                return false;
            }
            if (syntax.pos(i) == Pos.VERB) {
                return false;
            }
            of |= text.is(i, "of", "in");
        }
        return false;
    }

    private int end(int token) {
        int stop = text.sentenceEnd(text.sentenceOf(token));
        for (int i = token + 1; i < stop; i++) {
            if (text.is(i, ",", ";", ")", "—", "–")) {
                return i;
            }
        }
        return stop;
    }
}
