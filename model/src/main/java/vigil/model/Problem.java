package vigil.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/// Something wrong at a place in a file, in words a person can act on.
///
/// @param code short and stable, for scripts: `not-json`, `empty-text`
/// @param message what is wrong and what to do
/// @param file the file or stream, or null where a text has none
/// @param line 1-based, or 0 where lines make no sense
/// @param column 1-based, in UTF-16 code units, or 0
/// @param found the offending text, shortened; empty if something is missing
public record Problem(
        String code, String message, @Nullable String file, int line, int column, String found) {

    private static final int LONGEST_FOUND = 80;

    /// @throws IllegalArgumentException if line or column is negative
    public Problem {
        requireNonNull(code, "code");
        requireNonNull(message, "message");
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("no such place: " + line + ":" + column);
        }
        found = found.length() <= LONGEST_FOUND ? found : found.substring(0, LONGEST_FOUND) + "…";
    }

    /// A problem with a whole file or report.
    public static Problem of(String code, String message) {
        return new Problem(code, message, null, 0, 0, "");
    }

    /// Locates `[begin, end)` of `text`. An empty range points at what is missing.
    public static Problem at(
            String code, @Nullable String file, String text, int begin, int end, String message) {
        int lineStart = text.lastIndexOf('\n', begin - 1) + 1;
        int line = 1 + (int) text.substring(0, lineStart).chars().filter(c -> c == '\n').count();
        return new Problem(
                code, message, file, line, begin - lineStart + 1, text.substring(begin, end));
    }

    /// The same problem, placed in a file if it has no file of its own. Keeps its own line if it
    /// has one and `inFile` is 0.
    ///
    /// @param inFile the line of the file that what was read stands in, 1-based, or 0 if its own
    ///   lines are those of the file
    public Problem in(@Nullable String otherFile, int inFile) {
        if (file != null || otherFile == null) {
            return this;
        }
        return inFile == 0
                ? new Problem(code, message, otherFile, line, column, found)
                : new Problem(code, message, otherFile, inFile, 1, found);
    }

    /// `hedges.tsv:3:7: expected two factors of the number, found "0.9x"`
    @Override
    public String toString() {
        var where = new StringBuilder();
        if (file != null) {
            where.append(file).append(':');
        }
        if (line > 0) {
            where.append(line).append(':').append(column).append(':');
        }
        if (!where.isEmpty()) {
            where.append(' ');
        }
        where.append(message);
        return found.isEmpty() ? where.toString() : where + ", found \"" + found + "\"";
    }
}
