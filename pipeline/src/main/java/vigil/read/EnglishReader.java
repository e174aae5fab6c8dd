package vigil.read;

import java.util.List;
import vigil.model.Outcome;
import vigil.model.Reader;
import vigil.model.Reading;
import vigil.model.Report;
import vigil.read.rule.RuleText;
import vigil.read.text.TokenizedText;
import vigil.read.time.TimeReader;

/// Reads reports in English.
///
/// Immutable and shared between threads.
public final class EnglishReader implements Reader {
    private final TimeReader times = new TimeReader();

    @Override
    public String id() {
        return "vigil.read/1";
    }

    /// Every rule that a claim's `because` can name, for `vigil explain`.
    public List<RuleText> rules() {
        return times.rules();
    }

    @Override
    public Outcome<Reading> apply(Report report) {
        var text = TokenizedText.of(report.text());
        return new Outcome.Done<>(
                new Reading(
                        report.id(),
                        id(),
                        report.published(),
                        text.size() == 0 ? "und" : "en",
                        List.of(),
                        List.of(),
                        times.read(text, report.published()),
                        List.of(),
                        List.of()),
                List.of());
    }
}
