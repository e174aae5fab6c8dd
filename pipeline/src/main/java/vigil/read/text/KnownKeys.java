package vigil.read.text;

import java.util.concurrent.atomic.AtomicReferenceArray;

/// Keys that were made lately. Texts use the same few thousand words again and again: their keys
/// need not be made anew for each, and a key that is the same object is compared at once and
/// carries its hash code with it.
///
/// What is kept depends on what was read before; what is given out does not.
final class KnownKeys {
    private static final int SIZE = 1 << 15;
    private static final int LONGEST = 24;
    private static final AtomicReferenceArray<String> KEPT = new AtomicReferenceArray<>(SIZE);

    private KnownKeys() {}

    /// The key of a stretch of a text.
    static String of(String text, int begin, int end) {
        int hash = 0;
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            if (c > 127) {
                return Keys.of(text.substring(begin, end));
            }
            hash = 31 * hash + lower(c);
        }
        if (end - begin > LONGEST) {
            return Keys.of(text.substring(begin, end));
        }
        int slot = (hash * 0x9E3779B9) >>> 17;
        var kept = KEPT.getPlain(slot);
        if (kept != null && isKey(kept, text, begin, end)) {
            return kept;
        }
        var key = Keys.of(text.substring(begin, end));
        KEPT.setRelease(slot, key);
        return key;
    }

    private static boolean isKey(String kept, String text, int begin, int end) {
        if (kept.length() != end - begin) {
            return false;
        }
        for (int i = begin; i < end; i++) {
            if (kept.charAt(i - begin) != lower(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
}
