package vigil.read.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/// The script most letters of a text are in.
enum Script {
    NONE(""),
    LATIN(""),
    ARABIC("ar"),
    CYRILLIC("ru"),
    HAN("zh"),
    JAPANESE("ja"),
    HANGUL("ko"),
    HEBREW("he"),
    GREEK("el"),
    DEVANAGARI("hi"),
    BENGALI("bn"),
    GURMUKHI("pa"),
    TAMIL("ta"),
    SINHALA("si"),
    THAI("th"),
    LAO("lo"),
    MYANMAR("my"),
    KHMER("km"),
    ETHIOPIC("am"),
    ARMENIAN("hy"),
    GEORGIAN("ka"),
    OTHER("und");

    /// Characters that are looked at.
    private static final int MOST = 4000;

    private static final Map<UnicodeScript, Script> BY_UNICODE = byUnicode();

    private final String usual;

    Script(String usual) {
        this.usual = usual;
    }

    private static Map<UnicodeScript, Script> byUnicode() {
        var map = new EnumMap<UnicodeScript, Script>(UnicodeScript.class);
        for (var script : values()) {
            try {
                map.put(UnicodeScript.forName(script.name()), script);
            } catch (IllegalArgumentException _) {
                // not a script of Unicode's
            }
        }
        map.put(UnicodeScript.HIRAGANA, JAPANESE);
        map.put(UnicodeScript.KATAKANA, JAPANESE);
        return map;
    }

    static Script of(String text) {
        var letters = new EnumMap<Script, Integer>(Script.class);
        int ascii = 0;
        int others = 0;
        for (int i = 0; i < Math.min(text.length(), MOST); ) {
            char one = text.charAt(i);
            if (one < 0x80) {
                ascii += (one | 0x20) >= 'a' && (one | 0x20) <= 'z' ? 1 : 0;
                i++;
                continue;
            }
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetter(c)) {
                others++;
                var script = BY_UNICODE.getOrDefault(UnicodeScript.of(c), OTHER);
                letters.merge(script, 1, Integer::sum);
            }
        }
        if (ascii > others) {
            return LATIN;
        }
        letters.merge(LATIN, ascii, Integer::sum);
        if (letters.getOrDefault(JAPANESE, 0) * 10 > ascii + others) {
            return JAPANESE; // kana among Chinese characters
        }
        var most = NONE;
        for (var script : letters.keySet()) {
            int count = letters.getOrDefault(script, 0);
            most = count > letters.getOrDefault(most, 0) ? script : most;
        }
        return most;
    }

    /// The language written in this script, as far as its letters tell.
    String language(String text) {
        return switch (this) {
            case ARABIC ->
                    byLetters(text, "ckb", "ۆێڕڵ", "ps", "ښځډړږ", "ur", "ٹڑےں", "fa", "پچگژ");
            case CYRILLIC -> byLetters(text, "uk", "іїєґ", "sr", "јљњћђ", "ru", "ыэё");
            default -> usual;
        };
    }

    /// The first language whose own letters stand in the text in some number.
    private String byLetters(String text, String... languagesAndLetters) {
        int seen = Math.min(text.length(), MOST);
        for (int i = 0; i < languagesAndLetters.length; i += 2) {
            int own = 0;
            for (int at = 0; at < seen; at++) {
                own += languagesAndLetters[i + 1].indexOf(text.charAt(at)) >= 0 ? 1 : 0;
            }
            if (own * 100 > seen) {
                return languagesAndLetters[i];
            }
        }
        return usual;
    }
}
