package vigil.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vigil.capture.ReportLine;
import vigil.capture.ReportLines;
import vigil.model.Outcome;
import vigil.model.Problem;
import vigil.model.Report;
import vigil.model.reading.Reader;
import vigil.model.reading.Reading;

/// Where a captured report meets the reader and its reading is written down. Shared by threads.
final class Desk {
    /// What concerns a report alone and is told with its reading, not beside it.
    private static final Set<String> NOT_FOR_STANDARD_ERROR = Set.of("days-not-resolved");

    private final Supplier<Reader> reader;
    private final Beside.Finder finder;
    private final Rendering rendering;

    /// @param maker makes the reader, which takes a while, when the first report is there to be
    ///   read; called once
    Desk(Supplier<Reader> maker, Rendering rendering) {
        this(maker, (_, _) -> Beside.NOTHING, rendering);
    }

    /// @param finder finds out what is asked for besides
    Desk(Supplier<Reader> maker, Beside.Finder finder, Rendering rendering) {
        this.reader = new Once<>(maker);
        this.finder = finder;
        this.rendering = rendering;
    }

    /// A line of JSONL, with what is already known to be wrong with it.
    ///
    /// @param repeat 0, or for a line whose id an earlier one has a number that no other line of
    ///   the run has, so that their claims can be told apart
    record Work(ReportLines.Line line, List<Problem> earlier, long repeat) {
        Work {
            earlier = List.copyOf(earlier);
        }
    }

    /// Where a report stands.
    ///
    /// @param line in the file, where it holds a report a line; else 0
    private record Place(String file, int line) {}

    /// Reads lines of JSONL, each on its own: a bad one spoils no other.
    Answer lines(List<Work> lines, String file) {
        return Answer.of(lines.stream().map(work -> line(work, file)).toList());
    }

    private Answer line(Work work, String file) {
        var line = work.line();
        return switch (ReportLine.parse(line, file)) {
            case Outcome.Refused<Report>(var problems) ->
                    refused(ReportLine.idOf(line).orElse(null), join(work.earlier(), problems));
            case Outcome.Done<Report>(var report, var warnings) ->
                    report(
                            report,
                            work.repeat() == 0
                                    ? report
                                    : report.id(report.id() + "@" + work.repeat()),
                            join(work.earlier(), warnings),
                            new Place(file, line.number()));
        };
    }

    /// What was captured from a file.
    Answer captured(Outcome<Report> captured, String file) {
        return switch (captured) {
            case Outcome.Refused<Report>(var problems) -> refused(file, problems);
            case Outcome.Done<Report>(var report, var warnings) ->
                    report(report, report, warnings, new Place(file, 0));
        };
    }

    Answer refused(@Nullable String id, List<Problem> problems) {
        return Answer.unread(rendering.refusal(id, problems), problems);
    }

    /// An input that cannot be opened.
    ///
    /// @param id for the output, or null
    Answer refused(@Nullable String id, Input.Unreadable why) {
        var problems = List.of(why.problem());
        return Answer.unread(rendering.refusal(id, problems), why.told() ? List.of() : problems);
    }

    /// A bug that one report brings to light costs that report and not the rest of the run; it is
    /// printed in full and the run ends with status 1.
    ///
    /// @param report as it goes into the output
    /// @param read as it goes to the reader, perhaps under another id
    private Answer report(Report report, Report read, List<Problem> warnings, Place place) {
        try {
            return switch (reader.get().apply(read)) {
                case Outcome.Refused<Reading>(var problems) ->
                        refused(report.id(), join(warnings, placed(problems, place)));
                case Outcome.Done<Reading>(var reading, _) -> {
                    var all = reading.id(report.id()).after(warnings);
                    var told =
                            placed(all.problems(), place).stream()
                                    .filter(each -> !NOT_FOR_STANDARD_ERROR.contains(each.code()))
                                    .toList();
                    var file = place.line() > 0 ? null : place.file();
                    yield Answer.read(
                            rendering.reading(report, all, file, finder.of(read, all)), told);
                }
            };
        } catch (RuntimeException bug) {
            var trace = new StringWriter();
            bug.printStackTrace(new PrintWriter(trace));
            var found =
                    new Problem(
                            "fault",
                            "a fault in Vigil stopped the reading of "
                                    + report.id()
                                    + "; please report it with this trace:\n"
                                    + trace,
                            place.file(),
                            place.line(),
                            place.line() > 0 ? 1 : 0,
                            "");
            var told = Problem.of("fault", "a fault in Vigil stopped this reading: " + bug);
            var answer = refused(report.id(), List.of(told));
            return new Answer(answer.output(), 0, 0, 1, List.of(found));
        }
    }

    private static List<Problem> placed(List<Problem> problems, Place place) {
        return problems.stream().map(each -> each.in(place.file(), place.line())).toList();
    }

    private static List<Problem> join(List<Problem> first, List<Problem> second) {
        if (first.isEmpty()) {
            return second;
        }
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
