package vigil.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import vigil.capture.ReportLine;
import vigil.capture.ReportLines;
import vigil.model.Problem;

/// Reads files of reports, a line each, in memory that does not grow with the file.
final class JsonlRun {
    private static final int MOST_LINES = 64;
    private static final int MOST_BYTES = 256 << 10;

    private final Desk desk;
    private final InOrder<Answer> work;
    private final OutputStream out;
    private final SeenIds seen = new SeenIds();
    private long count;

    JsonlRun(Desk desk, InOrder<Answer> work, OutputStream out) {
        this.desk = desk;
        this.work = work;
        this.out = out;
    }

    /// @throws IOException if standard output cannot be written
    void all(List<Input> inputs) throws IOException {
        for (var input : inputs) {
            try (var in = input.open()) {
                lines(in, input.name());
            } catch (Input.Unreadable e) {
                work.give(0, () -> desk.refused(null, e));
            }
        }
    }

    private void lines(InputStream in, String file) throws IOException, Input.Unreadable {
        var lines = new ReportLines(in);
        var batch = new ArrayList<Desk.Work>();
        long bytes = 0;
        while (true) {
            ReportLines.Line line;
            try {
                line = lines.next();
            } catch (IOException e) {
                give(batch, bytes, file);
                throw new Input.Unreadable(
                        new Problem("cannot-read", Input.reason(e), file, 0, 0, ""));
            }
            if (line == null) {
                give(batch, bytes, file);
                return;
            }
            if (isBlank(line.bytes())) {
                continue;
            }
            count++;
            var repeated = repeated(line, file);
            batch.add(new Desk.Work(line, repeated, repeated.isEmpty() ? 0 : count));
            bytes += line.bytes().length;
            boolean idle = lines.mayWait();
            if (idle || batch.size() == MOST_LINES || bytes > MOST_BYTES) {
                give(batch, bytes, file);
                batch = new ArrayList<>();
                bytes = 0;
            }
            if (idle) {
                work.finish();
                out.flush();
            }
        }
    }

    private void give(List<Desk.Work> batch, long bytes, String file) throws IOException {
        if (!batch.isEmpty()) {
            var lines = List.copyOf(batch);
            work.give(bytes, () -> desk.lines(lines, file));
        }
    }

    private List<Problem> repeated(ReportLines.Line line, String file) {
        var id = ReportLine.idOf(line).orElse(null);
        return seen.before(id, line.number())
                .map(first ->
                        List.of(
                                new Problem(
                                        "duplicate-id",
                                        "the id stands in line "
                                                + first
                                                + " already; give each report its own:"
                                                + " readings are told apart by it",
                                        file,
                                        line.number(),
                                        1,
                                        String.valueOf(id))))
                .orElse(List.of());
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t') {
                return false;
            }
        }
        return true;
    }
}
