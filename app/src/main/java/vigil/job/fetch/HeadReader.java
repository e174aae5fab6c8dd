package vigil.job.fetch;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/// Reads the lines of a response before its body.
final class HeadReader {
    private static final int LARGEST = 256 << 10;

    private HeadReader() {}

    /// @throws IOException if the connection fails, or it is not HTTP
    static Exchange.Head read(InputStream in) throws IOException {
        while (true) {
            var bytes = lines(in);
            var head = parse(bytes);
            if (head.status() >= 200 || head.status() == 101) {
                return head; // those below say that the response is still to come
            }
        }
    }

    private static byte[] lines(InputStream in) throws IOException {
        var out = new ByteArrayOutputStream();
        int line = 0;
        while (true) {
            int c = in.read();
            if (c < 0) {
                throw new EOFException(
                        out.size() == 0
                                ? "the site closed the connection without an answer"
                                : "the site closed the connection within its answer");
            }
            out.write(c);
            if (out.size() > LARGEST) {
                throw new FetchFailed("not-http", "more than 256 kB of header lines");
            }
            if (c == '\n') {
                if (line == 0) {
                    return out.toByteArray();
                }
                line = 0;
            } else if (c != '\r') {
                line++;
            }
        }
    }

    private static Exchange.Head parse(byte[] bytes) throws FetchFailed {
        var lines = new String(bytes, StandardCharsets.ISO_8859_1).split("\\r?\\n", -1);
        if (!lines[0].matches("HTTP/1\\.[01] +[0-9]{3}( .*)?")) {
            var shown = lines[0].substring(0, Math.min(60, lines[0].length()));
            throw new FetchFailed("not-http", "the answer is not HTTP/1.1: " + shown);
        }
        int status = Integer.parseInt(lines[0].split(" +", 3)[1]);
        var fields = new ArrayList<Exchange.Field>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (lines[i].startsWith(" ") || lines[i].startsWith("\t")) {
                if (!fields.isEmpty()) { // the old way of going on with a long value
                    var last = fields.removeLast();
                    fields.add(
                            new Exchange.Field(last.name(), last.value() + " " + lines[i].strip()));
                }
            } else if (colon > 0) {
                fields.add(
                        new Exchange.Field(
                                lines[i].substring(0, colon).strip(),
                                lines[i].substring(colon + 1).strip()));
            }
        }
        return new Exchange.Head(bytes, status, fields);
    }
}
