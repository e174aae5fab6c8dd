package vigil.job.capture;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A site on this machine with all the ways that sites have of being difficult.
final class LocalSite implements AutoCloseable {
    static final String TEXT =
            "Four people were killed when shells hit a market in Exampletown on Tuesday, medics said.";

    final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final String scheme;

    private LocalSite(HttpServer server, String scheme) {
        this.server = server;
        this.scheme = scheme;
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    static LocalSite plain() throws IOException {
        return new LocalSite(
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0),
                "http");
    }

    /// With a certificate that nobody vouches for.
    static LocalSite secured(Path folder) throws Exception {
        var file = folder.resolve("keys.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made =
                new ProcessBuilder(
                                keytool,
                                "-genkeypair",
                                "-alias",
                                "a",
                                "-keyalg",
                                "EC",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                file.toString(),
                                "-storepass",
                                "secret",
                                "-dname",
                                "CN=127.0.0.1",
                                "-validity",
                                "2")
                        .redirectErrorStream(true)
                        .start();
        made.getInputStream().readAllBytes();
        made.waitFor();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            keys.load(in, "secret".toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "secret".toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        var server =
                HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return new LocalSite(server, "https");
    }

    String at(String path) {
        return scheme + "://127.0.0.1:" + port() + path;
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            asked.add(exchange.getRequestURI() + " " + exchange.getRequestHeaders().entrySet());
            switch (path) {
                case "/page" -> send(exchange, 200, "text/html; charset=utf-8", page(""));
                case "/moved" -> redirect(exchange, "/moved-again");
                case "/moved-again" -> redirect(exchange, at("/page"));
                case "/loop" -> redirect(exchange, "/loop?" + System.nanoTime());
                case "/inside" -> redirect(exchange, "http://localhost:" + port() + "/secret");
                case "/file" -> redirect(exchange, "file:///etc/passwd");
                case "/wall" -> wall(exchange);
                case "/endless-wall" -> redirect(exchange, "/endless-wall");
                case "/gzip" -> gzip(exchange);
                case "/chunked" -> chunked(exchange);
                case "/slow" -> slow(exchange);
                case "/huge" -> huge(exchange);
                case "/curious" -> send(exchange, 200, "text/html", page(curious(port())));
                case "/style.css" ->
                        send(exchange, 200, "text/css", "body{background:url(back.png)}");
                case "/picture.png", "/back.png" -> send(exchange, 200, "image/png", "not really");
                default -> send(exchange, 404, "text/html", "<p>Not here.</p>");
            }
        }
    }

    /// Tries to have the browser ask elsewhere.
    private static String curious(int port) {
        return """
        <img src="http://localhost:%1$d/canary-picture"><iframe src="http://localhost:%1$d/canary-frame"></iframe>
        <script>
        fetch('http://localhost:%1$d/canary-fetch').catch(() => {});
        fetch('/canary-post', {method: 'POST', body: 'x'}).catch(() => {});
        new WebSocket('ws://localhost:%1$d/canary-socket');
        navigator.sendBeacon('http://localhost:%1$d/canary-beacon');
        document.write('<p>Written by a script.</p>');
        </script>
        """
                .formatted(port);
    }

    private static String page(String more) {
        return """
        <!DOCTYPE html><html lang="en"><head><title>Shells hit market</title>
        <link rel="stylesheet" href="style.css"></head><body><article><h1>Shells hit market</h1>
        <p>%s</p><img src="picture.png">%s</article></body></html>
        """
                .formatted(TEXT, more);
    }

    private static void send(HttpExchange exchange, int status, String type, String body)
            throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(302, -1);
    }

    private void wall(HttpExchange exchange) throws IOException {
        var cookies = exchange.getRequestHeaders().getOrDefault("Cookie", List.of());
        if (cookies.stream().anyMatch(c -> c.contains("seen=1"))) {
            send(exchange, 200, "text/html", page(""));
        } else {
            exchange.getResponseHeaders().add("Set-Cookie", "seen=1; Path=/");
            redirect(exchange, "/wall");
        }
    }

    private static void gzip(HttpExchange exchange) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(page("").getBytes(StandardCharsets.UTF_8));
        }
        exchange.getResponseHeaders()
                .putAll(
                        Map.of(
                                "Content-Type",
                                List.of("text/html"),
                                "Content-Encoding",
                                List.of("gzip")));
        exchange.sendResponseHeaders(200, packed.size());
        packed.writeTo(exchange.getResponseBody());
    }

    private static void chunked(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, 0);
        for (var part : page("").split("(?<=>)", -1)) {
            exchange.getResponseBody().write(part.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        }
    }

    private static void slow(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, 0);
        try {
            for (int i = 0; i < 600; i++) {
                exchange.getResponseBody()
                        .write("<p>one more</p>".getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void huge(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/plain");
        exchange.sendResponseHeaders(200, 0);
        var block = "All quiet. ".repeat(6000).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 1000; i++) {
            exchange.getResponseBody().write(block);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
