package vigil.job.fetch;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/// A connection to one site.
final class Wire implements Closeable {
    private static final int CONNECT_MILLIS = 15_000;

    private final Socket socket;
    private final @Nullable InetAddress machine;
    private final Exchange.@Nullable Secured secured;

    private Wire(Socket socket, @Nullable InetAddress machine, Exchange.@Nullable Secured secured) {
        this.socket = socket;
        this.machine = machine;
        this.secured = secured;
    }

    /// Connects as the policy allows.
    ///
    /// @throws IOException if it is not allowed or nobody answers
    static Wire open(WebAddress address, FetchSettings settings, Budget budget) throws IOException {
        int millis = (int) Math.min(CONNECT_MILLIS, Math.max(1, budget.millisLeft()));
        var proxy = settings.proxy();
        var plain =
                proxy == null
                        ? direct(address, settings.policy(), millis)
                        : through(proxy, address, settings, millis);
        var machine = proxy == null ? plain.getInetAddress() : null;
        try {
            plain.setSoTimeout(millis);
            if (!address.secure()) {
                return new Wire(plain, machine, null);
            }
            var tls = new Tls(settings.badCertificates());
            SSLSocket over = tls.over(plain, address);
            return new Wire(over, machine, tls.secured(over));
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    private static Socket direct(WebAddress address, AddressPolicy policy, int millis)
            throws IOException {
        IOException last = new java.net.UnknownHostException(address.host());
        for (var machine : policy.resolve(address)) {
            var socket = new Socket(java.net.Proxy.NO_PROXY);
            try {
                socket.connect(new InetSocketAddress(machine, address.port()), millis);
                policy.check(address, socket.getInetAddress());
                return socket;
            } catch (IOException e) {
                socket.close();
                last = e;
            }
        }
        throw last instanceof FetchFailed refused
                ? refused
                : new FetchFailed(
                        "no-connection", address.authority() + " cannot be reached", last);
    }

    private static Socket through(
            FetchSettings.Proxied proxy, WebAddress address, FetchSettings settings, int millis)
            throws IOException {
        settings.policy().checkName(address);
        var socket = new Socket(java.net.Proxy.NO_PROXY);
        try {
            socket.connect(new InetSocketAddress(proxy.host(), proxy.port()), millis);
            socket.setSoTimeout(millis);
            if (proxy.socks()) {
                socks(socket, address, settings.identity());
            } else {
                tunnel(socket, address);
            }
            return socket;
        } catch (IOException e) {
            socket.close();
            throw new FetchFailed(
                    "no-connection",
                    "the proxy %s does not reach %s: %s"
                            .formatted(proxy, address.authority(), e.getMessage()),
                    e);
        }
    }

    /// SOCKS 5 (RFC 1928) with a user name of its own for each case (RFC 1929): Tor gives each name
    /// a circuit of its own.
    private static void socks(Socket socket, WebAddress address, String identity)
            throws IOException {
        var in = new DataInputStream(socket.getInputStream());
        var out = socket.getOutputStream();
        out.write(new byte[] {5, 2, 0, 2});
        var chosen = in.readNBytes(2);
        if (chosen.length < 2 || chosen[0] != 5) {
            throw new IOException("it does not speak SOCKS 5");
        }
        if (chosen[1] == 2) {
            var user = identity.getBytes(StandardCharsets.US_ASCII);
            var words = new ByteArrayOutputStream();
            words.write(1);
            words.write(user.length);
            words.write(user);
            words.write(1);
            words.write('-');
            out.write(words.toByteArray());
            if (in.readByte() != 1 || in.readByte() != 0) {
                throw new IOException("it wants a user and password");
            }
        } else if (chosen[1] != 0) {
            throw new IOException("it takes none of our ways of signing in");
        }
        var host = address.host().getBytes(StandardCharsets.US_ASCII);
        if (host.length > 255) {
            throw new IOException("the name of the host is too long");
        }
        var request = new ByteArrayOutputStream();
        request.write(new byte[] {5, 1, 0, 3, (byte) host.length});
        request.write(host);
        request.write(address.port() >> 8);
        request.write(address.port());
        out.write(request.toByteArray());
        in.readByte();
        int answer = in.readByte();
        if (answer != 0) {
            throw new IOException("it answered with code " + answer);
        }
        in.readByte();
        int length =
                switch (in.readByte()) {
                    case 1 -> 4;
                    case 4 -> 16;
                    default -> in.readUnsignedByte();
                };
        in.readNBytes(length + 2);
    }

    private static void tunnel(Socket socket, WebAddress address) throws IOException {
        var to =
                (address.host().contains(":") ? "[" + address.host() + "]" : address.host())
                        + ":"
                        + address.port();
        var request = "CONNECT %s HTTP/1.1\r\nHost: %s\r\n\r\n".formatted(to, to);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        var head = HeadReader.read(socket.getInputStream());
        if (head.status() != 200) {
            throw new IOException("it answered with status " + head.status());
        }
    }

    void send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        socket.getOutputStream().flush();
    }

    /// What comes; a read waits no longer than the time left, and 20 seconds at most.
    InputStream in(Budget budget) throws IOException {
        return new Timed(socket, budget);
    }

    @Nullable InetAddress machine() {
        return machine;
    }

    Exchange.@Nullable Secured secured() {
        return secured;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
