package vigil.read.attribution;

import java.util.List;

/// A word or phrase that says that somebody speaks.
///
/// @param lemma the dictionary form of its first word, which for verbs is the one that inflects
/// @param rest the words that follow it, or none: "for" in "call for"
/// @param part what kind of word it is
/// @param cueClass what it says that the source does
/// @param takes what may follow it: [#CLAUSE], [#QUOTE] …, added up
record Cue(String lemma, List<String> rest, Part part, CueClass cueClass, int takes) {
    Cue {
        rest = List.copyOf(rest);
    }

    /// A clause, with or without *that*; *whether*, *how* and so on.
    static final int CLAUSE = 1;

    /// Words in quotation marks.
    static final int QUOTE = 2;

    /// A noun phrase.
    static final int PHRASE = 4;

    /// An infinitive.
    static final int INFINITIVE = 8;

    /// The person addressed, then what is said: "told reporters that".
    static final int ADDRESSEE = 16;

    /// What kind of word carries a cue.
    enum Part {
        VERB,
        NOUN,
        ADJECTIVE,
        /// Fixed words before the source: "according to".
        PREPOSITION
    }

    boolean takes(int kind) {
        return (takes & kind) != 0;
    }
}
