package vigil.watch.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.model.Outcome;
import vigil.model.Problem;
import vigil.watch.table.TableLine;

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
        var heads = TableLine.cells(lines.getFirst());
        int count = TableLine.column(heads, COUNTS);
        if (count < 0) {
            return refused(
                    "missing-column",
                    "no column of counts; name one of the columns ("
                            + String.join(", ", heads)
                            + ") \"count\"");
        }
        int period = TableLine.column(heads, PERIODS);
        int state = TableLine.column(heads, STATES);
        var periods = new ArrayList<String>();
        var counts = new ArrayList<Integer>();
        var outbreak = new ArrayList<Boolean>();
        var lineOf = new HashMap<String, Integer>();
        for (int i = 1; i < lines.size() && problems.size() < MOST_PROBLEMS; i++) {
            var row = new Row(i + 1, heads, TableLine.cells(lines.get(i)));
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
                        TableLine.position(row.cells, period),
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
                    TableLine.position(row.cells, at),
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
                    TableLine.position(row.cells, at),
                    cell,
                    "column " + head + " needs a number of 0 or more");
            return null;
        }
        return number;
    }

    private void problem(String code, int line, int column, String found, String message) {
        problems.add(new Problem(code, message, file, line, column, found));
    }

    private Outcome<Series> refused(String code, String message) {
        return new Outcome.Refused<>(List.of(new Problem(code, message, file, 1, 1, "")));
    }
}
