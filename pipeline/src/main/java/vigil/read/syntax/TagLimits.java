package vigil.read.syntax;

import vigil.read.text.TokenizedText;

/// What a word cannot be, whatever its neighbours: *guerrillas* is no verb, *sent* no noun, and no
/// new word is a preposition.
final class TagLimits {
    private static final int NOUN = 1;
    private static final int PROPN = 1 << 1;
    private static final int VERB = 1 << 2;
    private static final int AUX = 1 << 3;
    private static final int ADJ = 1 << 4;
    private static final int ADV = 1 << 5;
    private static final int X = 1 << 14;
    private static final int OPEN = NOUN | PROPN | VERB | ADJ | ADV | X;
    private static final int ALL = (1 << 15) - 1;

    /// The lanes of the tagger that a word may take, as bits.
    int lanes(TokenizedText text, TagFeatures features, int i) {
        int known = features.known(i);
        if ((known & WordClasses.CLOSED) != 0) {
            return ALL;
        }
        if (features.isCapital(i)) {
            return OPEN;
        }
        var key = text.key(i);
        if (known == 0) {
            return OPEN
                    & ~(isAdverb(key) ? 0 : ADV)
                    & ~(text.caseless() && !isPast(key) ? VERB : 0);
        }
        if (known == WordClasses.PAST) {
            return VERB | AUX;
        }
        int lanes = OPEN;
        if ((known & (WordClasses.VERB | WordClasses.PAST)) == 0) {
            lanes &= ~VERB;
        }
        if ((known & WordClasses.ADVERB) == 0 && !isAdverb(key)) {
            lanes &= ~ADV;
        }
        int nominal = known & (WordClasses.NOUN | WordClasses.NAME);
        boolean gerund = (known & WordClasses.ENDS_IN_ING) == WordClasses.ENDS_IN_ING;
        if (nominal == 0 && (known & WordClasses.VERB) != 0 && !gerund) {
            lanes &= ~(NOUN | PROPN); // "denies", "survive"
            if ((known & WordClasses.ADJECTIVE) == 0 && !isPast(key)) {
                lanes &= ~ADJ;
            }
        }
        int other = WordClasses.ADJECTIVE | WordClasses.NAME | WordClasses.PAST;
        if ((nominal & WordClasses.NOUN) != 0 && !isPast(key) && (known & other) == 0) {
            lanes &= ~ADJ;
        }
        return lanes;
    }

    private static boolean isAdverb(String key) {
        return key.endsWith("ly")
                || key.endsWith("ward")
                || key.endsWith("wards")
                || key.endsWith("wise");
    }

    private static boolean isPast(String key) {
        return key.endsWith("ed") || key.endsWith("ing");
    }
}
