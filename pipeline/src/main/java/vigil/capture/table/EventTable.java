package vigil.capture.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.BOMInputStream;
import vigil.model.Outcome;
import vigil.model.Problem;
import vigil.model.reading.Reported;

/// Reads a table of events, a row at a time, with constant memory.
///
/// Source of the format: RFC 4180, with a header, in UTF-8.
public final class EventTable {
    /// The most characters of a cell: no note of an event is longer.
    static final int LONGEST = 100_000;

    private final ColumnMapping mapping;
    private final String file;

    /// For one file.
    ///
    /// @param file its name, for messages
    public EventTable(ColumnMapping mapping, String file) {
        this.mapping = mapping;
        this.file = file;
    }

    /// A row that could be taken.
    ///
    /// @param line of the file it begins in, 1-based
    /// @param cells by name of the column, those that are not empty
    /// @param reported as a report with one claim
    public record Row(long line, Map<String, String> cells, Reported reported) {
        public Row {
            cells = Map.copyOf(cells);
        }
    }

    /// Reads all rows.
    ///
    /// @param rows is given each row that can be taken
    /// @param failed is told of each that cannot
    /// @return how many rows there are
    /// @throws IOException if the file cannot be read
    public long read(InputStream in, Consumer<Row> rows, Consumer<Problem> failed)
            throws IOException {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var format =
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .setIgnoreEmptyLines(true)
                        .setTrim(true)
                        .setIgnoreSurroundingSpaces(true)
                        .get();
        long count = 0;
        long line = 1;
        var unmarked = BOMInputStream.builder().setInputStream(in).get();
        try (var parser =
                CSVParser.builder()
                        .setReader(new InputStreamReader(unmarked, decoder))
                        .setFormat(format)
                        .get()) {
            var missing = missing(parser.getHeaderNames());
            if (!missing.isEmpty()) {
                missing.forEach(failed);
                return 0;
            }
            var seen = new HashMap<String, Long>();
            for (CSVRecord record : parser) {
                count++;
                line = parser.getCurrentLineNumber();
                take(record, line, parser.getHeaderNames(), seen, rows, failed);
            }
        } catch (UncheckedIOException | IllegalArgumentException e) {
            failed.accept(broken(e, line));
        } catch (CharacterCodingException e) {
            failed.accept(broken(e, line));
        }
        return count;
    }

    private Problem broken(Exception e, long line) {
        boolean coding =
                e instanceof CharacterCodingException
                        || e.getCause() instanceof CharacterCodingException;
        var message =
                coding
                        ? "not UTF-8 behind this line; save the table as UTF-8"
                        : "no table from here on: " + e.getMessage();
        return new Problem(coding ? "not-utf8" : "not-csv", message, file, (int) line, 1, "");
    }

    private List<Problem> missing(List<String> header) {
        var problems = new ArrayList<Problem>();
        for (var column : new TreeMap<>(mapping.columns()).entrySet()) {
            boolean needed = column.getKey().equals("id") || column.getKey().equals("day");
            if (needed && header.stream().noneMatch(column.getValue()::equalsIgnoreCase)) {
                problems.add(
                        new Problem(
                                "no-column",
                                "no column \"%s\" for %s; the columns are %s; name the right one with --set %s=COLUMN"
                                        .formatted(
                                                column.getValue(),
                                                column.getKey(),
                                                String.join(", ", header),
                                                column.getKey()),
                                file,
                                1,
                                1,
                                ""));
            }
        }
        return problems;
    }

    private void take(
            CSVRecord record,
            long line,
            List<String> header,
            Map<String, Long> seen,
            Consumer<Row> rows,
            Consumer<Problem> failed) {
        if (record.size() > header.size()) {
            failed.accept(
                    new Problem(
                            "too-many-cells",
                            "%d cells, and %d columns; is a comma in a cell without quotes?"
                                    .formatted(record.size(), header.size()),
                            file,
                            (int) line,
                            header.size() + 1,
                            ""));
            return;
        }
        var cells = new TreeMap<String, String>();
        for (int i = 0; i < record.size(); i++) {
            var cell = record.get(i);
            if (cell.length() > LONGEST) {
                failed.accept(
                        new Problem(
                                "too-long",
                                "the cell of \"%s\" has %,d characters; at most %,d are taken"
                                        .formatted(header.get(i), cell.length(), LONGEST),
                                file,
                                (int) line,
                                i + 1,
                                cell.substring(0, 60)));
                return;
            }
            if (!cell.isEmpty()) {
                cells.put(header.get(i), cell);
            }
        }
        switch (new EventRow(mapping, new RowCells(mapping, header, cells, file, (int) line))
                .reported()) {
            case Outcome.Refused<Reported>(var problems) -> problems.forEach(failed);
            case Outcome.Done<Reported>(var reported, _) -> {
                var before = seen.putIfAbsent(reported.report().id(), line);
                if (before != null) {
                    failed.accept(
                            new Problem(
                                    "same-id",
                                    "the id stands in line %d already".formatted(before),
                                    file,
                                    (int) line,
                                    1,
                                    reported.report().id()));
                } else {
                    rows.accept(new Row(line, cells, reported));
                }
            }
        }
    }
}
