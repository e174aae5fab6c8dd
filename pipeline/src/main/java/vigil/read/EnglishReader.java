package vigil.read;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import vigil.model.Outcome;
import vigil.model.Problem;
import vigil.model.Report;
import vigil.model.reading.Explanation;
import vigil.model.reading.Reader;
import vigil.model.reading.Reading;
import vigil.read.attribution.Attributed;
import vigil.read.attribution.AttributionReader;
import vigil.read.entity.EntityLexicon;
import vigil.read.event.EventReader;
import vigil.read.event.Findings;
import vigil.read.event.RoleCandidate;
import vigil.read.figure.FigureReader;
import vigil.read.language.Language;
import vigil.read.place.PlaceReader;
import vigil.read.place.gazetteer.Gazetteer;
import vigil.read.rule.RuleText;
import vigil.read.syntax.SyntaxReader;
import vigil.read.text.Lexicon;
import vigil.read.text.TokenizedText;
import vigil.read.time.TimeReader;

/// Reads reports in English.
///
/// Immutable and shared between threads.
public final class EnglishReader implements Reader {
    private static final String ENGLISH = "en";

    private final Language language = new Language();
    private final SyntaxReader syntax;
    private final TimeReader times;
    private final PlaceReader places;
    private final FigureReader figures;
    private final AttributionReader attributions;
    private final EventReader events;
    private final Lexicon lexicon;

    /// With the bundled gazetteer. Compiles the word lists, which takes a moment: share the reader.
    public EnglishReader() {
        this(PlaceReader::bundled, EventReader::addTo);
    }

    /// With the bundled gazetteer and others besides it.
    public static EnglishReader knowing(List<Gazetteer> others) {
        return new EnglishReader(
                () -> {
                    var all = new ArrayList<Gazetteer>();
                    all.add(Gazetteer.bundled());
                    all.addAll(others);
                    return new PlaceReader(all);
                },
                EventReader::addTo);
    }

    /// With another reader of places, such as one that knows an imported gazetteer.
    public EnglishReader(PlaceReader places) {
        this(() -> places, EventReader::addTo);
    }

    /// The parts load beside each other: a person waits for the slowest, not for the sum.
    private EnglishReader(
            Supplier<PlaceReader> placeReader, Function<Lexicon.Builder, EventReader> eventReader) {
        var places = CompletableFuture.supplyAsync(placeReader);
        var attributions = CompletableFuture.supplyAsync(AttributionReader::english);
        var figures = CompletableFuture.supplyAsync(FigureReader::english);
        var times = CompletableFuture.supplyAsync(TimeReader::new);
        syntax = new SyntaxReader();
        var builder = Lexicon.builder();
        EntityLexicon.addTo(builder);
        events = eventReader.apply(builder);
        lexicon = builder.build();
        this.places = places.join();
        this.attributions = attributions.join();
        this.figures = figures.join();
        this.times = times.join();
    }

    /// By rules alone: who fills which role is not chosen by learned weights.
    public static EnglishReader untrained() {
        return new EnglishReader(PlaceReader::bundled, EventReader::untrained);
    }

    @Override
    public String id() {
        return "vigil.read/1";
    }

    /// Every rule that a claim's `because` can name, for `vigil explain`.
    public List<RuleText> rules() {
        var rules = new ArrayList<>(events.rules());
        rules.addAll(figures.rules());
        rules.addAll(times.rules());
        rules.addAll(AttributionReader.rules());
        return rules;
    }

    /// A text that is plainly in another language is refused: half-understood words would become
    /// invented facts.
    @Override
    public Outcome<Reading> apply(Report report) {
        var text = TokenizedText.of(report.text());
        var code = language.of(text);
        if (!code.equals(ENGLISH) && !code.equals(Language.UNCLEAR)) {
            return new Outcome.Refused<>(List.of(Notices.otherLanguage(report.text(), code)));
        }
        var found = findings(report, text);
        var claims = events.read(report.id(), found);
        // a line of a flash note may have no function word, yet the lexicon knows its words
        boolean english = code.equals(ENGLISH) || !claims.isEmpty() || !found.figures().isEmpty();
        var notices = new ArrayList<Problem>();
        if (!english) {
            Notices.unclearLanguage(text).ifPresent(notices::add);
        }
        Notices.unresolvedDays(report.published(), found.times()).ifPresent(notices::add);
        return new Outcome.Done<>(
                new Reading(
                        report.id(),
                        id(),
                        report.published(),
                        english ? ENGLISH : code,
                        claims,
                        found.places(),
                        found.times(),
                        found.attributions().stream().map(Attributed::relation).toList(),
                        notices),
                List.of());
    }

    /// Why the values of a reading of this reader were read as they were. Reads the report again.
    public Explanation why(Report report, Reading reading) {
        var text = TokenizedText.of(report.text());
        var found = findings(report, text);
        return new Why(
                        found,
                        events.candidates(found),
                        times.why(text, report.published()),
                        places.why(text, report.givenPlaces()))
                .of(reading);
    }

    /// The candidates for roles that the reader chooses from, for the training command.
    public List<RoleCandidate> candidates(Report report) {
        return events.candidates(findings(report, TokenizedText.of(report.text())));
    }

    /// The accounts whose relevance the reader judges, for the training command.
    public List<RoleCandidate.OfAccount> accountCandidates(Report report) {
        return events.accountCandidates(findings(report, TokenizedText.of(report.text())));
    }

    /// The organisations that may be perpetrators, for the training command.
    public List<RoleCandidate> doubtCandidates(Report report) {
        return events.doubtCandidates(findings(report, TokenizedText.of(report.text())));
    }

    private Findings findings(Report report, TokenizedText text) {
        var tagged = syntax.read(text);
        return new Findings(
                text,
                tagged,
                lexicon.scan(text),
                places.read(text, report.givenPlaces()),
                times.read(text, report.published()),
                figures.read(text),
                attributions.attributed(text, tagged),
                report.published());
    }
}
