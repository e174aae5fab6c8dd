package vigil.read.attribution;

/// A place in the text that may be a cue.
///
/// @param cue what it would be
/// @param head the token that carries it: the verb, the noun
/// @param first first token of the cue, auxiliaries and adverbs included: "has" in "has said"
/// @param last last token, particle and preposition included: "for" in "called for"
/// @param form how it stands in its sentence
record Candidate(Cue cue, int head, int first, int last, Form form) {
    /// How a cue stands in its sentence.
    enum Form {
        /// "said", "has said".
        FINITE,
        /// "was quoted".
        PASSIVE,
        /// "a plan described by him": a participle behind its noun.
        REDUCED,
        /// "adding".
        GERUND,
        /// "to say".
        INFINITIVE,
        /// A noun or adjective: "the claim", "is aware".
        NOMINAL,
        /// "according to".
        PREPOSITION,
        /// The colon behind a name: "Monitor: 12 killed".
        COLON
    }

    boolean isVerb() {
        return switch (form) {
            case FINITE, PASSIVE, REDUCED, GERUND, INFINITIVE -> true;
            case NOMINAL, PREPOSITION, COLON -> false;
        };
    }

    boolean isPassive() {
        return form == Form.PASSIVE || form == Form.REDUCED;
    }

    boolean isSaying() {
        return cue.cueClass() == CueClass.SAY && cue.takes(Cue.QUOTE);
    }
}
