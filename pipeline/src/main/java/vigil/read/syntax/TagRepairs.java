package vigil.read.syntax;

import vigil.read.text.TokenizedText;

/// Puts right what the tagger, which does not look back, often gets wrong.
final class TagRepairs {
    private TagRepairs() {}

    static void sentence(TokenizedText text, TagFeatures features, Pos[] tags, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int known = features.known(i);
            switch (tags[i]) {
                case NOUN, PROPN -> {
                    if (isPredicate(text, tags, known, i, to)) {
                        tags[i] = Pos.VERB;
                    }
                }
                case VERB -> {
                    if (isHeadOfPhrase(tags, known, i) || isSubject(features, tags, known, i, to)) {
                        tags[i] = Pos.NOUN;
                    }
                }
                case AUX, ADJ, ADV, DET, ADP, PRON, NUM, CCONJ, SCONJ, PART -> {}
                case PUNCT, SYM, INTJ, X -> {}
            }
        }
    }

    /// "shot" in "the men shot him", "attacking" in "rebels attacking the town": a noun by its
    /// neighbours on the left, but an object follows.
    private static boolean isPredicate(TokenizedText text, Pos[] tags, int known, int i, int to) {
        boolean verb = (known & WordClasses.PAST) != 0;
        boolean gerund = (known & WordClasses.ENDS_IN_ING) == WordClasses.ENDS_IN_ING;
        if ((!verb && !gerund) || i + 1 >= to) {
            return false;
        }
        if (verb && tags[i - 1] == Pos.AUX && behindParticiple(text, i + 1)) {
            return true; // "was shot to death", "were shot by"
        }
        boolean subject =
                tags[i - 1] == Pos.NOUN || tags[i - 1] == Pos.PROPN || tags[i - 1] == Pos.PRON;
        boolean object = tags[i + 1] == Pos.DET || tags[i + 1] == Pos.PRON;
        boolean death = text.is(i + 1, "to") && text.is(i + 2, "death");
        boolean behind =
                death || (text.is(i + 1, "at", "dead", "down") && text.key(i - 1).endsWith("s"));
        boolean joined = // "gunmen shot and killed the mayor"
                text.is(i + 1, "and")
                        && i + 2 < to
                        && tags[i + 2] == Pos.VERB
                        && text.is(i, "shot", "shelled", "bombed", "beat", "hit");
        return subject
                && (object || (verb && (behind || joined)))
                && !text.is(i + 1, "that", "which", "who", "whose");
    }

    private static boolean behindParticiple(TokenizedText text, int next) {
        return text.is(
                next,
                "to",
                "by",
                "dead",
                "in",
                "at",
                "on",
                "and",
                "while",
                "when",
                "with",
                "last",
                "today",
                "yesterday",
                ".",
                ",");
    }

    /// "command" in "the high command", "institutes" in "cultural institutes".
    private static boolean isHeadOfPhrase(Pos[] tags, int known, int i) {
        boolean noun = (known & WordClasses.NOUN) != 0;
        boolean inflected =
                (known & WordClasses.ENDS_IN_ED) != 0 || (known & WordClasses.PAST) != 0;
        boolean bare = (known & WordClasses.ENDS_IN_ING) == 0;
        boolean plural = (known & WordClasses.ENDS_IN_ING) == WordClasses.ENDS_IN_S;
        return noun
                && ((tags[i - 1] == Pos.DET && bare && !inflected)
                        || (tags[i - 1] == Pos.ADJ && plural));
    }

    /// "forces" in "government forces shelled": a plural that a past verb or an auxiliary follows.
    private static boolean isSubject(TagFeatures features, Pos[] tags, int known, int i, int to) {
        boolean plural =
                (known & WordClasses.NOUN) != 0
                        && (known & WordClasses.ENDS_IN_ING) == WordClasses.ENDS_IN_S;
        if (!plural || i + 1 >= to) {
            return false;
        }
        boolean verb =
                tags[i + 1] == Pos.AUX
                        || (tags[i + 1] == Pos.VERB
                                && (features.known(i + 1)
                                                & (WordClasses.PAST | WordClasses.ENDS_IN_ED))
                                        != 0);
        return verb && (tags[i - 1] == Pos.NOUN || tags[i - 1] == Pos.PROPN);
    }
}
