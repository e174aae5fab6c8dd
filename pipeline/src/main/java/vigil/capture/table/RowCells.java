package vigil.capture.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.model.Problem;
import vigil.model.Span;

/// The cells of one row by what they hold, the text they make as a report, and what is wrong with
/// them.
final class RowCells {
    private final ColumnMapping mapping;
    private final List<String> header;
    private final Map<String, String> cells;
    private final String file;
    private final int line;
    private final List<Problem> problems = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Span> spans = new HashMap<>(); // by column, lower case

    /// @param cells by name of the column, those that are not empty
    /// @param file for messages
    /// @param line of the file, 1-based
    RowCells(
            ColumnMapping mapping,
            List<String> header,
            Map<String, String> cells,
            String file,
            int line) {
        this.mapping = mapping;
        this.header = header;
        this.cells = cells;
        this.file = file;
        this.line = line;
        for (var column : header) {
            var cell = cells.get(column);
            if (cell != null) {
                text.append(column).append(": ");
                int begin = text.length();
                text.append(cell);
                spans.put(lower(column), new Span(begin, text.length()));
                text.append('\n');
            }
        }
    }

    /// The row as a report, a line a cell.
    String text() {
        return text.toString();
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    @Nullable String cell(String value) {
        var column = mapping.columns().get(value);
        if (column == null) {
            return null;
        }
        for (var cell : cells.entrySet()) {
            if (cell.getKey().equalsIgnoreCase(column)) {
                return cell.getValue();
            }
        }
        return null;
    }

    Span span(String value) {
        var column = mapping.columns().get(value);
        var span = column == null ? null : spans.get(lower(column));
        return span == null ? new Span(0, text.length()) : span;
    }

    @Nullable String needed(String value) {
        var cell = cell(value);
        if (cell == null) {
            problem(value, "the cell is empty");
        }
        return cell;
    }

    void problem(String value, String message) {
        var column = mapping.columns().getOrDefault(value, value);
        int at = 0;
        while (at < header.size() && !header.get(at).equalsIgnoreCase(column)) {
            at++;
        }
        var found = cell(value);
        problems.add(
                new Problem(
                        "bad-cell",
                        "column \"%s\" (%s): %s".formatted(column, value, message),
                        file,
                        line,
                        at + 1,
                        found == null ? "" : found));
    }

    @Nullable LocalDate day(String value) {
        try {
            var cell = cell(value);
            return cell == null ? null : mapping.day(cell);
        } catch (DateTimeException e) {
            problem(value, String.valueOf(e.getMessage()));
            return null;
        }
    }

    @Nullable Integer number(String value) {
        var cell = cell(value);
        if (cell == null) {
            return null;
        }
        try {
            int number = Integer.parseInt(cell);
            if (number >= 0) {
                return number;
            }
            problem(value, "a count cannot be negative");
        } catch (NumberFormatException _) {
            problem(value, "not a whole number");
        }
        return null;
    }
}
