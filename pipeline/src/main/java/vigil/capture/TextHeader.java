package vigil.capture;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vigil.model.Problem;

/// What a text file says of itself in the lines above its text, as letters and mail do:
///
/// ```
/// Title: Barrel bombs kill four
/// Source: Example Wire
/// Published: 2016-08-11
///
/// ALEPPO - …
/// ```
///
/// The lines are known of the report and are not its words. They count as a header only if the file
/// begins with them, at least one is `Title:`, `Source:` or `Published:`, every one has a name
/// known here, and a blank line ends them; otherwise they are text like any other.
///
/// @param title the headline, or null
/// @param source who published it, or null
/// @param published the day, or null if there is none or it is not a day
/// @param url where it was found, or null
/// @param language as stated, or null
/// @param body where the text begins, in UTF-16 units
/// @param warnings what is wrong with it
record TextHeader(
        @Nullable String title,
        @Nullable String source,
        @Nullable LocalDate published,
        @Nullable String url,
        @Nullable String language,
        int body,
        List<Problem> warnings) {

    /// Says nothing and ends at 0.
    static final TextHeader NONE = new TextHeader(null, null, null, null, null, 0, List.of());

    private static final int MOST_LINES = 12;

    TextHeader {
        warnings = List.copyOf(warnings);
    }

    /// The header of a text, or [#NONE].
    ///
    /// @param file for messages
    static TextHeader of(String text, String file) {
        String title = null;
        String source = null;
        LocalDate published = null;
        String url = null;
        String language = null;
        var warnings = new ArrayList<Problem>();
        int at = text.startsWith("\uFEFF") ? 1 : 0;
        boolean telling = false;
        for (int lines = 0; lines < MOST_LINES; lines++) {
            int end = text.indexOf('\n', at);
            if (end < 0) {
                return NONE;
            }
            var line = text.substring(at, end).strip();
            at = end + 1;
            if (line.isEmpty()) {
                return telling
                        ? new TextHeader(
                                title, source, published, url, language, start(text, at), warnings)
                        : NONE;
            }
            int colon = line.indexOf(':');
            if (colon < 0) {
                return NONE;
            }
            var value = line.substring(colon + 1).strip();
            var given = value.isEmpty() ? null : value;
            switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "title" -> title = given;
                case "source" -> source = given;
                case "published" -> {
                    published = day(value);
                    if (published == null && given != null) {
                        warnings.add(noDay(text, at - 1 - line.length(), value, file));
                    }
                }
                case "url" -> url = given;
                case "language" -> language = given;
                case "note" -> {}
                default -> {
                    return NONE;
                }
            }
            telling |= title != null || source != null || published != null;
        }
        return NONE;
    }

    private static @Nullable LocalDate day(String value) {
        try {
            return Days.parse(value);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static Problem noDay(String text, int near, String value, String file) {
        int begin = text.indexOf(value, Math.max(0, near));
        return Problem.at(
                "bad-published",
                file,
                text,
                begin,
                begin + value.length(),
                Days.missing(value) + ", so relative dates stay unresolved. " + Days.EXPECTED);
    }

    private static int start(String text, int after) {
        int start = after;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start;
    }
}
