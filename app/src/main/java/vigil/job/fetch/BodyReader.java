package vigil.job.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;

/// Copies the body of a response, without its transfer coding, as far as the limits go. One use.
final class BodyReader {
    private static final int LONGEST_SIZE_LINE = 4096;

    private final InputStream in;
    private final OutputStream out;
    private final Budget budget;
    private final byte[] buffer = new byte[1 << 16];
    private final long most;
    private long written;
    private boolean silent;
    private @Nullable String truncated;

    /// @param most bytes of this body
    BodyReader(InputStream in, OutputStream out, long most, Budget budget) {
        this.in = in;
        this.out = out;
        this.most = most;
        this.budget = budget;
    }

    /// Bytes written.
    long written() {
        return written;
    }

    /// Why it is not whole, or null if it is.
    @Nullable String truncated() {
        return truncated;
    }

    /// Copies it.
    ///
    /// @throws IOException if the file cannot be written; a connection that fails only ends it
    void copy(Exchange.Head head) throws IOException {
        if (head.status() == 204 || head.status() == 304) {
            return;
        }
        if (head.isChunked()) {
            chunks();
            return;
        }
        var stated = head.field("content-length").filter(v -> v.matches("[0-9]{1,18}"));
        if (stated.isPresent()) {
            stretch(Long.parseLong(stated.get()), true);
        } else {
            stretch(Long.MAX_VALUE, false);
        }
    }

    private void chunks() throws IOException {
        while (truncated == null) {
            var line = line();
            if (line == null) {
                truncated = budget.millisLeft() == 0 || silent ? "time" : "disconnect";
                return;
            }
            var size = line.split(";", 2)[0].strip();
            if (!size.matches("[0-9A-Fa-f]{1,15}")) {
                truncated = "disconnect"; // no chunk: what follows cannot be told apart
                return;
            }
            long length = Long.parseLong(size, 16);
            if (length == 0) {
                for (var end = line(); end != null && !end.isEmpty(); end = line()) {
                    // trailing fields are not kept
                }
                return;
            }
            stretch(length, true);
            if (truncated == null) {
                line();
            }
        }
    }

    private @Nullable String line() {
        var line = new StringBuilder();
        try {
            for (int c = in.read(); c >= 0; c = in.read()) {
                if (c == '\n') {
                    return line.toString().strip();
                }
                line.append((char) c);
                if (line.length() > LONGEST_SIZE_LINE) {
                    return null;
                }
            }
            return null;
        } catch (SocketTimeoutException _) {
            silent = true;
            return null;
        } catch (IOException _) {
            return null;
        }
    }

    private void stretch(long length, boolean stated) throws IOException {
        long left = length;
        while (left > 0) {
            if (budget.millisLeft() == 0) {
                truncated = "time";
                return;
            }
            long room = budget.take(Math.min(buffer.length, Math.min(left, most - written)));
            if (room <= 0) {
                truncated = in.available() == 0 && !stated && peek() < 0 ? null : "length";
                return;
            }
            int n = read((int) room);
            budget.giveBack(room - Math.max(0, n));
            if (n < 0) {
                truncated = truncated != null ? truncated : stated ? "disconnect" : null;
                return;
            }
            out.write(buffer, 0, n);
            written += n;
            left -= n;
        }
    }

    /// Whether there is one byte more.
    private int peek() {
        try {
            return in.read();
        } catch (IOException _) {
            return 0;
        }
    }

    private int read(int room) {
        try {
            return in.read(buffer, 0, room);
        } catch (SocketTimeoutException _) {
            truncated = "time";
            return -1;
        } catch (IOException _) {
            truncated = "disconnect";
            return -1;
        }
    }
}
