package vigil.model.mention;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import vigil.model.Span;

/// A place name, or a demonym, where it stands in a report.
///
/// @param text the words as written
/// @param span where they stand
/// @param place what the reader takes them to name, or null if no gazetteer entry fits
public record PlaceMention(String text, Span span, @Nullable Place place) {
    public PlaceMention {
        requireNonNull(text, "text");
        requireNonNull(span, "span");
    }
}
