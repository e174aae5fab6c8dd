package vigil.job.intake;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import vigil.capture.Intake;
import vigil.capture.Pieces;
import vigil.capture.Provenance;
import vigil.capture.ReportLine;
import vigil.capture.ReportLines;
import vigil.capture.archive.Item;
import vigil.model.Outcome;
import vigil.model.Problem;
import vigil.model.Report;
import vigil.model.reading.Reader;
import vigil.model.reading.Reading;
import vigil.publish.ReadingJson;

/// Reads sealed objects into lines of readings, each with the text its spans count in.
final class ObjectReader {
    /// The most bytes that a packed file may unpack to.
    private static final long MOST_UNPACKED = 1L << 30;

    private final Reader reader;
    private final Intake intake = new Intake(Provenance.UNKNOWN);

    ObjectReader(Reader reader) {
        this.reader = reader;
    }

    /// What was read, or why nothing was.
    ///
    /// @param lines of JSON; none if nothing could be read
    /// @param problems all of them
    record Readings(List<String> lines, List<Problem> problems) {
        Readings {
            lines = List.copyOf(lines);
            problems = List.copyOf(problems);
        }

        byte[] bytes() {
            return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        }
    }

    /// Name and version of what reads.
    String stage() {
        return reader.id();
    }

    /// The readings of a sealed file; a very long text has several.
    ///
    /// @throws IOException if the vault cannot be read
    Readings file(Path sealed, String name) throws IOException {
        return file(sealed, name, Provenance.UNKNOWN, null);
    }

    /// The readings of a sealed item of a container.
    ///
    /// @throws IOException if the vault cannot be read
    Readings item(Path sealed, Item item) throws IOException {
        if (item.line()) {
            var line = new ReportLines.Line(1, Files.readAllBytes(sealed), false);
            return report(ReportLine.parse(line, item.name()));
        }
        var about = new Provenance(null, null, item.address());
        return file(sealed, item.name(), about, item.charset());
    }

    private Readings file(Path sealed, String name, Provenance about, @Nullable Charset charset)
            throws IOException {
        var lines = new ArrayList<String>();
        var problems = new ArrayList<Problem>();
        try (var in = unpacked(sealed)) {
            var pieces = new Pieces(in, name);
            for (var piece = pieces.next(); piece != null; piece = pieces.next()) {
                var read = report(intake.capture(piece.stated(charset), about));
                lines.addAll(read.lines());
                problems.addAll(read.problems());
            }
        } catch (ZipException | EOFException e) {
            problems.add(
                    new Problem("damaged", "damaged gzip file: " + e.getMessage(), name, 0, 0, ""));
        } catch (TooLarge _) {
            problems.add(new Problem("too-large", "unpacks to more than 1 GB", name, 0, 0, ""));
            lines.clear();
        }
        return new Readings(lines, problems);
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }

    private static InputStream unpacked(Path sealed) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(sealed), 1 << 16);
        in.mark(2);
        boolean packed = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return packed ? new Limited(new GZIPInputStream(in, 1 << 16)) : in;
    }

    /// Ends a packed file that would go on for ever.
    private static final class Limited extends FilterInputStream {
        private long left = MOST_UNPACKED;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            count(c < 0 ? 0 : 1);
            return c;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int n = super.read(into, from, length);
            count(Math.max(0, n));
            return n;
        }

        private void count(int n) throws TooLarge {
            left -= n;
            if (left < 0) {
                throw new TooLarge();
            }
        }
    }

    /// The reading of one report. A bug that it brings to light costs this report and no other.
    Readings report(Outcome<Report> captured) {
        return switch (captured) {
            case Outcome.Refused<Report>(var problems) -> new Readings(List.of(), problems);
            case Outcome.Done<Report>(var report, var warnings) -> {
                try {
                    yield read(report, warnings);
                } catch (RuntimeException bug) {
                    var message = "a fault in Vigil stopped this reading: " + bug;
                    yield new Readings(List.of(), List.of(Problem.of("fault", message)));
                }
            }
        };
    }

    private Readings read(Report report, List<Problem> warnings) {
        return switch (reader.apply(report)) {
            case Outcome.Refused<Reading>(var problems) -> new Readings(List.of(), problems);
            case Outcome.Done<Reading>(var reading, _) -> {
                var all = reading.after(warnings);
                yield new Readings(List.of(ReadingJson.line(report, all, true)), all.problems());
            }
        };
    }
}
