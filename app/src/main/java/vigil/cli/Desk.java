package vigil.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
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
    private final Reader reader;
    private final Rendering rendering;

    Desk(Reader reader, Rendering rendering) {
        this.reader = reader;
        this.rendering = rendering;
    }

    /// A line of JSONL, with what is already known to be wrong with it.
    record Work(ReportLines.Line line, List<Problem> earlier) {
        Work {
            earlier = List.copyOf(earlier);
        }
    }

    /// Reads lines of JSONL, each on its own: a bad one spoils no other.
    Answer lines(List<Work> lines, String file) {
        return Answer.of(
                lines.stream().map(work -> line(work.line(), work.earlier(), file)).toList());
    }

    private Answer line(ReportLines.Line line, List<Problem> earlier, String file) {
        return switch (ReportLine.parse(line, file)) {
            case Outcome.Refused<Report>(var problems) ->
                    refused(ReportLine.idOf(line).orElse(null), join(earlier, problems));
            case Outcome.Done<Report>(var report, var warnings) ->
                    report(report, join(earlier, warnings), null);
        };
    }

    /// What was captured from a file.
    Answer captured(Outcome<Report> captured, String file) {
        return switch (captured) {
            case Outcome.Refused<Report>(var problems) -> refused(file, problems);
            case Outcome.Done<Report>(var report, var warnings) -> report(report, warnings, file);
        };
    }

    Answer refused(@Nullable String id, List<Problem> problems) {
        return Answer.unread(rendering.refusal(id, problems), problems);
    }

    /// A bug that one report brings to light costs that report and not the rest of the run; it is
    /// printed in full and the run ends with status 1.
    private Answer report(Report report, List<Problem> warnings, @Nullable String file) {
        try {
            return switch (reader.apply(report)) {
                case Outcome.Refused<Reading>(var problems) ->
                        refused(report.id(), join(warnings, problems));
                case Outcome.Done<Reading>(var reading, _) -> {
                    var all = reading.after(warnings);
                    yield Answer.read(rendering.reading(report, all, file), all.problems());
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
                            file,
                            0,
                            0,
                            "");
            var told = Problem.of("fault", "a fault in Vigil stopped this reading: " + bug);
            var answer = refused(report.id(), List.of(told));
            return new Answer(answer.output(), 0, 0, 1, List.of(found));
        }
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
