package vigil.read.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A word list of ours: a tab-separated resource with `#` comment lines that name its sources.
public final class Table {
    private Table() {}

    /// A line of a table.
    ///
    /// @param file the resource, for messages
    /// @param line 1-based
    /// @param cells trimmed; a cell of `-` means "none"
    public record Row(String file, int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /// Cell `i`, or the empty string where the line is shorter or the cell is `-`.
        public String cell(int i) {
            return i < cells.size() && !cells.get(i).equals("-") ? cells.get(i) : "";
        }

        /// What is wrong with this row, as an exception: our own tables ship with the program, so a
        /// bad one is a bug.
        public IllegalStateException wrong(String message) {
            return new IllegalStateException(file + ":" + line + ": " + message + ": " + cells);
        }
    }

    /// The rows of a resource, comments and blank lines left out.
    ///
    /// @param owner a class in the package where the resource lies
    /// @throws IllegalStateException if there is no such resource
    public static List<Row> rows(Class<?> owner, String name) {
        var rows = new ArrayList<Row>();
        int number = 0;
        for (var line : text(owner, name).split("\n", -1)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                var cells = new ArrayList<String>();
                for (var cell : line.split("\t", -1)) {
                    cells.add(cell.strip());
                }
                rows.add(new Row(name, number, cells));
            }
        }
        return rows;
    }

    /// A resource as text.
    ///
    /// @throws IllegalStateException if there is no such resource
    public static String text(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "no resource " + name + " beside " + owner.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read resource " + name, e);
        }
    }
}
