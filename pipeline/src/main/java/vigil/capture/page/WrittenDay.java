package vigil.capture.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A day as metadata write it: nearly always ISO 8601, sometimes as in mail, sometimes in English.
final class WrittenDay {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2}).*");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(T.*)?");
    private static final Pattern SLASHED = Pattern.compile("(\\d{4})/(\\d{1,2})/(\\d{1,2}).*");

    private static final List<DateTimeFormatter> ENGLISH =
            List.of(
                    format("d MMM uuuu"),
                    format("d MMMM uuuu"),
                    format("MMM d uuuu"),
                    format("MMMM d uuuu"));

    private WrittenDay() {}

    /// The day that is written, in whatever zone it is written; null if none can be made out.
    static @Nullable LocalDate of(String text) {
        var written = text.strip();
        try {
            for (var shape : List.of(ISO, SLASHED, COMPACT)) {
                var found = shape.matcher(written);
                if (found.matches()) {
                    return LocalDate.of(
                            Integer.parseInt(found.group(1)),
                            Integer.parseInt(found.group(2)),
                            Integer.parseInt(found.group(3)));
                }
            }
        } catch (DateTimeException _) {
            return null; // a 30 February
        }
        return english(written);
    }

    /// *"Fri, 12 Aug 2016 10:00:00 GMT"*, *"August 12, 2016"*.
    private static @Nullable LocalDate english(String written) {
        var words =
                written.replaceFirst("^[A-Za-z]+day,?\\s+|^[A-Za-z]{3},\\s+", "")
                        .replace(",", " ")
                        .replaceAll("\\s+", " ")
                        .split(" ", 4);
        if (words.length < 3) {
            return null;
        }
        var three = words[0] + " " + words[1] + " " + words[2];
        for (var format : ENGLISH) {
            try {
                return LocalDate.parse(three, format);
            } catch (DateTimeException _) {
                // the next shape
            }
        }
        return null;
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}
