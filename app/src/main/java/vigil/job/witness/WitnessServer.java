package vigil.job.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vigil.store.witness.AddCheckpoint;
import vigil.store.witness.Witness;

/// Answers `add-checkpoint` over HTTP. For the open network, put a server with TLS before it.
public final class WitnessServer implements AutoCloseable {
    private static final int THREADS = 4;
    private static final int WAITING = 64;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Witness witness;

    private WitnessServer(HttpServer server, Witness witness) {
        this.server = server;
        this.witness = witness;
    }

    /// Starts to answer.
    ///
    /// @param address to listen at; port 0 for a free one
    /// @throws IOException if the address is taken
    public static WitnessServer start(Witness witness, InetSocketAddress address)
            throws IOException {
        // a request that does not come to its end must not hold a thread for ever
        for (var limit : new String[] {"maxReqTime", "maxRspTime"}) {
            var name = "sun.net.httpserver." + limit;
            if (System.getProperty(name) == null) {
                System.setProperty(name, "20");
            }
        }
        var made = new WitnessServer(HttpServer.create(address, WAITING), witness);
        made.server.setExecutor(made.threads);
        made.server.createContext("/add-checkpoint", made::answer);
        made.server.start();
        return made;
    }

    /// The port that it listens at.
    public int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("POST")
                    || !exchange.getRequestURI().getPath().equals("/add-checkpoint")) {
                send(exchange, 404, "POST /add-checkpoint and nothing else\n", "text/plain");
                return;
            }
            var body = exchange.getRequestBody().readNBytes(AddCheckpoint.MOST_BYTES + 1);
            if (body.length > AddCheckpoint.MOST_BYTES) {
                send(exchange, 413, "more than 1 MB\n", "text/plain");
                return;
            }
            Witness.Answer answer;
            try {
                answer = witness.add(body);
            } catch (IOException e) {
                send(exchange, 503, "the witness cannot write\n", "text/plain");
                return;
            }
            var type = answer.status() == 409 ? "text/x.tlog.size" : "text/plain; charset=utf-8";
            send(exchange, answer.status(), answer.body(), type);
        }
    }

    private static void send(HttpExchange exchange, int status, String body, String type)
            throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /// Stops; requests that are under way are answered.
    @Override
    public void close() {
        server.stop(1);
        threads.close();
    }
}
