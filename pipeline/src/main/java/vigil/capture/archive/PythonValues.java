package vigil.capture.archive;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads the texts and dates of a dictionary that Python wrote with `repr`, as the Auto Archiver's
/// list has them. Only the outermost; anything else in it is stepped over, nothing is evaluated.
final class PythonValues {
    private final String text;
    private int at;

    private PythonValues(String text) {
        this.text = text;
    }

    /// Names and values; dates come as `YYYY-MM-DD`.
    static Map<String, String> of(String text) {
        var values = new TreeMap<String, String>();
        var reader = new PythonValues(text.strip());
        if (reader.text.startsWith("{")) {
            reader.at = 1;
            reader.read(values);
        }
        return values;
    }

    private void read(Map<String, String> into) {
        while (at < text.length()) {
            var name = string();
            if (name == null) {
                at++;
                continue;
            }
            space();
            if (at >= text.length() || text.charAt(at) != ':') {
                continue;
            }
            at++;
            space();
            var value = value();
            if (value != null) {
                into.putIfAbsent(name, value);
            }
        }
    }

    private @Nullable String value() {
        var string = string();
        if (string != null) {
            return string;
        }
        int start = at;
        skip();
        var found = DATE.matcher(text.substring(start, Math.min(at, start + 80)));
        if (found.lookingAt()) {
            return "%04d-%02d-%02d"
                    .formatted(
                            Integer.parseInt(found.group(1)),
                            Integer.parseInt(found.group(2)),
                            Integer.parseInt(found.group(3)));
        }
        return null;
    }

    private static final java.util.regex.Pattern DATE =
            java.util.regex.Pattern.compile(
                    "datetime\\.date(?:time)?\\(([0-9]{4}), ?([0-9]{1,2}), ?([0-9]{1,2})[,)]");

    /// To the comma behind this value.
    private void skip() {
        int depth = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\'' || c == '"') {
                string();
                continue;
            }
            if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if (c == ')' || c == ']' || c == '}') {
                depth--;
            }
            if (depth < 0 || (depth == 0 && c == ',')) {
                return;
            }
            at++;
        }
    }

    private void space() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /// A string literal that begins here, or null.
    private @Nullable String string() {
        if (at >= text.length() || (text.charAt(at) != '\'' && text.charAt(at) != '"')) {
            return null;
        }
        char quote = text.charAt(at++);
        var out = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            char c = text.charAt(at++);
            if (c == '\\' && at < text.length()) {
                escaped(out);
            } else {
                out.append(c);
            }
        }
        at++;
        return out.toString();
    }

    private void escaped(StringBuilder out) {
        char c = text.charAt(at++);
        switch (c) {
            case 'n' -> out.append('\n');
            case 't' -> out.append('\t');
            case 'r' -> out.append('\r');
            case 'x' -> code(out, 2);
            case 'u' -> code(out, 4);
            case 'U' -> code(out, 8);
            default -> out.append(c);
        }
    }

    private void code(StringBuilder out, int digits) {
        int end = Math.min(text.length(), at + digits);
        var hex = text.substring(at, end);
        at = end;
        try {
            out.appendCodePoint(Integer.parseInt(hex, 16));
        } catch (IllegalArgumentException _) {
            out.append('\uFFFD');
        }
    }
}
