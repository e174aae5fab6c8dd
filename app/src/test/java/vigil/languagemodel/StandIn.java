package vigil.languagemodel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A service on this machine that answers as it is told to, well or badly.
public final class StandIn implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> questions = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();

    /// Answers one request, the `number`th, from 1.
    public interface Manner {
        void answer(HttpExchange exchange, int number) throws IOException, InterruptedException;
    }

    public StandIn(Manner manner) {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext(
                "/v1/chat/completions",
                exchange -> {
                    try (exchange) {
                        var question = exchange.getRequestBody().readAllBytes();
                        questions.add(new String(question, StandardCharsets.UTF_8));
                        var key = exchange.getRequestHeaders().getFirst("Authorization");
                        keys.add(key == null ? "" : key);
                        manner.answer(exchange, questions.size());
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                });
        server.start();
    }

    /// A service that always gives this answer of a model.
    public static StandIn saying(String content) {
        return new StandIn((exchange, _) -> send(exchange, 200, completion(content, "stop")));
    }

    public static String completion(String content, String finish) {
        var escaped = content.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        return "{\"id\":\"x\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"%s\"},\"finish_reason\":\"%s\"}]}"
                .formatted(escaped, finish);
    }

    public static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    public Endpoint endpoint(Duration patience, int retries) {
        return new Endpoint(address(), "stand-in", "secret-key-123", patience, retries);
    }

    /// What it was asked so far.
    public List<String> questions() {
        return questions;
    }

    /// The authorisation of each request.
    public List<String> keys() {
        return keys;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
