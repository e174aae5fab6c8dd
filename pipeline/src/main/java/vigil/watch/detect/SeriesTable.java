package vigil.watch.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.model.Outcome;
import vigil.model.Problem;

/// Reads a series from a table with commas: a head line, then a line a period, oldest first. The
/// counts stand under `count`, `observed`, `cases` or `value`; what a period is called under
/// `period`, `week`, `month`, `date` or `day`, if anywhere; known outbreaks as 1 under `state` or
/// `outbreak`.
public final class SeriesTable {
    private static final Set<String> COUNTS = Set.of("count", "observed", "cases", "value");
    private static final Set<String> PERIODS = Set.of("period", "week", "month", "date", "day");
    private static final Set<String> STATES = Set.of("state", "outbreak");
    private static final int MOST_PROBLEMS = 10;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    private SeriesTable(String file) {
        this.file = file;
    }

    /// Reads a table.
    ///
    /// @param text the whole table
    /// @param file its name, for messages
    /// @return the series, or what is wrong with which row and column
    public static Outcome<Series> read(String text, String file) {
        return new SeriesTable(file).read(text);
    }

    private Outcome<Series> read(String text) {
        var lines = text.strip().replace("\uFEFF", "").lines().toList();
        if (lines.isEmpty() || lines.getFirst().isBlank()) {
            return refused("empty-table", "an empty table; give a line of heads and a line a week");
        }
        var heads = cells(lines.getFirst());
        int count = column(heads, COUNTS);
        if (count < 0) {
            return refused(
                    "missing-column",
                    "no column of counts; name one of the columns ("
                            + String.join(", ", heads)
                            + ") \"count\"");
        }
        int period = column(heads, PERIODS);
        int state = column(heads, STATES);
        var periods = new ArrayList<String>();
        var counts = new ArrayList<Integer>();
        var outbreak = new ArrayList<Boolean>();
        var lineOf = new HashMap<String, Integer>();
        for (int i = 1; i < lines.size() && problems.size() < MOST_PROBLEMS; i++) {
            var row = new Row(i + 1, heads, cells(lines.get(i)));
            if (row.cells.size() != heads.size()) {
                problem(
                        "row-length",
                        i + 1,
                        1,
                        lines.get(i),
                        "%d cells where the head has %d; write counts without commas"
                                .formatted(row.cells.size(), heads.size()));
                continue;
            }
            var name = period < 0 ? Integer.toString(i) : row.cells.get(period);
            var before = lineOf.put(name, i + 1);
            if (before != null) {
                problem(
                        "duplicate-period",
                        i + 1,
                        column(row.cells, period),
                        name,
                        "the same period as in line " + before + "; keep one of the two");
            }
            var value = number(row, count);
            var known = state < 0 ? Integer.valueOf(0) : number(row, state);
            if (value != null && known != null) {
                periods.add(name);
                counts.add(value);
                outbreak.add(known != 0);
            }
        }
        if (!problems.isEmpty()) {
            return new Outcome.Refused<>(problems);
        }
        return new Outcome.Done<>(
                new Series(file, periods, counts, state < 0 ? List.of() : outbreak), List.of());
    }

    private record Row(int line, List<String> heads, List<String> cells) {}

    private @Nullable Integer number(Row row, int at) {
        var cell = row.cells.get(at);
        var head = row.heads.get(at);
        int number;
        try {
            number = Integer.parseInt(cell);
        } catch (NumberFormatException _) {
            problem(
                    "not-a-number",
                    row.line,
                    column(row.cells, at),
                    cell,
                    "column "
                            + head
                            + " needs a whole number; write 0 where nothing was reported, and leave"
                            + " no week out");
            return null;
        }
        if (number < 0) {
            problem(
                    "negative-count",
                    row.line,
                    column(row.cells, at),
                    cell,
                    "column " + head + " needs a number of 0 or more");
            return null;
        }
        return number;
    }

    /// Where a cell begins in its line, from 1, quotes not counted.
    private static int column(List<String> cells, int at) {
        int column = 1;
        for (int i = 0; i < at; i++) {
            column += cells.get(i).length() + 1;
        }
        return column;
    }

    private static int column(List<String> heads, Set<String> names) {
        for (int i = 0; i < heads.size(); i++) {
            if (names.contains(heads.get(i).toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    private void problem(String code, int line, int column, String found, String message) {
        problems.add(new Problem(code, message, file, line, column, found));
    }

    private Outcome<Series> refused(String code, String message) {
        return new Outcome.Refused<>(List.of(new Problem(code, message, file, 1, 1, "")));
    }
}
