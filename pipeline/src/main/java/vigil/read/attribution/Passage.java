package vigil.read.attribution;

import vigil.read.syntax.NounPhrase;
import vigil.read.syntax.Pos;
import vigil.read.syntax.Syntax;
import vigil.read.syntax.VerbForm;
import vigil.read.text.TokenizedText;

/// One text with its syntax and quotations, and small questions about its words.
record Passage(TokenizedText text, Syntax syntax, Quotations quotations) {

    static Passage of(TokenizedText text, Syntax syntax) {
        return new Passage(text, syntax, new Quotations(text));
    }

    int start(int token) {
        return text.sentenceStart(text.sentenceOf(token));
    }

    int end(int token) {
        return text.sentenceEnd(text.sentenceOf(token));
    }

    String key(int token) {
        return text.keyOrEmpty(token);
    }

    Pos pos(int token) {
        return token < 0 || token >= text.size() ? Pos.PUNCT : syntax.pos(token);
    }

    boolean isComma(int token) {
        return key(token).equals(",");
    }

    /// A sign that ends a sentence.
    boolean isStop(int token) {
        return switch (key(token)) {
            case ".", "!", "?", "…", "...", "....", ".." -> true;
            default -> false;
        };
    }

    boolean isDash(int token) {
        if (token < 0 || token >= text.size() || text.kind(token) != TokenizedText.Kind.HYPHEN) {
            return false;
        }
        return !text.joined(token)
                || text.end(token) - text.begin(token) > 1
                || key(token).equals("—");
    }

    boolean isQuote(int token) {
        return token >= 0 && token < text.size() && text.kind(token) == TokenizedText.Kind.QUOTE;
    }

    /// Whether a token is a verb or auxiliary that is no participle, gerund or infinitive.
    boolean isFinite(int token) {
        if (pos(token) != Pos.VERB && pos(token) != Pos.AUX) {
            return false;
        }
        var form = syntax.form(token);
        return form == VerbForm.PRESENT || form == VerbForm.PAST;
    }

    /// The first token of the noun phrase that ends at this token, with the phrases it hangs from:
    /// *"the head of the town's administration"*.
    int chainStart(int last, int floor) {
        int first = phraseStart(last, floor);
        while (first - 1 > floor) {
            int before = first - 1;
            if (isPossessive(before) && pos(before - 1) != Pos.VERB) {
                first = phraseStart(before - 1, floor);
            } else if (isNominalPreposition(before) && endsPhrase(before - 1)) {
                first = phraseStart(before - 1, floor);
            } else if (isHyphenInside(before)) {
                first = phraseStart(before - 1, floor);
            } else {
                break;
            }
        }
        return first;
    }

    private boolean isHyphenInside(int token) {
        return text.kind(token) == TokenizedText.Kind.HYPHEN
                && text.joined(token)
                && text.joined(token - 1)
                && text.end(token) - text.begin(token) == 1;
    }

    boolean isPossessive(int token) {
        return switch (key(token)) {
            case "'s", "'" -> text.joined(token - 1);
            default -> false;
        };
    }

    private boolean endsPhrase(int token) {
        var phrase = token < 0 ? null : syntax.phraseAt(token);
        return phrase != null
                && phrase.last() == token
                && pos(phrase.head()) != Pos.PRON
                && !quotations.inside(token);
    }

    private boolean isNominalPreposition(int token) {
        return switch (key(token)) {
            case "of", "for", "at", "in", "from", "with", "to", "on", "against", "near", "behind" ->
                    pos(token) == Pos.ADP;
            default -> false;
        };
    }

    int phraseStart(int token, int floor) {
        var phrase = syntax.phraseAt(token);
        return Math.max(floor, phrase == null ? token : phrase.first());
    }

    /// The last token of the noun phrase that begins at this token, with what hangs from it by "of"
    /// and the like; `first - 1` if no phrase begins here.
    int chainEnd(int first, int ceiling) {
        NounPhrase phrase = first < ceiling ? syntax.phraseAt(first) : null;
        if (phrase == null) {
            return first - 1;
        }
        int last = Math.min(phrase.last(), ceiling - 1);
        while (last + 2 < ceiling) {
            int next = last + 1;
            boolean link = isPossessive(next) || isNominalPreposition(next) || isHyphenInside(next);
            var following = link ? syntax.phraseAt(next + 1) : null;
            if (following == null) {
                break;
            }
            last = Math.min(following.last(), ceiling - 1);
        }
        return last;
    }

    /// Where the clause begins that ends before this token.
    int clauseStart(int before) {
        int start = start(before - 1);
        for (int at = before - 1; at > start; at--) {
            if (text.is(at, ";") && !quotations.inside(at)) {
                return at + 1;
            }
        }
        while (text.is(start, "but", "and", ",", "•", "*", "-") && start < before - 2) {
            start++;
        }
        return start;
    }
}
