package vigil.publish.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// What all pages share: head, style, script, and the policy that forbids everything else.
final class Sheet {
    private static final String STYLE = resource("page.css");
    private static final String SCRIPT = resource("page.js");

    /// Only our own style and script run, known by their hash; nothing is fetched, sent or framed.
    private static final String POLICY =
            "default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
                    .formatted(hash(STYLE), hash(SCRIPT));

    private Sheet() {}

    /// A page from its doctype to its end.
    ///
    /// @param title from outside, escaped here
    /// @param kind class of the body: `reading`, `record`
    /// @param body markup
    static String of(String title, String kind, Html body) {
        return new Html()
                .raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"")
                .raw(POLICY)
                .raw(
                        "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
                .raw("<meta name=\"referrer\" content=\"no-referrer\">\n")
                .element("title", title)
                .raw("\n<style>")
                .raw(STYLE)
                .raw("</style>\n</head>\n<body class=\"")
                .raw(kind)
                .raw("\">\n")
                .raw(body.toString())
                .raw("<script>")
                .raw(SCRIPT)
                .raw("</script>\n</body>\n</html>\n")
                .toString();
    }

    private static String hash(String content) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder()
                    .encodeToString(sha.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Sheet.class.getResourceAsStream("/vigil/publish/page/" + name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "not on the class path: vigil/publish/page/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new IllegalStateException("unreadable on the class path: " + name, e);
        }
    }
}
