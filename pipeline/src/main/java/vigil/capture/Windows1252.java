package vigil.capture;

/// Tells old Western European text from damaged UTF-8.
final class Windows1252 {
    /// Quotation marks, dashes, ellipsis, bullet, euro, trade mark; and from Latin-1: no-break
    /// space, pound, section, copyright, guillemets, registered, degree, middle dot.
    private static final String SIGNS =
            "\u0080\u0082\u0084\u0085\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0099"
                    + "\u00A0\u00A3\u00A7\u00A9\u00AB\u00AE\u00B0\u00B7\u00BB\u00BF\u00A1";

    private Windows1252() {}

    /// Whether every byte beyond ASCII makes sense as Windows-1252 where it stands: a letter in a
    /// word, or a typographic sign; and no two of them look like a character of UTF-8.
    static boolean fits(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            if (b >= 0x80 && !fits(at(bytes, i - 1), b, at(bytes, i + 1))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(int before, int b, int after) {
        boolean utf8 = b >= 0xC2 && b <= 0xF4 && after >= 0x80 && after <= 0xBF;
        if (utf8) {
            return false;
        }
        if (SIGNS.indexOf(b) >= 0) {
            return true;
        }
        if (b < 0xC0 || b == 0xD7 || b == 0xF7 || b == 0xD0 || b == 0xDE || b >= 0xFE) {
            return false;
        }
        if (b >= 0xE0 || b == 0xDF) {
            return isLetter(before) || isLetter(after);
        }
        return !isLower(before) && isLetter(after);
    }

    private static int at(byte[] bytes, int i) {
        return i < 0 || i >= bytes.length ? ' ' : bytes[i] & 0xFF;
    }

    private static boolean isLower(int b) {
        return b >= 'a' && b <= 'z';
    }

    private static boolean isLetter(int b) {
        return isLower(b) || (b >= 'A' && b <= 'Z') || b >= 0xC0;
    }
}
