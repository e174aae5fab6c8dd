package vigil.read.syntax;

/// Which form of a verb a token is.
public enum VerbForm {
    /// After *to*, a modal or *do*: "to attack", "will attack".
    BASE,
    /// Finite present: "attacks", "they attack", "is", "can".
    PRESENT,
    /// Finite past: "attacked", "was", "could".
    PAST,
    /// "was attacked", "had attacked", "the bomb planted by".
    PAST_PARTICIPLE,
    /// "attacking".
    GERUND,
    /// Not a verb.
    NONE
}
