package vigil.bench.incidents;

import java.util.List;
import vigil.model.Report;
import vigil.model.reading.Reading;

/// Readings that no reader made.
final class Made {
    private Made() {}

    /// A reading without claims.
    static Reading nothingRead(Report report) {
        return new Reading(
                report.id(),
                "none/1",
                report.published(),
                "en",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
