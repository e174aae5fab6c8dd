package vigil.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Cuts a stream of JSONL into its lines, as bytes: decoding and parsing are left to whoever has a
/// core to spare. Holds one line at a time, however long the stream.
///
/// Not shared between threads. A byte order mark at the start of the stream is dropped.
public final class ReportLines {
    /// A line longer than this, in bytes, is passed over and said to be too long.
    public static final int LONGEST = 256 << 20;

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int begin;
    private int end;
    private int number;

    /// @param in read to its end, never closed here
    public ReportLines(InputStream in) {
        this.in = in;
    }

    /// One line.
    ///
    /// @param number 1-based
    /// @param bytes without the line break; only the beginning if `tooLong`
    /// @param tooLong whether the line was longer than [#LONGEST] bytes
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record Line(int number, byte[] bytes, boolean tooLong) {}

    /// The next line, or null at the end of the stream.
    ///
    /// @throws IOException if the stream cannot be read
    public @Nullable Line next() throws IOException {
        ByteArrayOutputStream line = null;
        boolean tooLong = false;
        while (begin < end || fill()) {
            int at = begin;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            boolean complete = at < end;
            if (complete && line == null) {
                var bytes = Arrays.copyOfRange(buffer, begin, at);
                begin = at + 1;
                return line(bytes, false);
            }
            line = line == null ? new ByteArrayOutputStream(4 * BUFFER) : line;
            tooLong |= line.size() + (at - begin) > LONGEST;
            if (!tooLong) {
                line.write(buffer, begin, at - begin);
            }
            begin = complete ? at + 1 : at;
            if (complete) {
                break;
            }
        }
        return line == null ? null : line(line.toByteArray(), tooLong);
    }

    /// Whether the next line may keep its reader waiting: nothing more has arrived yet.
    ///
    /// @throws IOException if the stream cannot be asked
    public boolean mayWait() throws IOException {
        return begin == end && in.available() == 0;
    }

    private Line line(byte[] bytes, boolean tooLong) {
        number++;
        int from = number == 1 && startsWithMark(bytes) ? 3 : 0;
        int to =
                bytes.length > from && bytes[bytes.length - 1] == '\r'
                        ? bytes.length - 1
                        : bytes.length;
        boolean whole = from == 0 && to == bytes.length;
        return new Line(number, whole ? bytes : Arrays.copyOfRange(bytes, from, to), tooLong);
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= 3
                && bytes[0] == (byte) 0xEF
                && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF;
    }

    private boolean fill() throws IOException {
        begin = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }
}
