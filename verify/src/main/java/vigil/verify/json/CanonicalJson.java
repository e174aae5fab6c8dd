package vigil.verify.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads JSON, and writes it as RFC 8785 has it.
public final class CanonicalJson {
    private CanonicalJson() {}

    /// Reads any JSON text in UTF-8, at most 64 values deep.
    ///
    /// @throws BadJson if it is not JSON, repeats a name, has a lone surrogate or a number that no
    ///   double holds
    public static Json parse(byte[] utf8) throws BadJson {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
            return new JsonParser(text).whole();
        } catch (CharacterCodingException _) {
            throw new BadJson("not UTF-8", 0);
        }
    }

    /// Reads canonical JSON and nothing else.
    ///
    /// @throws BadJson also if the bytes are not those that [#write] gives
    public static Json parseExact(byte[] utf8) throws BadJson {
        var json = parse(utf8);
        if (!Arrays.equals(write(json), utf8)) {
            throw new BadJson("not in canonical form (RFC 8785)", 0);
        }
        return json;
    }

    /// The canonical bytes.
    ///
    /// @throws IllegalArgumentException if a string has a lone surrogate
    public static byte[] write(Json json) {
        return text(json).getBytes(StandardCharsets.UTF_8);
    }

    /// The same as text.
    public static String text(Json json) {
        var out = new StringBuilder();
        write(json, out);
        return out.toString();
    }

    private static void write(Json json, StringBuilder out) {
        switch (json) {
            case Json.Nothing() -> out.append("null");
            case Json.Truth(var value) -> out.append(value);
            case Json.Amount(var value) -> out.append(number(value));
            case Json.Text(var value) -> string(value, out);
            case Json.Items(var values) -> {
                char before = '[';
                for (var value : values) {
                    out.append(before);
                    write(value, out);
                    before = ',';
                }
                out.append(values.isEmpty() ? "[]" : "]");
            }
            case Json.Members(var values) -> {
                char before = '{';
                for (var member : values.entrySet()) {
                    out.append(before);
                    string(member.getKey(), out);
                    out.append(':');
                    write(member.getValue(), out);
                    before = ',';
                }
                out.append(values.isEmpty() ? "{}" : "}");
            }
        }
    }

    private static void string(String value, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ') {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        if (Character.isSurrogate(c)) {
                            boolean pair =
                                    Character.isHighSurrogate(c)
                                            && i + 1 < value.length()
                                            && Character.isLowSurrogate(value.charAt(i + 1));
                            if (!pair) {
                                throw new IllegalArgumentException("a lone surrogate at " + i);
                            }
                            out.append(c);
                            i++;
                            c = value.charAt(i);
                        }
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /// As ECMAScript writes it: the fewest digits that give the double back.
    static String number(double value) {
        if (value == 0) {
            return "0"; // also for minus zero
        }
        var shortest = shortest(Math.abs(value));
        var digits = shortest.unscaledValue().toString();
        int point = digits.length() - shortest.scale(); // digits before the decimal point
        var sign = value < 0 ? "-" : "";
        if (digits.length() <= point && point <= 21) {
            return sign + digits + "0".repeat(point - digits.length());
        }
        if (0 < point && point <= 21) {
            return sign + digits.substring(0, point) + "." + digits.substring(point);
        }
        if (-6 < point && point <= 0) {
            return sign + "0." + "0".repeat(-point) + digits;
        }
        var exponent = (point > 0 ? "e+" : "e-") + Math.abs(point - 1);
        var fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        return sign + digits.charAt(0) + fraction + exponent;
    }

    /// Java gives at least two digits, so the smallest double comes as 4.9E-324; one digit is
    /// enough where it gives the same double.
    private static BigDecimal shortest(double value) {
        var decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        if (decimal.precision() == 2) {
            var one = decimal.round(new MathContext(1, RoundingMode.HALF_EVEN));
            if (one.doubleValue() == value) {
                return one.stripTrailingZeros();
            }
        }
        return decimal;
    }
}
