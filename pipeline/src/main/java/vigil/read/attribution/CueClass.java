package vigil.read.attribution;

/// What a cue says its source does. The record of Vigil needs only speech; the other classes are
/// kept because they, too, are somebody's view and not the report's own.
public enum CueClass {
    /// Speech and writing that asserts: "said", "announced", "wrote", "according to".
    SAY,
    /// What a document, a poll, a video or an inquiry shows: "found", "shows", "recorded".
    SHOW,
    /// Blame and criticism: "accused", "blamed", "condemned".
    ACCUSE,
    /// "denied", "rejected", "dismissed".
    DENY,
    /// "warned", "predicted", "threatened".
    WARN,
    /// Appeals, orders and questions: "called for", "urged", "asked".
    DEMAND,
    /// Belief and judgement: "believes", "thinks", "considers".
    THINK,
    /// Knowledge and perception: "knew", "saw", "remembers".
    KNOW,
    /// Wishes, plans and decisions: "wants", "hopes", "plans", "agreed".
    WANT,
    /// Feelings about something: "fears", "was proud of".
    FEEL,
    /// Support and opposition: "endorsed", "opposes".
    SUPPORT,
    /// What things look like, to nobody in particular: "appears", "is expected".
    SEEM;

    /// Whether a source with such a cue vouches for what it says: it speaks, writes or shows.
    public boolean vouches() {
        return switch (this) {
            case SAY, SHOW, ACCUSE, DENY, WARN, DEMAND -> true;
            case THINK, KNOW, WANT, FEEL, SUPPORT, SEEM -> false;
        };
    }
}
