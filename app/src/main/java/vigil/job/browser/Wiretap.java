package vigil.job.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import vigil.verify.json.BadJson;
import vigil.verify.json.CanonicalJson;
import vigil.verify.json.Json;

/// The line to a browser over which it is told what to do (the DevTools protocol).
final class Wiretap implements AutoCloseable {
    private static final int LONGEST = 512 << 20;

    private final HttpClient client;
    private final WebSocket socket;
    private final BlockingQueue<Json.Members> messages;
    private int number;

    private Wiretap(HttpClient client, WebSocket socket, BlockingQueue<Json.Members> messages) {
        this.client = client;
        this.socket = socket;
        this.messages = messages;
    }

    static Wiretap to(URI address, Duration limit) throws BrowserFailed {
        var messages = new LinkedBlockingQueue<Json.Members>();
        var client = HttpClient.newHttpClient();
        var coming =
                client.newWebSocketBuilder()
                        .connectTimeout(limit)
                        .buildAsync(address, new Ear(messages));
        try {
            var socket = coming.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return new Wiretap(client, socket, messages);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrowserFailed("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            client.shutdownNow();
            throw new BrowserFailed("the browser does not listen", e);
        }
    }

    /// Puts messages together and into the queue.
    private static final class Ear implements WebSocket.Listener {
        private final BlockingQueue<Json.Members> messages;
        private final StringBuilder text = new StringBuilder();

        Ear(BlockingQueue<Json.Members> messages) {
            this.messages = messages;
        }

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (text.length() > LONGEST) {
                socket.abort();
                return null;
            }
            if (last) {
                try {
                    if (CanonicalJson.parse(
                                    text.toString()
                                            .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                            instanceof Json.Members message) {
                        messages.add(message);
                    }
                } catch (BadJson _) {
                    // half a character in a message of the page's own; nobody waits for it
                }
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }

    /// Asks for something; the answer comes as a message with this number.
    ///
    /// @param session of a page, or null for the browser
    int send(@Nullable String session, String method, Object... parameters) throws BrowserFailed {
        int mine = ++number;
        var message =
                session == null
                        ? Json.members("id", mine, "method", method, "params", of(parameters))
                        : Json.members(
                                "id",
                                mine,
                                "method",
                                method,
                                "params",
                                of(parameters),
                                "sessionId",
                                session);
        try {
            socket.sendText(CanonicalJson.text(message), true).get(30, TimeUnit.SECONDS);
            return mine;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrowserFailed("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new BrowserFailed("the browser is gone", e);
        }
    }

    private static Json.Members of(Object... parameters) {
        return Json.members(parameters);
    }

    /// The next message, or null if none came in time.
    Json.@Nullable Members next(long millis) throws BrowserFailed {
        try {
            return messages.poll(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrowserFailed("interrupted", e);
        }
    }

    @Override
    public void close() {
        socket.abort();
        client.shutdownNow();
    }
}
