package vigil.watch.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// The cells of a line of a table with commas; quotes keep a comma in its cell.
public final class TableLine {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180
                    .builder()
                    .setTrim(true)
                    .setIgnoreSurroundingSpaces(true)
                    .setIgnoreEmptyLines(false)
                    .get();

    private TableLine() {}

    /// The cells of a line, without quotes and without spaces around them. A line with a quote that
    /// is never closed is one cell.
    public static List<String> cells(String line) {
        try (var parser = CSVParser.parse(line, FORMAT)) {
            return parser.stream().findFirst().map(CSVRecord::toList).orElse(List.of(""));
        } catch (IOException | UncheckedIOException _) {
            return List.of(line);
        }
    }

    /// Which column has one of these heads, in any case of letters; -1 if none has.
    public static int column(List<String> heads, Set<String> names) {
        for (int i = 0; i < heads.size(); i++) {
            if (names.contains(heads.get(i).toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    /// Where a cell begins in its line, from 1, quotes not counted.
    public static int position(List<String> cells, int at) {
        int position = 1;
        for (int i = 0; i < at; i++) {
            position += cells.get(i).length() + 1;
        }
        return position;
    }
}
