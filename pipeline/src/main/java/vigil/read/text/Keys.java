package vigil.read.text;

import java.text.Normalizer;
import java.util.Locale;

/// What is compared when words are compared: lower case, no accents, straight apostrophes.
final class Keys {
    private Keys() {}

    /// The key of a form. ASCII forms, nearly all, take the short way.
    static String of(String form) {
        boolean plain = true;
        boolean lower = true;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (c > 127) {
                plain = false;
                break;
            }
            lower &= c < 'A' || c > 'Z';
        }
        if (plain) {
            return lower ? form : form.toLowerCase(Locale.ROOT);
        }
        var folded = new StringBuilder(form.length());
        var parts = Normalizer.normalize(form, Normalizer.Form.NFKD);
        for (int i = 0; i < parts.length(); i++) {
            char c = parts.charAt(i);
            switch (Character.getType(c)) {
                case Character.NON_SPACING_MARK, Character.FORMAT -> {}
                default -> append(folded, c);
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    private static void append(StringBuilder out, char c) {
        switch (c) {
            case '’', '‘', 'ʼ', 'ʻ', 'ʿ', 'ʾ', '`', '´' -> out.append('\'');
            case 'ı' -> out.append('i');
            case 'ł', 'Ł' -> out.append('l');
            case 'ø', 'Ø' -> out.append('o');
            case 'đ', 'Đ' -> out.append('d');
            case 'ß' -> out.append("ss");
            case 'æ', 'Æ' -> out.append("ae");
            case 'أ', 'إ', 'آ', 'ٱ' -> out.append('ا');
            case 'ى' -> out.append('ي');
            case 'ة' -> out.append('ه');
            case 'ـ' -> {} // tatweel only stretches a word
            default -> out.append(c);
        }
    }
}
