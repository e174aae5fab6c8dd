package vigil.read.syntax;

import java.util.ArrayList;
import java.util.List;
import vigil.read.text.TokenizedText;
import vigil.read.text.TokenizedText.Kind;

/// One pass over a text that finds its base noun phrases.
///
/// A phrase is grown word by word from a word that can open one, then cut back to its last nominal
/// word. What may follow what is told by [#next]; a word is taken only if a nominal word follows it
/// sooner or later, so adjectives and participles behind the head stay out.
final class PhraseScan {
    private static final int NONE = -1;

    private final TokenizedText text;
    private final Pos[] tags;
    private final PhraseTokens words;
    private final List<NounPhrase> phrases = new ArrayList<>();
    private int to;

    PhraseScan(TokenizedText text, Pos[] tags, VerbForm[] forms, PhraseWords kinds) {
        this.text = text;
        this.tags = tags;
        words = new PhraseTokens(text, tags, forms, kinds);
    }

    List<NounPhrase> run() {
        for (int s = 0; s < text.sentences() && tags.length > 0; s++) {
            to = text.sentenceEnd(s);
            int i = text.sentenceStart(s);
            while (i < to) {
                i = phrase(i);
            }
        }
        return phrases;
    }

    /// Adds the phrase that begins at a token, if one does; where to go on.
    private int phrase(int first) {
        if (!opens(first)) {
            return first + 1;
        }
        int last = words.isNominal(first) ? first : NONE;
        int at = first;
        for (int next = next(at); next != NONE; next = next(at)) {
            at = next;
            if (words.isNominal(at)
                    || (at > first + 1 && words.isHyphen(at - 1) && words.isNoun(at))) {
                last = at;
            }
        }
        if (last == NONE) {
            return alone(first, at);
        }
        return add(first, last);
    }

    private int add(int first, int last) {
        int head = last;
        while (head > first && tags[head] == Pos.NUM && words.isNoun(head - 1)) {
            head--;
        }
        phrases.add(new NounPhrase(first, last, head));
        return last + 1;
    }

    /// A phrase without a noun: a pronoun, "the wounded", "those".
    private int alone(int first, int last) {
        if (tags[first] == Pos.PRON) {
            phrases.add(new NounPhrase(first, first, first));
            return first + 1;
        }
        if (tags[first] == Pos.DET && last > first && words.isDescribing(last)) {
            return add(first, last);
        }
        if (words.has(first, PhraseWords.ALONE)) {
            phrases.add(new NounPhrase(first, first, first));
        }
        return first + 1;
    }

    private boolean opens(int i) {
        return switch (tags[i]) {
            case DET, NOUN, PROPN, NUM -> true;
            case ADJ -> !isHedge(i);
            case ADV -> isOpening(i) || isDegreeOfAdjective(i);
            case PRON -> !text.key(i).equals("there");
            case X -> text.kind(i) == Kind.WORD;
            case VERB -> words.isParticiple(i) && !afterSubject(i) && beforeNominal(i);
            case SYM -> words.isCurrency(i);
            case ADP, AUX, CCONJ, SCONJ, PART, PUNCT, INTJ -> isOpening(i);
        };
    }

    /// "20" in "the bomb 20 people carried", "8" in "killed the minister 8 days ago".
    private boolean isNewCount(int i, int n) {
        boolean counts = words.isNoun(i) && n + 1 < to && words.isNoun(n + 1);
        return counts && (tags[i] == Pos.NOUN || text.is(n + 2, "ago", "earlier", "later"));
    }

    private boolean isOpening(int i) {
        return words.has(i, PhraseWords.OPENING) && i + 1 < to && words.isName(i + 1);
    }

    /// "heavily" in "heavily armed men", "well" in "well-dressed men".
    private boolean isDegreeOfAdjective(int i) {
        boolean close = text.key(i).endsWith("ly") || (i + 1 < to && words.isHyphen(i + 1));
        return close && !isHedge(i) && !followsHelper(i) && isDescribed(i + 1);
    }

    /// Behind an auxiliary the adverb belongs to the verb: "has previously denied hitting them".
    private boolean followsHelper(int i) {
        return i > 0
                && i + 1 < to
                && tags[i + 1] != Pos.ADJ
                && (tags[i - 1] == Pos.AUX || tags[i - 1] == Pos.PART || tags[i - 1] == Pos.PRON);
    }

    /// "least" in "at least 12 men".
    private boolean isHedge(int i) {
        return words.has(i, PhraseWords.DEGREE) && i + 1 < to && tags[i + 1] == Pos.NUM;
    }

    /// An adjective or participle that a noun follows, and no number between.
    private boolean isDescribed(int i) {
        int at = i < to && words.isHyphen(i) ? i + 1 : i;
        return at < to && words.isDescribing(at) && isNominalSoon(at);
    }

    /// A time that stands behind a phrase and is not part of it: "Wednesday", "last night".
    private boolean isTimeBehind(int i, int n) {
        if (words.has(n, PhraseWords.DAY)) {
            return words.isNoun(i)
                    && !words.has(i, PhraseWords.DAY)
                    && tags[n] == Pos.PROPN
                    && (!text.caseless()
                            || n + 1 >= to
                            || !words.isNoun(n + 1)
                            || words.has(n + 1, PhraseWords.DAY));
        }
        return words.has(n, PhraseWords.LAST)
                && n + 1 < to
                && words.has(n + 1, PhraseWords.DAY)
                && words.isNominal(i);
    }

    /// The token that continues a phrase after `i`, or -1.
    private int next(int i) {
        int n = i + 1;
        if (n >= to) {
            return NONE;
        }
        if (words.isTime(i) || words.isTime(n) || isTimeBehind(i, n)) {
            return NONE;
        }
        if (words.isHyphen(n)) {
            return text.joined(i) && text.joined(n) && n + 1 < to ? n + 1 : NONE;
        }
        if (tags[i] == Pos.PRON && !words.has(i, PhraseWords.POSSESSIVE)) {
            return NONE;
        }
        if (words.has(n, PhraseWords.PARTICLE | PhraseWords.LINK) && words.isNominal(i)) {
            int name = n + 1;
            while (name < to && words.has(name, PhraseWords.PARTICLE)) {
                name++;
            }
            if (name < to && words.isName(name)) {
                return n;
            }
        }
        return switch (tags[n]) {
            case NOUN, PROPN, X -> n;
            case NUM -> isNewCount(i, n) ? NONE : n;
            case ADJ -> words.isNominal(i) && !isNominalSoon(n) ? NONE : n;
            case DET ->
                    words.has(i, PhraseWords.BEFORE) && !words.isNominal(i)
                            ? n
                            : tags[i] == Pos.DET && !words.isArticle(n) ? n : NONE;
            case PRON ->
                    words.has(i, PhraseWords.BEFORE) && words.has(n, PhraseWords.POSSESSIVE)
                            ? n
                            : NONE;
            case ADV -> !words.isNoun(i) && isNominalSoon(n) ? n : NONE;
            case VERB ->
                    words.isParticiple(n)
                                    && !words.isNoun(i)
                                    && (beforeNominal(n) || tags[i] == Pos.DET)
                            ? n
                            : NONE;
            case CCONJ -> joins(i, n) ? n + 1 : NONE;
            case SYM -> words.isCurrency(n) || text.is(n, "%", "&") ? n : NONE;
            case PUNCT -> punctuation(i, n);
            case AUX, ADP, SCONJ, PART, INTJ -> NONE;
        };
    }

    private int punctuation(int i, int n) {
        if (n + 1 >= to) {
            return NONE;
        }
        return switch (text.key(n)) {
            case "." -> {
                boolean inside = text.joined(i) && (words.isAbbreviation(i) || words.isInitial(i));
                yield inside && words.isNoun(n + 1) ? n + 1 : NONE;
            }
            case "/" -> text.joined(i) && text.joined(n) ? n + 1 : NONE;
            case "," -> {
                boolean series =
                        words.isDescribing(i) && tags[n + 1] == Pos.ADJ && isNominalSoon(n + 1);
                yield series && !words.isNominal(i) ? n + 1 : NONE;
            }
            default -> text.kind(n) == Kind.QUOTE ? quoted(i, n) : NONE;
        };
    }

    /// Inside a phrase, a quotation of nominal words only: `the "Manuel Rodríguez" Front`.
    private int quoted(int i, int n) {
        if (isOpen(n)) {
            for (int at = n + 1; at < to && at < n + 9; at++) {
                if (text.kind(at) == Kind.QUOTE) {
                    return at > n + 1 ? n + 1 : NONE;
                }
                boolean fits = words.isNominal(at) || tags[at] == Pos.ADJ || words.isSpecial(at);
                if (!fits && !words.isHyphen(at)) {
                    return NONE;
                }
            }
            return NONE;
        }
        boolean goesOn = words.isNoun(n + 1) || (tags[n + 1] == Pos.ADJ && isNominalSoon(n + 1));
        return words.isNominal(i) && goesOn && opensQuote(i) ? n + 1 : NONE;
    }

    /// An opening mark stands before a word without a space between.
    private boolean isOpen(int n) {
        return !text.joined(n - 1) && text.joined(n);
    }

    private boolean opensQuote(int i) {
        for (int at = i; at >= 0 && at > i - 9; at--) {
            if (text.kind(at) == Kind.QUOTE) {
                return at == 0 || isOpen(at);
            }
        }
        return false;
    }

    /// "political and military leaders", "two or three men".
    private boolean joins(int i, int n) {
        int right = n + 1;
        if (right >= to) {
            return false;
        }
        if (tags[i] == Pos.NUM) {
            return tags[right] == Pos.NUM && right + 1 < to && !words.isNoun(i);
        }
        return words.isDescribing(i) && words.isDescribing(right) && isNominalSoon(right);
    }

    /// Whether a noun follows after describing words only.
    private boolean isNominalSoon(int i) {
        for (int at = i + 1; at < to && at < i + 7; at++) {
            if (words.isNoun(at) || tags[at] == Pos.X) {
                return !words.isTime(at);
            }
            boolean passes =
                    words.isDescribing(at)
                            || tags[at] == Pos.NUM
                            || (words.isHyphen(at) && text.joined(at) && text.joined(at - 1))
                            || (tags[at] == Pos.ADV && !text.joined(at - 1))
                            || (tags[at] == Pos.CCONJ && at + 1 < to && words.isDescribing(at + 1))
                            || (at > i + 1 && words.isHyphen(at - 1) && text.joined(at - 1));
            if (!passes) {
                return false;
            }
        }
        return false;
    }

    private boolean beforeNominal(int i) {
        return isNominalSoon(i);
    }

    /// Whether the verb form more likely belongs to a subject or an object than to the next noun.
    private boolean afterSubject(int i) {
        if (words.isGerund(i) || i == 0) {
            return true;
        }
        return switch (tags[i - 1]) {
            case ADP, CCONJ, VERB -> false;
            case NOUN, PROPN, PRON, AUX, ADV, PART, PUNCT, DET, ADJ, NUM, SCONJ, SYM, INTJ, X ->
                    true;
        };
    }
}
