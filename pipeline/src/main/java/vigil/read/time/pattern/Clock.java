package vigil.read.time.pattern;

import org.jspecify.annotations.Nullable;
import vigil.read.text.TokenizedText;

/// Times of the clock in figures.
final class Clock {
    private Clock() {}

    /// One past the token where a time of the clock stands at it, or -1.
    static int match(TokenClass form, TokenizedText text, int i, @Nullable Slots slots) {
        if (text.kind(i) != TokenizedText.Kind.NUMBER && text.kind(i) != TokenizedText.Kind.WORD) {
            return -1;
        }
        var key = text.key(i);
        int digits = Words.digits(key);
        if (digits == 0 || digits > 4) {
            return -1;
        }
        return switch (form) {
            case CLOCK -> clock(key, digits, ':', i, slots);
            case CLOCKDOT -> clock(key, digits, '.', i, slots);
            case MILCLOCK -> {
                boolean suffixed = key.endsWith("hrs") || key.endsWith("h");
                yield digits == 4 && (key.length() == 4 || suffixed)
                        ? put(slots, hour(key, 0, 2), hour(key, 2, 4), i)
                        : -1;
            }
            case HOUR ->
                    digits <= 2 && digits == key.length()
                            ? put(slots, hour(key, 0, digits), Slots.NONE, i)
                            : -1;
            default -> {
                boolean suffixed = digits <= 2 && (key.endsWith("am") || key.endsWith("pm"));
                if (!suffixed || key.length() != digits + 2) {
                    yield -1;
                }
                noon(slots, key);
                yield put(slots, hour(key, 0, digits), Slots.NONE, i);
            }
        };
    }

    private static void noon(@Nullable Slots slots, String key) {
        if (slots != null) {
            slots.set(Slot.NOON, key.endsWith("pm") ? 12 : 0);
        }
    }

    private static int clock(String key, int digits, char separator, int i, @Nullable Slots slots) {
        if (digits > 2 || key.length() < digits + 3) {
            return -1;
        }
        char mark = key.charAt(digits);
        int end = digits + 3;
        boolean two = isDigit(key, digits + 1) && isDigit(key, digits + 2);
        boolean more =
                isDigit(key, end) || (end < key.length() && !Character.isLetter(key.charAt(end)));
        if (mark != separator || !two || more) {
            return -1;
        }
        if (key.endsWith("am") || key.endsWith("pm")) {
            noon(slots, key);
        }
        return put(slots, hour(key, 0, digits), hour(key, digits + 1, digits + 3), i);
    }

    private static boolean isDigit(String key, int i) {
        return i < key.length() && key.charAt(i) >= '0' && key.charAt(i) <= '9';
    }

    private static int hour(String key, int begin, int end) {
        return Integer.parseInt(key.substring(begin, end));
    }

    private static int put(@Nullable Slots slots, int hour, int minute, int i) {
        if (hour > 24 || minute > 59) {
            return -1;
        }
        if (slots != null) {
            slots.set(Slot.HOUR, hour);
            if (minute != Slots.NONE) {
                slots.set(Slot.MINUTE, minute);
            }
        }
        return i + 1;
    }
}
