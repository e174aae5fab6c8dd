package vigil.job.post;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Sends requests by HTTP. Shared by threads.
public final class Post {
    /// The most bytes that are taken of an answer.
    public static final int MOST_BYTES = 1 << 20;

    private final HttpClient client;
    private final Duration most;
    private final int tries;

    /// @param proxy `host:port` of a proxy for HTTP, or empty for none
    /// @param most time for one try, the answer's body included
    /// @param tries at least 1; another one only after a failed connection or a status of 500 and
    ///   more
    /// @throws IOException if the proxy is not `host:port`
    public Post(String proxy, Duration most, int tries) throws IOException {
        this.most = most;
        this.tries = tries;
        var builder =
                HttpClient.newBuilder()
                        .connectTimeout(most)
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER);
        if (!proxy.isEmpty()) {
            builder.proxy(ProxySelector.of(address(proxy)));
        }
        client = builder.build();
    }

    private static InetSocketAddress address(String proxy) throws IOException {
        var plain = proxy.startsWith("http://") ? proxy.substring("http://".length()) : proxy;
        int colon = plain.lastIndexOf(':');
        try {
            if (colon > 0) {
                int port = Integer.parseInt(plain.substring(colon + 1).replace("/", ""));
                return InetSocketAddress.createUnresolved(plain.substring(0, colon), port);
            }
        } catch (IllegalArgumentException _) {
            // told below
        }
        throw new IOException("the proxy has to be host:port, and is \"" + proxy + "\"");
    }

    /// What came back.
    ///
    /// @param type of the content, or empty
    /// @param body as Latin-1: a character a byte
    public record Answer(int status, String type, String body) {
        /// The body as it came.
        public byte[] bytes() {
            return body.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    /// Sends bytes.
    ///
    /// @param url of http or https
    /// @throws IOException if nothing came back within the limits; the message says why
    public Answer send(String url, String type, byte[] body) throws IOException {
        HttpRequest request;
        try {
            request =
                    HttpRequest.newBuilder(URI.create(url))
                            .timeout(most)
                            .header("Content-Type", type)
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                            .build();
        } catch (IllegalArgumentException e) {
            throw new IOException("no address: \"" + url + "\"", e);
        }
        IOException last = null;
        for (int i = 0; i < tries; i++) {
            try {
                if (i > 0) {
                    Thread.sleep(250L << i);
                }
                var answer = once(request);
                if (answer.status() < 500) {
                    return answer;
                }
                last = new IOException("status " + answer.status());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            } catch (IOException e) {
                last = e;
            }
        }
        var why = last == null ? "no try" : last.getMessage() == null ? last : last.getMessage();
        throw new IOException("no answer from " + url + ": " + why, last);
    }

    private Answer once(HttpRequest request) throws IOException, InterruptedException {
        var coming = client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
        try {
            var response = coming.get(most.toMillis(), TimeUnit.MILLISECONDS);
            var body =
                    CompletableFuture.supplyAsync(() -> read(response), Thread::startVirtualThread);
            var bytes = body.get(most.toMillis(), TimeUnit.MILLISECONDS);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("an answer of more than 1 MB");
            }
            var type = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(
                    response.statusCode(), type, new String(bytes, StandardCharsets.ISO_8859_1));
        } catch (TimeoutException e) {
            coming.cancel(true);
            throw new IOException("nothing came within " + most.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            var why = e.getCause();
            throw new IOException(why == null ? "failed" : why.toString(), e);
        }
    }

    private static byte[] read(HttpResponse<InputStream> response) {
        try (var in = response.body()) {
            return in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
