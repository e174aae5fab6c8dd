package vigil.publish.words;

import static java.util.Objects.requireNonNull;

import vigil.model.Report;
import vigil.model.reading.Reading;

/// A report together with what was read from it.
///
/// @param report what was read; spans count in its text
/// @param reading what was taken from it
public record ReadReport(Report report, Reading reading) {
    private static final int LONGEST_NAME = 90;

    public ReadReport {
        requireNonNull(report, "report");
        requireNonNull(reading, "reading");
    }

    /// Who published it: the source, else the title, else the beginning of its id.
    public String source() {
        if (report.source() != null && !report.source().isBlank()) {
            return report.source();
        }
        return title();
    }

    /// The headline, else the first words of the text, else the id.
    public String title() {
        if (report.title() != null && !report.title().isBlank()) {
            return report.title();
        }
        var first = report.text().strip().lines().findFirst().orElse("");
        return first.isEmpty() ? report.id() : Wording.shortened(first, LONGEST_NAME);
    }
}
