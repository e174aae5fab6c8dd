package vigil.job.fetch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Asks sites for pages and files, one connection a request, with cookies that live as long as this
/// object. Not shared between threads.
///
/// HTTP is spoken by hand here and not by a library, because a capture keeps the very bytes of
/// request and response, and connects to the very address that was checked.
public final class Fetcher {
    private final FetchSettings settings;
    private final Path folder;
    private final Clock clock;
    private final CookieManager cookies = new CookieManager();
    private final Map<String, Long> asked = new HashMap<>();
    private int number;

    /// A fetcher without cookies as yet.
    ///
    /// @param folder for bodies; whoever made it deletes it
    public Fetcher(FetchSettings settings, Path folder, Clock clock) {
        this.settings = settings;
        this.folder = folder;
        this.clock = clock;
    }

    /// Asks for what an address gives. Redirects are told, not followed.
    ///
    /// @throws IOException a [FetchFailed] if nothing came, another if the disk fails
    public Exchange get(WebAddress address, Budget budget) throws IOException {
        settings.policy().checkName(address);
        wait(address, budget);
        if (budget.isSpent()) {
            throw new FetchFailed("too-much", "the limit of this capture was reached");
        }
        var begun = clock.instant();
        var request = request(address);
        var body = folder.resolve("body-" + number++);
        try (var wire = Wire.open(address, settings, budget)) {
            wire.send(request);
            var in = wire.in(budget);
            var head = HeadReader.read(in);
            remember(address, head);
            try (var out = new BufferedOutputStream(Files.newOutputStream(body), 1 << 16)) {
                var reader = new BodyReader(in, out, settings.largest(), budget);
                reader.copy(head);
                out.flush();
                return new Exchange(
                        address,
                        begun,
                        request,
                        head,
                        body,
                        reader.written(),
                        reader.truncated(),
                        wire.machine(),
                        wire.secured());
            }
        } catch (FetchFailed e) {
            throw e;
        } catch (SocketTimeoutException e) {
            throw new FetchFailed("too-slow", address.authority() + " did not answer in time", e);
        } catch (IOException e) {
            throw new FetchFailed("no-connection", address.authority() + ": " + e.getMessage(), e);
        }
    }

    /// Not too many requests to one host.
    private void wait(WebAddress address, Budget budget) throws IOException {
        long now = System.nanoTime();
        long next = asked.getOrDefault(address.authority(), now);
        long millis = Math.min((next - now) / 1_000_000, budget.millisLeft());
        if (millis > 0) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
        asked.put(address.authority(), System.nanoTime() + settings.pause().toNanos());
    }

    /// No referrer, nothing about who asks.
    private byte[] request(WebAddress address) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("GET " + address.target() + " HTTP/1.1");
        lines.add("Host: " + address.authority());
        lines.add("User-Agent: " + settings.userAgent());
        lines.add("Accept: */*");
        lines.add("Accept-Language: " + settings.languages());
        lines.add("Accept-Encoding: identity");
        var uri = address.uri();
        if (uri != null) {
            var kept = cookies.get(uri, Map.of()).getOrDefault("Cookie", List.of());
            if (!kept.isEmpty()) {
                lines.add("Cookie: " + String.join("; ", kept));
            }
        }
        lines.add("Connection: close");
        return (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private void remember(WebAddress address, Exchange.Head head) throws IOException {
        var set = new TreeMap<String, List<String>>();
        for (var field : head.fields()) {
            if (field.name().equalsIgnoreCase("set-cookie")) {
                set.computeIfAbsent("Set-Cookie", _ -> new ArrayList<>()).add(field.value());
            }
        }
        var uri = address.uri();
        if (uri != null && !set.isEmpty()) {
            cookies.put(uri, set);
        }
    }

    /// How it asks.
    public FetchSettings settings() {
        return settings;
    }
}
