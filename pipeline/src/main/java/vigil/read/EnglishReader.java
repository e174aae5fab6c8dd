package vigil.read;

import java.util.List;
import java.util.Locale;
import vigil.model.Outcome;
import vigil.model.Problem;
import vigil.model.Report;
import vigil.model.reading.Reader;
import vigil.model.reading.Reading;
import vigil.read.language.Language;
import vigil.read.place.PlaceReader;
import vigil.read.rule.RuleText;
import vigil.read.text.TokenizedText;
import vigil.read.time.TimeReader;

/// Reads reports in English.
///
/// Immutable and shared between threads.
public final class EnglishReader implements Reader {
    private static final String ENGLISH = "en";

    private final Language language = new Language();
    private final PlaceReader places = PlaceReader.bundled();
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
        var code = language.of(text);
        if (!code.equals(ENGLISH) && !code.equals(Language.UNCLEAR)) {
            return new Outcome.Done<>(inOtherLanguage(report, code), List.of());
        }
        return new Outcome.Done<>(
                new Reading(
                        report.id(),
                        id(),
                        report.published(),
                        code,
                        List.of(),
                        places.read(text, report.givenPlaces()),
                        times.read(text, report.published()),
                        List.of(),
                        List.of()),
                List.of());
    }

    /// Says so, and claims nothing: half-understood words would become invented facts.
    private Reading inOtherLanguage(Report report, String code) {
        var name = Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
        var problem =
                Problem.of(
                        "other-language",
                        "the text is in another language than English ("
                                + name
                                + "), which this reader does not read; nothing was taken from it");
        return new Reading(
                report.id(),
                id(),
                report.published(),
                code,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(problem));
    }
}
