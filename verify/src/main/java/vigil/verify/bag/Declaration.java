package vigil.verify.bag;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Pattern;

/// What `bagit.txt` says.
///
/// @param version of BagIt
/// @param charset of all other tag files
record Declaration(String version, Charset charset) {
    private static final Pattern STRICT =
            Pattern.compile(
                    "BagIt-Version: ([0-9]+\\.[0-9]+)\\R"
                            + "Tag-File-Character-Encoding: ([A-Za-z0-9._:-]+)(?:\\R)?");

    private static final Pattern LOOSE =
            Pattern.compile(
                    "BagIt-Version[ \\t]*:[ \\t]*([0-9]+\\.[0-9]+)[ \\t]*\\R"
                            + "Tag-File-Character-Encoding[ \\t]*:[ \\t]*([A-Za-z0-9._:-]+)\\s*");

    /// Whether the rules of version 1.0 hold, which allow less.
    boolean strict() {
        return !version.startsWith("0.");
    }

    static Declaration parse(byte[] bytes) throws IOException {
        var text = new String(bytes, StandardCharsets.UTF_8);
        var found = LOOSE.matcher(text);
        if (!found.matches()) {
            throw new IOException(
                    "bagit.txt is not the two lines with version and character encoding");
        }
        var version = found.group(1);
        if (!version.startsWith("0.") && !STRICT.matcher(text).matches()) {
            throw new IOException("bagit.txt has spaces where BagIt 1.0 allows none");
        }
        try {
            return new Declaration(version, Charset.forName(found.group(2)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            throw new IOException("bagit.txt names an unknown character encoding");
        }
    }
}
