package vigil.capture.document;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/// What a document holds.
///
/// @param title as its properties state it, or null
/// @param author as its properties state it, or null
/// @param language ISO 639-1 code as its properties state it, or null
/// @param text paragraphs, separated by line breaks
public record DocumentText(
        @Nullable String title, @Nullable String author, @Nullable String language, String text) {
    public DocumentText {
        requireNonNull(text, "text");
    }
}
