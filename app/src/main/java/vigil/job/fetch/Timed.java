package vigil.job.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/// What comes over a socket. No read waits longer than the budget's time, nor than a site may be
/// silent.
final class Timed extends InputStream {
    static final int SILENT_MILLIS = 20_000;

    private final Socket socket;
    private final Budget budget;
    private final InputStream in;

    Timed(Socket socket, Budget budget) throws IOException {
        this.socket = socket;
        this.budget = budget;
        in = new BufferedInputStream(socket.getInputStream(), 1 << 15);
    }

    private void limit() throws IOException {
        socket.setSoTimeout(Math.clamp(budget.millisLeft(), 1, SILENT_MILLIS));
    }

    @Override
    public int read() throws IOException {
        if (in.available() == 0) {
            limit();
        }
        return in.read();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        limit();
        return in.read(into, from, length);
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }
}
