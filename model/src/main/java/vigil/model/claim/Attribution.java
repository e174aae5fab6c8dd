package vigil.model.claim;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vigil.model.Span;

/// A voice that vouches for a claim. A claim without one is told in the report's own voice.
///
/// @param speaker the name or description as the report gives it
/// @param span where it stands
/// @param cue the words that say that it speaks, or null
/// @param quoted whether the claim's words are in quotation marks
/// @param on the day it was said, or null if the text does not say
public record Attribution(
        String speaker, Span span, @Nullable Span cue, boolean quoted, @Nullable LocalDate on) {
    public Attribution {
        requireNonNull(speaker, "speaker");
        requireNonNull(span, "span");
    }
}
