package vigil.model;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A text that arrived, with what is known of where it came from. The input of every reader.
///
/// @param id names the report in all output; unique within a run
/// @param source who published it, or null if unknown
/// @param url where it was found, or null
/// @param published the day of publication in the report's own time zone, or null; relative dates
///   are resolved against it and never against today
/// @param language ISO 639-1 code as stated by whoever brought the report, or null
/// @param title the headline where it stands apart from the text, or null
/// @param text what is read; all spans count in it
/// @param givenPlaces spans that the reader must take as exactly the place names of the text (for
///   measuring resolution apart from finding), or null where the reader finds them itself
/// @param byline who wrote it, as the page or document says, or null
public record Report(
        String id,
        @Nullable String source,
        @Nullable String url,
        @Nullable LocalDate published,
        @Nullable String language,
        @Nullable String title,
        String text,
        @Nullable List<Span> givenPlaces,
        @Nullable String byline) {

    /// @throws IllegalArgumentException if the id is blank or a given place reaches past the text
    public Report {
        requireNonNull(text, "text");
        if (id.isBlank()) {
            throw new IllegalArgumentException("a report needs an id");
        }
        if (givenPlaces != null) {
            givenPlaces = List.copyOf(givenPlaces);
            for (var span : givenPlaces) {
                if (span.end() > text.length()) {
                    throw new IllegalArgumentException("given place past the text: " + span);
                }
            }
        }
    }

    /// A report without a byline.
    public Report(
            String id,
            @Nullable String source,
            @Nullable String url,
            @Nullable LocalDate published,
            @Nullable String language,
            @Nullable String title,
            String text,
            @Nullable List<Span> givenPlaces) {
        this(id, source, url, published, language, title, text, givenPlaces, null);
    }

    /// A report of which only the text is known; its id is [#idOf(String)].
    public static Report of(String text) {
        return new Report(idOf(text), null, null, null, null, null, text, null);
    }

    /// The same report with another day of publication.
    public Report published(@Nullable LocalDate day) {
        return new Report(id, source, url, day, language, title, text, givenPlaces, byline);
    }

    /// The same report under another id.
    public Report id(String other) {
        return new Report(
                other, source, url, published, language, title, text, givenPlaces, byline);
    }

    /// The id of a report that came without one: SHA-256 of its text in UTF-8, in hex.
    public static String idOf(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
