package vigil.capture;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// What a file is, by its first bytes; its name only helps where the bytes leave it open.
enum Format {
    EMPTY,
    TEXT,
    HTML,
    PDF,
    /// Perhaps a DOCX.
    ZIP,
    /// Word before 2007, or an encrypted DOCX.
    OLD_OFFICE,
    BINARY;

    private static final int LOOK = 4096;

    static Format of(byte[] bytes, String file) {
        if (bytes.length == 0) {
            return EMPTY;
        }
        var head = new String(bytes, 0, Math.min(bytes.length, LOOK), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
            return ZIP;
        }
        if (head.substring(0, Math.min(head.length(), 1024)).contains("%PDF-")) {
            return PDF;
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return OLD_OFFICE;
        }
        boolean wide = !Decoded.charsetOf(bytes).equals(StandardCharsets.UTF_8);
        if (!wide && isBinary(head)) {
            return BINARY;
        }
        return isHtml(wide ? head.replace("\0", "") : head, file.toLowerCase(Locale.ROOT))
                ? HTML
                : TEXT;
    }

    /// A zero byte, or more control characters than a text with a few stray ones has.
    private static boolean isBinary(String head) {
        int controls = 0;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            if (c == 0) {
                return true;
            }
            boolean usual = c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0x1B;
            controls += c < ' ' && !usual ? 1 : 0;
        }
        return controls * 20 > head.length();
    }

    private static boolean isHtml(String head, String file) {
        boolean named = file.endsWith(".html") || file.endsWith(".htm") || file.endsWith(".xhtml");
        int at = head.indexOf('<');
        if (at < 0 || (!named && !head.substring(0, at).replace("ï»¿", "").isBlank())) {
            return false;
        }
        var lower = head.toLowerCase(Locale.ROOT);
        return named
                || lower.contains("<!doctype html")
                || lower.contains("<html")
                || (lower.contains("<head") && lower.contains("<title"))
                || lower.contains("<body");
    }
}
