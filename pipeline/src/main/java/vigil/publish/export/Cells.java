package vigil.publish.export;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.model.incident.Range;

/// Cells of tables. What a spreadsheet would run as a formula is made text.
final class Cells {
    private Cells() {}

    /// A cell's text, safe to open.
    static String text(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        boolean risky =
                value instanceof String
                        && !text.isEmpty()
                        && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
        return risky ? "'" + text : text;
    }

    /// A row of CSV (RFC 4180), with its line break.
    static String row(List<? extends @Nullable Object> cells) {
        return cells.stream().map(Cells::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String quoted(@Nullable Object value) {
        var text = text(value);
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /// A range for people: `4`, `54 to 60`, `12 or more`.
    static String range(Range range) {
        var high = range.high();
        if (high == null) {
            return range.low() + " or more";
        }
        return high == range.low() ? String.valueOf(high) : range.low() + " to " + high;
    }
}
