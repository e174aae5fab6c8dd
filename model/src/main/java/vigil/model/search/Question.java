package vigil.model.search;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is searched for. Every part narrows; null and empty narrow nothing.
///
/// @param words in any language the index knows, with `"phrases"`, `-without`, `prefix*`, `a | b`
/// @param kinds what may be found; empty for everything
/// @param type an act or its first part: `assault/aerial`, `assault`
/// @param place a name; what lies in it is found too
/// @param from the first day of a stretch that must be touched
/// @param to the last day of that stretch
/// @param actor words for who is said to have acted
/// @param killedAtLeast so many dead must be possible
/// @param killedAtMost no more dead than that must be possible
/// @param origins at least so many independent origins
/// @param status a modality, or `contradicted`
/// @param most how many are wanted, at least 1
public record Question(
        @Nullable String words,
        Set<Found.Kind> kinds,
        @Nullable String type,
        @Nullable String place,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String actor,
        @Nullable Integer killedAtLeast,
        @Nullable Integer killedAtMost,
        int origins,
        @Nullable String status,
        int most) {
    /// @throws IllegalArgumentException if the stretch ends before it begins, or nothing is wanted
    public Question {
        kinds = Set.copyOf(kinds);
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins: " + from + " to " + to);
        }
        if (most < 1) {
            throw new IllegalArgumentException("at least one must be wanted: " + most);
        }
    }

    /// For words alone.
    public static Question of(String words) {
        return new Question(words, Set.of(), null, null, null, null, null, null, null, 0, null, 20);
    }
}
