package vigil.job.redact;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import vigil.verify.json.BadJson;
import vigil.verify.json.CanonicalJson;
import vigil.verify.json.Json;

/// Copies of plain text and of JSON.
final class TextCopy {
    private TextCopy() {}

    /// Text without words and stretches.
    ///
    /// @param spans of Unicode characters of the text, half-open
    /// @throws Unfit if this is no plain text, or a stretch is not in it
    static byte[] of(byte[] original, Words words, List<int[]> spans) throws Unfit {
        var text = text(original);
        if (text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[")) {
            try {
                if (!spans.isEmpty()) {
                    throw new Unfit("stretches of JSON cannot be taken out; name words");
                }
                var copy = copy(CanonicalJson.parse(original), words);
                check(CanonicalJson.text(copy), words);
                return CanonicalJson.write(copy);
            } catch (BadJson _) {
                // text that begins with a bracket
            }
        }
        var cut = words.without(without(text, spans));
        check(cut, words);
        return cut.getBytes(StandardCharsets.UTF_8);
    }

    private static void check(String copy, Words words) throws Unfit {
        if (words.isIn(copy.replace(Words.MARK, ""))) {
            throw new Unfit("a word would still be there where others were taken out around it");
        }
    }

    private static String text(byte[] original) throws Unfit {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(original)).toString();
        } catch (CharacterCodingException _) {
            throw new Unfit(
                    "not UTF-8 text and no PNG or JPEG picture; of other kinds (PDF, DOCX, video) make"
                            + " pictures or text first, and take those in");
        }
        boolean plain = text.chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\r' || c == '\t');
        var head = text.strip().toLowerCase(Locale.ROOT);
        if (!plain || head.startsWith("%pdf") || head.startsWith("{\\rtf")) {
            throw new Unfit("not plain text: something could hide in it");
        }
        if (head.startsWith("<") || head.contains("</") || head.contains("&#")) {
            throw new Unfit(
                    "HTML or XML: words can hide in attributes, comments and escapes; take its text in"
                            + " as a file and redact that");
        }
        if (head.contains("content-transfer-encoding:") || head.contains("=?utf-8?")) {
            throw new Unfit("mail: words can hide in its encodings; take its text in as a file");
        }
        return text;
    }

    private static String without(String text, List<int[]> spans) throws Unfit {
        var gone = new boolean[text.length()];
        int length = text.codePointCount(0, text.length());
        for (var span : spans) {
            if (span[0] < 0 || span[1] <= span[0] || span[1] > length) {
                throw new Unfit(
                        "no stretch %d-%d in a text of %,d characters"
                                .formatted(span[0], span[1], length));
            }
            int to = text.offsetByCodePoints(0, span[1]);
            for (int i = text.offsetByCodePoints(0, span[0]); i < to; i++) {
                gone[i] = true;
            }
        }
        return Words.marked(text, gone);
    }

    /// All strings and names, whatever escapes they were written with.
    private static Json copy(Json json, Words words) {
        return switch (json) {
            case Json.Text(var text) -> new Json.Text(words.without(text));
            case Json.Items(var items) -> {
                var all = new ArrayList<Json>();
                items.forEach(item -> all.add(copy(item, words)));
                yield new Json.Items(all);
            }
            case Json.Members(var members) -> {
                var all = new TreeMap<String, Json>();
                members.forEach((name, value) -> all.put(words.without(name), copy(value, words)));
                yield new Json.Members(all);
            }
            case Json.Amount number -> number;
            case Json.Truth truth -> truth;
            case Json.Nothing nothing -> nothing;
        };
    }
}
