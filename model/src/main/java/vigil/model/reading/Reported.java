package vigil.model.reading;

import static java.util.Objects.requireNonNull;

import vigil.model.Report;

/// A report with what a reader took from it: what goes into corroboration.
///
/// @param report as it arrived
/// @param reading of that report, under the same id
public record Reported(Report report, Reading reading) {
    /// @throws IllegalArgumentException if the reading is of another report
    public Reported {
        requireNonNull(report, "report");
        requireNonNull(reading, "reading");
        if (!report.id().equals(reading.id())) {
            throw new IllegalArgumentException(
                    "the reading of " + reading.id() + " is not one of " + report.id());
        }
    }
}
