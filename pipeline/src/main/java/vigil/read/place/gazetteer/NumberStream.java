package vigil.read.place.gazetteer;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/// Reads arrays of numbers from a stream piece by piece: the whole is never in memory twice, which
/// takes longer than reading it.
final class NumberStream {
    private static final int PIECE = 1 << 16;

    private final InputStream in;
    private final byte[] piece = new byte[PIECE];
    private final ByteBuffer numbers = ByteBuffer.wrap(piece); // the most significant byte first

    NumberStream(InputStream in) {
        this.in = in;
    }

    /// One number.
    ///
    /// @throws EOFException if the stream ends
    int next() throws IOException {
        return ints(1)[0];
    }

    /// @throws EOFException if the stream ends before
    /// @throws IllegalArgumentException if the count is negative
    int[] ints(int count) throws IOException {
        int[] out = new int[sound(count)];
        for (int i = 0; i < count; ) {
            int now = Math.min(count - i, PIECE / Integer.BYTES);
            fill(piece, 0, now * Integer.BYTES);
            numbers.asIntBuffer().get(out, i, now);
            i += now;
        }
        return out;
    }

    /// @throws EOFException if the stream ends before
    /// @throws IllegalArgumentException if the count is negative
    byte[] bytes(int count) throws IOException {
        byte[] out = new byte[sound(count)];
        fill(out, 0, count);
        return out;
    }

    private static int sound(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("not a gazetteer: a length of " + count);
        }
        return count;
    }

    private void fill(byte[] out, int from, int length) throws IOException {
        if (in.readNBytes(out, from, length) < length) {
            throw new EOFException("ends in the middle of a number");
        }
    }
}
