package vigil.job;

import java.util.List;
import vigil.model.Outcome;
import vigil.model.Report;
import vigil.model.reading.Reader;
import vigil.model.reading.Reading;

/// Reads nothing into any text, fast; a text that says so brings its fault to light.
public final class PlainReader implements Reader {
    private static final long serialVersionUID = 1;

    @Override
    public String id() {
        return "test.plain/1";
    }

    @Override
    public Outcome<Reading> apply(Report report) {
        if (report.text().contains("breaks the reader")) {
            throw new IllegalStateException("a bug");
        }
        return new Outcome.Done<>(
                new Reading(
                        report.id(),
                        id(),
                        null,
                        "en",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                List.of());
    }
}
