package vigil.capture.archive;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// Unpacks gzip and stops where far more comes out than went in.
final class GzipRatio extends FilterInputStream {
    private final Counting packed;
    private long unpacked;

    private GzipRatio(InputStream out, Counting packed) {
        super(out);
        this.packed = packed;
    }

    /// A stream of what a packed stream holds.
    static InputStream of(InputStream in) throws IOException {
        var counting = new Counting(in);
        return new GzipRatio(new GZIPInputStream(counting, 1 << 15), counting);
    }

    /// The bytes of a file, unpacked if they are gzip.
    static InputStream unpacked(Path file) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.mark(2);
        boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return gzip ? new BufferedInputStream(of(in), 1 << 16) : in;
    }

    private static final class Counting extends FilterInputStream {
        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            count += c < 0 ? 0 : 1;
            return c;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int n = super.read(into, from, length);
            count += Math.max(0, n);
            return n;
        }
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        counted(c < 0 ? 0 : 1);
        return c;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int n = super.read(into, from, length);
        counted(Math.max(0, n));
        return n;
    }

    private void counted(int n) throws IOException {
        unpacked += n;
        Limits.check(packed.count, unpacked);
    }
}
