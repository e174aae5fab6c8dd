package vigil.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vigil.capture.ReportLine;
import vigil.capture.ReportLines;
import vigil.capture.reading.ReadingLine;
import vigil.model.Outcome;
import vigil.model.Problem;
import vigil.model.Report;
import vigil.model.reading.Reader;
import vigil.model.reading.Reading;
import vigil.model.reading.Reported;

/// Files of reports or readings, a line each, taken together: a reading is taken for its report,
/// whichever file it stands in, and a report without one is read.
///
/// A line that cannot be read spoils no other. Of two reports with one id the second gets a number.
final class ReportFiles {
    private final Consumer<Problem> failed;
    private final Map<String, Report> reports = new LinkedHashMap<>();
    private final Map<String, Reported> readings = new LinkedHashMap<>();
    private final Map<String, Integer> repeats = new HashMap<>();

    /// A line that is a reading, kept until all reports are known.
    private record Later(String line, String file, int number) {}

    private final List<Later> later = new ArrayList<>();

    /// @param failed is told of each line or file that cannot be read
    ReportFiles(Consumer<Problem> failed) {
        this.failed = failed;
    }

    /// @throws IOException if standard output cannot be written
    List<Reported> all(List<Input> inputs, Supplier<Reader> maker) throws IOException {
        for (var input : inputs) {
            try (var in = input.open()) {
                lines(in, input.name());
            } catch (Input.Unreadable e) {
                failed.accept(e.problem());
            }
        }
        for (var line : later) {
            switch (ReadingLine.parse(line.line(), reports::get, line.file(), line.number())) {
                case Outcome.Refused<Reported>(var problems) -> problems.forEach(failed);
                case Outcome.Done<Reported>(var reported, _) ->
                        readings.put(reported.report().id(), reported);
            }
        }
        if (!readings.keySet().containsAll(reports.keySet())) {
            read(maker.get());
        }
        return List.copyOf(readings.values());
    }

    private void read(Reader reader) {
        for (var report : reports.values()) {
            if (!readings.containsKey(report.id())) {
                switch (reader.apply(report)) {
                    case Outcome.Refused<Reading>(var problems) -> problems.forEach(failed);
                    case Outcome.Done<Reading>(var reading, _) ->
                            readings.put(report.id(), new Reported(report, reading));
                }
            }
        }
    }

    private void lines(InputStream in, String file) throws Input.Unreadable {
        var lines = new ReportLines(in);
        try {
            for (var line = lines.next(); line != null; line = lines.next()) {
                var text = new String(line.bytes(), StandardCharsets.UTF_8);
                if (text.isBlank()) {
                    continue;
                }
                if (ReadingLine.looksLikeOne(text)) {
                    later.add(new Later(text, file, line.number()));
                } else {
                    report(line, file);
                }
            }
        } catch (IOException e) {
            throw new Input.Unreadable(new Problem("cannot-read", Input.reason(e), file, 0, 0, ""));
        }
    }

    private void report(ReportLines.Line line, String file) {
        switch (ReportLine.parse(line, file)) {
            case Outcome.Refused<Report>(var problems) -> problems.forEach(failed);
            case Outcome.Done<Report>(var report, _) -> {
                int repeat = repeats.merge(report.id(), 1, Integer::sum);
                var own = repeat == 1 ? report : report.id(report.id() + "@" + repeat);
                reports.put(own.id(), own);
            }
        }
    }
}
