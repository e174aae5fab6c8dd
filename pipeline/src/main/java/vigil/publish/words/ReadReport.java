package vigil.publish.words;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import vigil.model.Report;
import vigil.model.reading.Reading;

/// A report together with what was read from it.
///
/// @param report what was read; spans count in its text
/// @param reading what was taken from it
/// @param file the file it came from, or null
public record ReadReport(Report report, Reading reading, @Nullable String file) {
    private static final int LONGEST_NAME = 90;
    private static final int SHOWN_OF_ID = 12;

    public ReadReport {
        requireNonNull(report, "report");
        requireNonNull(reading, "reading");
    }

    /// A report that came from no file.
    public ReadReport(Report report, Reading reading) {
        this(report, reading, null);
    }

    /// Who published it: the source, else the headline in quotation marks, else the file, else *"a
    /// report without a source"*. Never words of the text: those would look like a source's name.
    public String source() {
        var source = report.source();
        if (source != null && !source.isBlank()) {
            return source;
        }
        var title = report.title();
        if (title != null && !title.isBlank()) {
            return "“" + Wording.shortened(title, LONGEST_NAME) + "”";
        }
        return file != null ? fileName(file) : "a report without a source";
    }

    /// The headline, else the file, else what is left of the id.
    public String title() {
        var title = report.title();
        if (title != null && !title.isBlank()) {
            return title;
        }
        return file != null
                ? fileName(file)
                : "Report " + Wording.shortened(report.id(), SHOWN_OF_ID);
    }

    private static String fileName(String file) {
        int slash = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
        return Wording.shortened(file.substring(slash + 1), LONGEST_NAME);
    }
}
