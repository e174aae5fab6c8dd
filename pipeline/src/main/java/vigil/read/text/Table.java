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
        var text = text(owner, name);
        for (int from = 0; from <= text.length(); number++) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            if (!text.startsWith("#", from) && !text.substring(from, end).isBlank()) {
                rows.add(new Row(name, number + 1, cells(text, from, end)));
            }
            from = end + 1;
        }
        return rows;
    }

    private static List<String> cells(String text, int begin, int end) {
        var cells = new ArrayList<String>(4);
        int from = begin;
        for (int tab = text.indexOf('\t', from, end); tab >= 0; ) {
            cells.add(text.substring(from, tab).strip());
            from = tab + 1;
            tab = text.indexOf('\t', from, end);
        }
        cells.add(text.substring(from, end).strip());
        return cells;
    }

    /// A resource as text.
    ///
    /// @throws IllegalStateException if there is no such resource
    public static String text(Class<?> owner, String name) {
        return new String(bytes(owner, name), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    /// A resource as it is stored.
    ///
    /// @throws IllegalStateException if there is no such resource
    public static byte[] bytes(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "no resource " + name + " beside " + owner.getName());
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read resource " + name, e);
        }
    }
}
