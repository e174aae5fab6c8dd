package vigil.capture;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.model.Problem;

/// Bytes as text, with what had to be guessed or replaced on the way.
///
/// UTF-8 unless a byte order mark or the pattern of the bytes says UTF-16. Text that is not UTF-8
/// is taken for Windows-1252 where every byte beyond ASCII makes sense in it (old newsroom
/// exports); otherwise each malformed sequence becomes U+FFFD, and the first one is named by line
/// and column.
///
/// @param text without a byte order mark
/// @param charset what the bytes were taken for
/// @param warnings empty if nothing was guessed or replaced
record Decoded(String text, Charset charset, List<Problem> warnings) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final char REPLACEMENT = '\uFFFD';

    Decoded {
        warnings = List.copyOf(warnings);
    }

    /// Decodes a whole text.
    ///
    /// @param file for messages, or null
    static Decoded of(byte[] bytes, @Nullable String file) {
        var charset = charsetOf(bytes);
        if (charset.equals(StandardCharsets.UTF_8)) {
            return utf8(bytes, startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0, file);
        }
        boolean mark = startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF);
        int from = mark ? 2 : 0;
        var text = new String(bytes, from, bytes.length - from, charset);
        var warnings = new ArrayList<Problem>();
        if (!mark) {
            warnings.add(
                    whole(
                            "guessed-encoding",
                            "no byte order mark; read as "
                                    + charset
                                    + " by the pattern of its bytes",
                            file));
        }
        if (text.indexOf(REPLACEMENT) >= 0) {
            warnings.addAll(replaced(text, text.indexOf(REPLACEMENT), charset, file));
        }
        return new Decoded(text, charset, warnings);
    }

    /// Decodes a text of a known character set.
    static Decoded of(byte[] bytes, Charset charset, @Nullable String file) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return utf8(bytes, 0, file);
        }
        var text = new String(bytes, charset);
        int bad = text.indexOf(REPLACEMENT);
        return new Decoded(text, charset, bad < 0 ? List.of() : replaced(text, bad, charset, file));
    }

    /// Decodes one line of a file that is UTF-8 by contract.
    ///
    /// @param number the line's, 1-based
    static Decoded line(byte[] bytes, String file, int number) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        int bad = firstBad(bytes, 0, text);
        if (bad < 0) {
            return new Decoded(text, StandardCharsets.UTF_8, List.of());
        }
        var problem =
                new Problem(
                        "invalid-utf8",
                        replacedMessage("UTF-8"),
                        file,
                        number,
                        bad + 1,
                        around(text, bad));
        return new Decoded(text, StandardCharsets.UTF_8, List.of(problem));
    }

    private static Decoded utf8(byte[] bytes, int from, @Nullable String file) {
        var text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        int bad = firstBad(bytes, from, text);
        if (bad < 0) {
            return new Decoded(text, StandardCharsets.UTF_8, List.of());
        }
        if (from == 0 && Windows1252.fits(bytes)) {
            var old = new String(bytes, WINDOWS_1252);
            var at =
                    Problem.at(
                            "not-utf8",
                            file,
                            old,
                            bad,
                            Math.min(old.length(), bad + 1),
                            "not UTF-8; read as Windows-1252. Convert the file to UTF-8 if that is wrong");
            return new Decoded(old, WINDOWS_1252, List.of(at));
        }
        return new Decoded(
                text, StandardCharsets.UTF_8, replaced(text, bad, StandardCharsets.UTF_8, file));
    }

    private static List<Problem> replaced(
            String text, int first, Charset charset, @Nullable String file) {
        var message = replacedMessage(charset.name());
        var at =
                Problem.at(
                        "invalid-" + (charset.equals(StandardCharsets.UTF_8) ? "utf8" : "utf16"),
                        file,
                        text,
                        first,
                        first,
                        message);
        return List.of(
                new Problem(at.code(), message, file, at.line(), at.column(), around(text, first)));
    }

    private static String replacedMessage(String charset) {
        return "bytes that are not "
                + charset
                + " were read as U+FFFD (�), here first;"
                + " convert the file to UTF-8 if words were lost";
    }

    private static String around(String text, int at) {
        int from = Math.max(0, at - 12);
        int to = Math.min(text.length(), at + 12);
        return text.substring(from, to).replace('\n', ' ').replace('\r', ' ');
    }

    /// Index, in the decoded text, of the first malformed sequence, or -1. A U+FFFD that was
    /// written as such is no fault.
    private static int firstBad(byte[] bytes, int from, String text) {
        if (text.indexOf(REPLACEMENT) < 0) {
            return -1;
        }
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        var out = CharBuffer.allocate(text.length() + 1);
        var result = decoder.decode(in, out, true);
        return result.isError() ? out.position() : -1;
    }

    private static Problem whole(String code, String message, @Nullable String file) {
        return new Problem(code, message, file, 0, 0, "");
    }

    /// What the bytes most likely are: UTF-16 by mark or by every second byte being zero, else
    /// UTF-8.
    static Charset charsetOf(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        int zerosEven = 0;
        int zerosOdd = 0;
        int seen = Math.min(bytes.length, 4096);
        for (int i = 0; i < seen; i++) {
            if (bytes[i] == 0 && i % 2 == 0) {
                zerosEven++;
            } else if (bytes[i] == 0) {
                zerosOdd++;
            }
        }
        if (zerosEven == 0 && zerosOdd * 4 > seen) {
            return StandardCharsets.UTF_16LE;
        }
        return zerosOdd == 0 && zerosEven * 4 > seen
                ? StandardCharsets.UTF_16BE
                : StandardCharsets.UTF_8;
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
