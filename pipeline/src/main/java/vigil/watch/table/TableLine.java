package vigil.watch.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The cells of a line of a table with commas; quotes keep a comma in its cell.
public final class TableLine {
    private TableLine() {}

    /// The cells of a line, without quotes and without spaces around them.
    public static List<String> cells(String line) {
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
