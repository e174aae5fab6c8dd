package vigil.read.syntax;

/// Part of speech of a token, as in Universal Dependencies (UPOS, version 2).
public enum Pos {
    NOUN,
    /// Part of a name.
    PROPN,
    VERB,
    /// Forms of *be* and *have*, *do* beside a verb, modal verbs.
    AUX,
    /// Adjectives and ordinal numbers.
    ADJ,
    ADV,
    /// Articles, demonstratives and quantifiers before a noun.
    DET,
    /// Prepositions.
    ADP,
    /// Personal, possessive, relative and indefinite pronouns.
    PRON,
    /// Cardinal numbers, in words or digits.
    NUM,
    /// *and*, *or*, *but*.
    CCONJ,
    /// *that*, *because*, *if* before a clause.
    SCONJ,
    /// *to* before a verb, *not*, the possessive ending.
    PART,
    PUNCT,
    SYM,
    INTJ,
    /// Foreign words and what fits nowhere.
    X;

    /// A small number for this tag, from 0 in the order above: what the tagger's features hold.
    @SuppressWarnings(
            "EnumOrdinal") // the order is that of Universal Dependencies' list; weights depend on
    // it
    public int code() {
        return ordinal();
    }
}
