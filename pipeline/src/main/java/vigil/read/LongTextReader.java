package vigil.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.model.Outcome;
import vigil.model.Problem;
import vigil.model.Report;
import vigil.model.Span;
import vigil.model.reading.Reader;
import vigil.model.reading.Reading;

/// Reads very long texts part by part with another reader, so that a book takes the time of its
/// pages and no more.
///
/// A part ends at a blank line, or else at a line, a sentence or a space. Nothing is resolved over
/// the border between two parts, and the reading says so. Immutable and shared between threads.
public final class LongTextReader implements Reader {
    /// Texts up to this many UTF-16 code units, some thirty pages, are read as one.
    public static final int LONGEST = 100_000;

    /// How far back from its end a part may be cut.
    private static final int SLACK = 20_000;

    private final Reader reader;

    /// @param reader reads each part
    public LongTextReader(Reader reader) {
        this.reader = reader;
    }

    @Override
    public String id() {
        return reader.id();
    }

    @Override
    public Outcome<Reading> apply(Report report) {
        if (report.text().length() <= LONGEST) {
            return reader.apply(report);
        }
        var parts = new ArrayList<Reading>();
        var shifts = new ArrayList<Shift>();
        var refusals = new ArrayList<Problem>();
        int next = 0;
        while (next < report.text().length()) {
            int begin = next;
            int end = end(report.text(), begin);
            switch (reader.apply(part(report, begin, end))) {
                case Outcome.Refused<Reading>(var problems) -> {
                    if (refusals.isEmpty()) {
                        problems.forEach(
                                problem -> refusals.add(moved(problem, report.text(), begin)));
                    }
                }
                case Outcome.Done<Reading>(var reading, _) -> {
                    parts.add(reading);
                    shifts.add(new Shift(begin, parts.size()));
                }
            }
            next = end;
        }
        if (parts.isEmpty()) {
            return new Outcome.Refused<>(refusals);
        }
        return new Outcome.Done<>(joined(report, parts, shifts).after(refusals), List.of());
    }

    /// A problem of a part, by the lines of the whole.
    private static Problem moved(Problem problem, String text, int begin) {
        int lines = (int) text.substring(0, begin).chars().filter(c -> c == '\n').count();
        return problem.line() == 0
                ? problem
                : new Problem(
                        problem.code(),
                        problem.message(),
                        problem.file(),
                        problem.line() + lines,
                        problem.column(),
                        problem.found());
    }

    private Reading joined(Report report, List<Reading> parts, List<Shift> shifts) {
        var problems = new ArrayList<Problem>();
        problems.add(
                Problem.of(
                        "long-text",
                        "a text of %,d characters, read in %d parts; nothing is resolved from one to the next"
                                .formatted(report.text().length(), parts.size())));
        parts.forEach(part ->
                part.problems().stream()
                        .filter(problem -> !problems.contains(problem))
                        .forEach(problems::add));
        return new Reading(
                report.id(),
                id(),
                report.published(),
                parts.getFirst().language(),
                shifted(parts, shifts, (part, shift) -> shift.claims(part.claims())),
                shifted(parts, shifts, (part, shift) -> shift.places(part.places())),
                shifted(parts, shifts, (part, shift) -> shift.times(part.times())),
                shifted(parts, shifts, (part, shift) -> shift.relations(part.attributions())),
                problems);
    }

    /// What a part has of one kind, with its spans moved.
    private interface Taken<T> {
        List<T> of(Reading part, Shift shift);
    }

    private static <T> List<T> shifted(List<Reading> parts, List<Shift> shifts, Taken<T> taken) {
        var all = new ArrayList<T>();
        for (int i = 0; i < parts.size(); i++) {
            all.addAll(taken.of(parts.get(i), shifts.get(i)));
        }
        return all;
    }

    private static Report part(Report report, int begin, int end) {
        return new Report(
                report.id(),
                report.source(),
                report.url(),
                report.published(),
                report.language(),
                begin == 0 ? report.title() : null,
                report.text().substring(begin, end),
                given(report.givenPlaces(), begin, end),
                report.byline());
    }

    private static @Nullable List<Span> given(@Nullable List<Span> places, int begin, int end) {
        if (places == null) {
            return null;
        }
        return places.stream()
                .filter(span -> span.begin() >= begin && span.end() <= end)
                .map(span -> new Span(span.begin() - begin, span.end() - begin))
                .toList();
    }

    private static int end(String text, int begin) {
        int end = begin + LONGEST;
        if (end >= text.length()) {
            return text.length();
        }
        int least = end - SLACK;
        for (var border : List.of("\n\n", "\n", ". ", " ")) {
            int at = text.lastIndexOf(border, end - border.length());
            if (at >= least) {
                return at + border.length();
            }
        }
        return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }
}
