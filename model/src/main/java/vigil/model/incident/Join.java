package vigil.model.incident;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// Two reports taken to tell of one incident, or nearly so, and why.
///
/// @param left id of a report
/// @param right id of another, later in the order of ids
/// @param score 0 to 1, higher is surer
/// @param reasons what spoke for and against it, strongest first, for a person
public record Join(String left, String right, double score, List<String> reasons) {
    /// @throws IllegalArgumentException if the two are not in order, the score is not 0..1, or no
    ///   reason is given
    public Join {
        requireNonNull(left, "left");
        requireNonNull(right, "right");
        reasons = List.copyOf(reasons);
        if (left.compareTo(right) >= 0) {
            throw new IllegalArgumentException("not in order: " + left + ", " + right);
        }
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score is 0 to 1: " + score);
        }
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a join needs a reason: " + left + ", " + right);
        }
    }
}
