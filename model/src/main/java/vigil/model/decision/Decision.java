package vigil.model.decision;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;

/// What a person decided, when, and why. Never edited; a later one may take it back.
///
/// @param id names it, unique in the record
/// @param author the person, by the name or pseudonym the workspace knows
/// @param at when it was made
/// @param why the person's words; never blank, for a decision without a reason cannot be reviewed
/// @param verdict what was decided
public record Decision(String id, String author, Instant at, String why, Verdict verdict)
        implements Comparable<Decision> {
    private static final Comparator<Decision> ORDER =
            Comparator.comparing(Decision::at).thenComparing(Decision::id);

    /// @throws IllegalArgumentException if id, author or reason is blank
    public Decision {
        requireNonNull(at, "at");
        requireNonNull(verdict, "verdict");
        if (id.isBlank() || author.isBlank() || why.isBlank()) {
            throw new IllegalArgumentException("a decision needs an id, an author and a reason");
        }
    }

    /// In the order they were made.
    @Override
    public int compareTo(Decision other) {
        return ORDER.compare(this, other);
    }
}
