package vigil.read.syntax;

import vigil.read.text.TokenizedText;

/// One pass over a text that tells which form of a verb a token is, by its ending and, where that
/// leaves a choice, by its neighbours.
final class VerbForms {
    private static final int NONE = -1;

    /// How far to look for the verb that a participle's noun is the subject of.
    private static final int REACH = 12;

    private final TokenizedText text;
    private final Pos[] tags;
    private final Lemmas lemmas;
    private final VerbForm[] forms;
    private int from;
    private int to;

    VerbForms(TokenizedText text, Pos[] tags, Lemmas lemmas) {
        this.text = text;
        this.tags = tags;
        this.lemmas = lemmas;
        forms = new VerbForm[tags.length];
    }

    VerbForm[] run() {
        for (int s = 0; s < text.sentences() && tags.length > 0; s++) {
            from = text.sentenceStart(s);
            to = text.sentenceEnd(s);
            for (int i = from; i < to; i++) {
                forms[i] =
                        switch (tags[i]) {
                            case AUX -> auxiliary(i);
                            case VERB -> verb(i);
                            case NOUN, PROPN, ADJ, ADV, DET, ADP, PRON, NUM, CCONJ -> VerbForm.NONE;
                            case SCONJ, PART, PUNCT, SYM, INTJ, X -> VerbForm.NONE;
                        };
            }
        }
        return forms;
    }

    private VerbForm auxiliary(int i) {
        return switch (text.key(i)) {
            case "be" -> VerbForm.BASE;
            case "have", "do", "get" -> isRuledAsBase(ruler(i)) ? VerbForm.BASE : VerbForm.PRESENT;
            case "was", "were", "had", "did", "could", "would", "should", "might", "'d", "got" ->
                    VerbForm.PAST;
            case "been" -> VerbForm.PAST_PARTICIPLE;
            case "being", "having", "getting" -> VerbForm.GERUND;
            default -> VerbForm.PRESENT;
        };
    }

    private VerbForm verb(int i) {
        var key = text.key(i);
        if (lemmas.isOnlyParticiple(key) && !lemmas.isVerb(key)) {
            return VerbForm.PAST_PARTICIPLE;
        }
        if (key.endsWith("ing") && key.length() > 4) {
            return VerbForm.GERUND;
        }
        int ruler = ruler(i);
        if (lemmas.isOnlyPast(key) && !(lemmas.isVerb(key) && isRuledAsBase(ruler))) {
            return VerbForm.PAST;
        }
        boolean past = key.endsWith("ed") || lemmas.isIrregularPast(key);
        if (past && !isRuledAsBase(ruler)) {
            return pastOrParticiple(i, ruler);
        }
        return isRuledAsBase(ruler) ? VerbForm.BASE : VerbForm.PRESENT;
    }

    /// By *to*, a modal or *do*.
    private boolean isRuledAsBase(int ruler) {
        if (ruler == NONE) {
            return false;
        }
        return switch (tags[ruler]) {
            case PART -> true;
            case AUX -> !isHave(text.key(ruler)) && !isBe(text.key(ruler));
            case NOUN, PROPN, VERB, ADJ, ADV, DET, ADP, PRON, NUM, CCONJ, SCONJ -> false;
            case PUNCT, SYM, INTJ, X -> false;
        };
    }

    /// The auxiliary, the *to* or the coordinated verb that rules this verb, or -1.
    private int ruler(int i) {
        for (int at = i - 1; at >= from; at--) {
            switch (tags[at]) {
                case AUX -> {
                    return at;
                }
                case ADV -> {}
                case PART -> {
                    if (text.key(at).equals("to")) {
                        return at;
                    }
                }
                case CCONJ -> {
                    return at > from && tags[at - 1] == Pos.VERB ? coordinated(at - 1) : NONE;
                }
                case PUNCT -> {
                    boolean series = text.key(at).equals(",") && at > from;
                    return series && tags[at - 1] == Pos.VERB ? coordinated(at - 1) : NONE;
                }
                case VERB -> {
                    return isHave(text.key(at)) || isBe(text.key(at)) ? at : NONE;
                }
                case PRON, NOUN, PROPN, ADJ, DET, ADP, NUM, SCONJ, SYM, INTJ, X -> {
                    return NONE;
                }
            }
        }
        return NONE;
    }

    /// What rules the verb that this one is joined to; that verb itself where nothing does.
    private int coordinated(int verb) {
        int ruler = ruler(verb);
        return ruler == NONE ? verb : ruler;
    }

    private static boolean isHave(String key) {
        return switch (key) {
            case "have", "has", "had", "having", "'ve" -> true;
            default -> false;
        };
    }

    /// Forms of *be* and of *get*, which makes a passive too.
    private static boolean isBe(String key) {
        return switch (key) {
            case "be", "is", "are", "am", "was", "were", "been", "being", "'m", "'re", "'s" -> true;
            case "get", "gets", "got", "getting" -> true;
            default -> false;
        };
    }

    private VerbForm pastOrParticiple(int i, int ruler) {
        if (ruler >= 0) {
            var key = text.key(ruler);
            boolean participle = tags[ruler] != Pos.VERB || isHave(key) || isBe(key);
            return participle || forms[ruler] == VerbForm.PAST_PARTICIPLE
                    ? VerbForm.PAST_PARTICIPLE
                    : VerbForm.PAST;
        }
        if (i + 1 < to && text.key(i + 1).equals("by")) {
            return VerbForm.PAST_PARTICIPLE;
        }
        int left = i - 1;
        while (left >= from && tags[left] == Pos.ADV) {
            left--; // "a privately owned bus"
        }
        var before = left >= from ? tags[left] : Pos.PUNCT;
        return switch (before) {
            case DET, ADP, ADJ, NUM -> VerbForm.PAST_PARTICIPLE;
            case PRON -> VerbForm.PAST;
            case PUNCT, CCONJ, SCONJ, PROPN, NOUN, ADV, AUX, PART, VERB, SYM, INTJ, X ->
                    describesSubject(i) ? VerbForm.PAST_PARTICIPLE : VerbForm.PAST;
        };
    }

    /// Whether a finite verb or auxiliary follows with nothing between that opens another clause:
    /// then this verb only describes the noun before it ("the mayor kidnapped on Monday was …").
    private boolean describesSubject(int i) {
        for (int at = i + 1; at < to && at < i + REACH; at++) {
            switch (tags[at]) {
                case AUX -> {
                    return !isHave(text.key(at)) || at > i + 1;
                }
                case SCONJ, CCONJ, PRON, PUNCT, PART, VERB -> {
                    return false;
                }
                case NOUN, PROPN, ADJ, ADV, DET, ADP, NUM, SYM, INTJ, X -> {}
            }
        }
        return false;
    }
}
