package vigil.publish.csv;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Cells and rows. What a spreadsheet would run as a formula is made text by a `'` before it.
///
/// Source: RFC 4180; OWASP, CSV injection.
public final class Cells {
    private Cells() {}

    /// A cell's text, safe to open; empty for null.
    public static String text(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        boolean risky =
                value instanceof String
                        && !text.isEmpty()
                        && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
        return risky ? "'" + text : text;
    }

    /// A row, quoted where need be, without a line break.
    public static String row(List<? extends @Nullable Object> cells) {
        return cells.stream().map(Cells::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(@Nullable Object value) {
        var text = text(value);
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
