package vigil.publish.terminal;

import java.util.ArrayList;
import java.util.List;

/// Text in columns of a terminal: how wide it is, where it may break, what may be sent.
final class Columns {
    private static final int TAB = '\t';
    private static final int DELETE = 0x7F;

    private Columns() {}

    /// The text with everything that could steer a terminal or reorder its line replaced: escape
    /// and other control characters, bidirectional overrides, lone surrogates become U+FFFD;
    /// bidirectional embeddings and isolates, which posts are full of, are left out. White space
    /// becomes a plain space.
    static String safe(String text) {
        var safe = new StringBuilder(text.length());
        text.codePoints().filter(c -> !embeds(c)).forEach(c -> safe.appendCodePoint(safe(c)));
        return safe.toString();
    }

    private static boolean embeds(int c) {
        return (c >= 0x202A && c <= 0x202C) || (c >= 0x2066 && c <= 0x2069);
    }

    private static int safe(int c) {
        if (c == TAB || c == '\n' || c == '\r' || Character.isSpaceChar(c)) {
            return ' ';
        }
        boolean control = c < ' ' || (c >= DELETE && c < 0xA0);
        boolean override = c == 0x202D || c == 0x202E;
        boolean alone = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return control || override || alone ? 0xFFFD : c;
    }

    /// Columns that the text takes: none for marks that combine, two for wide letters and emoji.
    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    private static int width(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> wide(c) ? 2 : 1;
        };
    }

    private static boolean wide(int c) {
        return (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0x1F300 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
    }

    /// Lines of at most `width` columns, broken at spaces, and inside a word only where it is wider
    /// than a line. Never empty.
    static List<String> wrapped(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        int used = 0;
        for (var word : text.split(" ", -1)) {
            if (word.isEmpty()) {
                continue;
            }
            int wide = width(word);
            if (used > 0 && used + 1 + wide > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (used > 0) {
                line.append(' ');
                used++;
            }
            if (wide > width) {
                used = broken(word, width, lines, line);
            } else {
                line.append(word);
                used += wide;
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /// Spreads a word over lines and leaves its rest in `line`.
    private static int broken(String word, int width, List<String> lines, StringBuilder line) {
        int used = width(line.toString());
        for (int i = 0; i < word.length(); ) {
            int c = word.codePointAt(i);
            int wide = width(c);
            if (used > 0 && used + wide > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.appendCodePoint(c);
            used += wide;
            i += Character.charCount(c);
        }
        return used;
    }
}
