package vigil.cli;

import java.io.IOException;
import java.io.OutputStream;

/// Standard output that notices when nobody listens any more (`vigil read … | head`).
final class Stdout extends OutputStream {
    /// Whoever read standard output has closed it.
    static final class Closed extends IOException {
        private static final long serialVersionUID = 1;

        Closed() {
            super("standard output was closed");
        }
    }

    @Override
    public void write(int b) throws IOException {
        System.out.write(b);
        check();
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        System.out.write(bytes, from, length);
        check();
    }

    @Override
    public void flush() throws IOException {
        System.out.flush();
        check();
    }

    private static void check() throws IOException {
        if (System.out.checkError()) {
            throw new Closed();
        }
    }
}
