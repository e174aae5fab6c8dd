package vigil.model.incident;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.model.claim.Figure;

/// How many, over all reports of an incident, with the rule that gave each number and the claims it
/// rests on. Derived, never typed.
///
/// @param effect what happened to them
/// @param group of whom
/// @param unit what is counted
/// @param low fewest that an independent source supports
/// @param high most that a source not taken back supports, or null if open
/// @param best the number to give where one must be given, or null where none can be defended
/// @param rule how the three were derived, for a person
/// @param origins how many independent origins gave a number
/// @param from the claims it rests on, sorted, never empty
public record Range(
        Figure.Effect effect,
        Figure.Group group,
        Figure.Unit unit,
        int low,
        @Nullable Integer high,
        @Nullable Integer best,
        String rule,
        int origins,
        List<ClaimRef> from) {

    /// @throws IllegalArgumentException if the range is upside down, the best lies outside, or it
    ///   rests on nothing
    public Range {
        requireNonNull(effect, "effect");
        requireNonNull(group, "group");
        requireNonNull(unit, "unit");
        requireNonNull(rule, "rule");
        from = List.copyOf(from);
        if (low < 0 || (high != null && high < low)) {
            throw new IllegalArgumentException("no such range: " + low + ".." + high);
        }
        if (best != null && (best < low || (high != null && best > high))) {
            throw new IllegalArgumentException(best + " is outside " + low + ".." + high);
        }
        if (from.isEmpty() || origins < 1) {
            throw new IllegalArgumentException("a range rests on claims: " + effect);
        }
    }
}
