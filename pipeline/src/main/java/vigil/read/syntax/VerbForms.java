package vigil.read.syntax;

import vigil.read.text.TokenizedText;

/// Tells which form of a verb a token is, by its ending and, where that leaves a choice, by its
/// neighbours.
final class VerbForms {
    private final Lemmas lemmas;

    VerbForms(Lemmas lemmas) {
        this.lemmas = lemmas;
    }

    VerbForm[] of(TokenizedText text, Pos[] tags) {
        var forms = new VerbForm[tags.length];
        for (int s = 0; s < text.sentences() && tags.length > 0; s++) {
            int from = text.sentenceStart(s);
            int to = text.sentenceEnd(s);
            for (int i = from; i < to; i++) {
                forms[i] =
                        switch (tags[i]) {
                            case AUX -> auxiliary(text.key(i));
                            case VERB -> verb(text, tags, forms, from, to, i);
                            case NOUN, PROPN, ADJ, ADV, DET, ADP, PRON, NUM, CCONJ -> VerbForm.NONE;
                            case SCONJ, PART, PUNCT, SYM, INTJ, X -> VerbForm.NONE;
                        };
            }
        }
        return forms;
    }

    private static VerbForm auxiliary(String key) {
        return switch (key) {
            case "be", "have", "do", "get" -> VerbForm.BASE;
            case "was", "were", "had", "did", "could", "would", "should", "might", "'d", "got" ->
                    VerbForm.PAST;
            case "been" -> VerbForm.PAST_PARTICIPLE;
            case "being", "having", "getting" -> VerbForm.GERUND;
            default -> VerbForm.PRESENT;
        };
    }

    private VerbForm verb(
            TokenizedText text, Pos[] tags, VerbForm[] forms, int from, int to, int i) {
        var key = text.key(i);
        if (lemmas.isOnlyParticiple(key) && !lemmas.isVerb(key)) {
            return VerbForm.PAST_PARTICIPLE;
        }
        if (lemmas.isOnlyPast(key)) {
            return VerbForm.PAST;
        }
        if (key.endsWith("ing") && key.length() > 4) {
            return VerbForm.GERUND;
        }
        boolean past = key.endsWith("ed") || lemmas.isIrregularPast(key);
        int helper = helper(text, tags, forms, from, i);
        if (past && !(helper >= 0 && forms[helper] == VerbForm.BASE && isDo(text.key(helper)))) {
            return pastOrParticiple(text, tags, forms, from, to, i, helper);
        }
        if (helper >= 0 && tags[helper] == Pos.AUX && !isHave(text.key(helper))) {
            return VerbForm.BASE;
        }
        if (helper >= 0 && text.key(helper).equals("to")) {
            return VerbForm.BASE;
        }
        return VerbForm.PRESENT;
    }

    private static boolean isDo(String key) {
        return key.equals("do") || key.equals("does") || key.equals("did");
    }

    /// The auxiliary, the *to* or the coordinated verb that rules this verb, or -1.
    private static int helper(TokenizedText text, Pos[] tags, VerbForm[] forms, int from, int i) {
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
                    return at > from && tags[at - 1] == Pos.VERB ? at - 1 : -1;
                }
                case PUNCT -> {
                    boolean series = text.key(at).equals(",") && at > from;
                    return series && tags[at - 1] == Pos.VERB ? at - 1 : -1;
                }
                case VERB -> {
                    return isHave(text.key(at)) || isBecome(text.key(at)) ? at : -1;
                }
                case PRON, NOUN, PROPN, ADJ, DET, ADP, NUM, SCONJ, SYM, INTJ, X -> {
                    return -1;
                }
            }
        }
        return -1;
    }

    private static boolean isHave(String key) {
        return switch (key) {
            case "have", "has", "had", "having", "'ve" -> true;
            default -> false;
        };
    }

    private static boolean isBecome(String key) {
        return switch (key) {
            case "got", "get", "gets", "getting", "being", "were", "was", "been", "be" -> true;
            default -> false;
        };
    }

    private static VerbForm pastOrParticiple(
            TokenizedText text, Pos[] tags, VerbForm[] forms, int from, int to, int i, int helper) {
        if (helper >= 0) {
            if (tags[helper] == Pos.VERB && !isHave(text.key(helper))) {
                return isBecome(text.key(helper)) ? VerbForm.PAST_PARTICIPLE : copy(forms[helper]);
            }
            return VerbForm.PAST_PARTICIPLE;
        }
        if (i + 1 < to && text.key(i + 1).equals("by")) {
            return VerbForm.PAST_PARTICIPLE;
        }
        var before = i > from ? tags[i - 1] : Pos.PUNCT;
        return switch (before) {
            case DET, ADP, ADJ, NUM -> VerbForm.PAST_PARTICIPLE;
            case PUNCT, CCONJ, SCONJ, PRON, PROPN, NOUN, ADV, AUX, PART, VERB, SYM, INTJ, X ->
                    hasFiniteVerbAfter(text, tags, to, i)
                            ? VerbForm.PAST_PARTICIPLE
                            : VerbForm.PAST;
        };
    }

    private static VerbForm copy(VerbForm form) {
        return form == VerbForm.PAST_PARTICIPLE ? VerbForm.PAST_PARTICIPLE : VerbForm.PAST;
    }

    /// Whether a finite verb or auxiliary follows with nothing between that opens another clause:
    /// then this verb only describes the noun before it ("the mayor kidnapped on Monday was …").
    private static boolean hasFiniteVerbAfter(TokenizedText text, Pos[] tags, int to, int i) {
        if (i > 0 && tags[i - 1] == Pos.PRON) {
            return false;
        }
        for (int at = i + 1; at < to && at < i + 12; at++) {
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
