package vigil.publish.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// A page being written. What came from outside goes in through [#text] and [#attribute] only,
/// which escape; [#raw] takes what this package wrote itself.
final class Html {
    private final StringBuilder out = new StringBuilder(16_384);

    /// The relative address of a file in the same folder: everything but plain letters, digits and
    /// `.-_` is percent-encoded, so that no name is taken for a scheme, a query or a fragment.
    static String address(String fileName) {
        return URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// Markup of ours, unchanged.
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /// Text between tags.
    Html text(String text) {
        return text(text, 0, text.length());
    }

    /// The characters `[begin, end)` of a text, between tags.
    Html text(String text, int begin, int end) {
        for (int i = begin; i < end; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            append(c);
        }
        return this;
    }

    /// An attribute with its leading space: ` name="value"`.
    Html attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        text(value);
        out.append('"');
        return this;
    }

    /// An element with only text in it.
    ///
    /// @param open tag name and attributes of ours: `p class="note"`
    Html element(String open, String text) {
        int space = open.indexOf(' ');
        var name = space < 0 ? open : open.substring(0, space);
        out.append('<').append(open).append('>');
        text(text);
        out.append("</").append(name).append('>');
        return this;
    }

    /// Characters that end or begin markup become references. Characters that HTML forbids (most
    /// controls, lone surrogates, non-characters) and the two that force letters to run backwards
    /// become U+FFFD, so that a hidden one is seen.
    private void append(int c) {
        switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            case '\t', '\n' -> out.append((char) c);
            case '\r' -> out.append("&#13;");
            default -> {
                if (forbidden(c)) {
                    out.append('\uFFFD');
                } else {
                    out.appendCodePoint(c);
                }
            }
        }
    }

    private static boolean forbidden(int c) {
        return c < ' '
                || (c >= 0x7F && c < 0xA0)
                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                || c == 0x202D
                || c == 0x202E
                || (c >= 0xFDD0 && c <= 0xFDEF)
                || (c & 0xFFFE) == 0xFFFE;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
