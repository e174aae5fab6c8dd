package vigil.capture.archive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Computes the digest of a payload while its block passes by.
///
/// For HTTP that is what comes behind the empty line. Programs differ in whether they count a
/// chunked body with its chunk sizes or without; either holds.
final class PayloadDigest {
    private static final int LARGEST_HEAD = 1 << 20;

    private final Digest raw;
    private final Digest bare;
    private @Nullable ByteArrayOutputStream head;
    private @Nullable Chunks chunks;
    private int lineLength;

    /// @param http whether the block begins with the head of an HTTP message
    PayloadDigest(String stated, boolean http) {
        raw = Digest.of(stated);
        bare = Digest.of(stated);
        head = http ? new ByteArrayOutputStream() : null;
    }

    void update(byte[] bytes, int from, int length) {
        int at = from;
        int end = from + length;
        while (head != null && at < end) {
            byte c = bytes[at++];
            head.write(c);
            if (endsHead(c, head.size())) {
                var text = head.toString(StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
                boolean chunked =
                        text.matches("(?s).*\\ntransfer-encoding[ \\t]*:[^\\n]*chunked.*");
                chunks = chunked ? new Chunks(bare) : null;
                head = null;
            }
        }
        raw.update(bytes, at, end - at);
        if (chunks != null) {
            chunks.update(bytes, at, end - at);
        }
    }

    /// Whether this byte ends the head: a line break behind an empty line.
    private boolean endsHead(byte last, int size) {
        if (last == '\n') {
            boolean empty = lineLength == 0 && size > 2;
            lineLength = 0;
            return empty;
        }
        lineLength += last == '\r' ? 0 : 1;
        return size > LARGEST_HEAD;
    }

    boolean holds() {
        boolean plain = raw.holds();
        return plain || (chunks != null && bare.holds());
    }

    /// Takes chunk sizes out of a body that comes in parts.
    private static final class Chunks {
        private final Digest to;
        private final StringBuilder line = new StringBuilder();
        private long left;
        private boolean behind;
        private boolean ended;

        Chunks(Digest to) {
            this.to = to;
        }

        void update(byte[] bytes, int from, int length) {
            int at = from;
            int end = from + length;
            while (at < end && !ended) {
                if (left > 0) {
                    int n = (int) Math.min(left, end - at);
                    to.update(bytes, at, n);
                    at += n;
                    left -= n;
                    behind = left == 0;
                } else {
                    take((char) (bytes[at++] & 0xFF));
                }
            }
        }

        private void take(char c) {
            if (c != '\n') {
                line.append(c);
                ended = line.length() > 200;
                return;
            }
            var size = line.toString().split(";", 2)[0].strip();
            line.setLength(0);
            if (behind && size.isEmpty()) {
                behind = false;
                return;
            }
            ended = !size.matches("[0-9A-Fa-f]{1,15}");
            left = ended ? 0 : Long.parseLong(size, 16);
            ended |= left == 0;
        }
    }
}
