package vigil.job.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import vigil.job.browser.Site;
import vigil.job.fetch.Budget;
import vigil.job.fetch.Exchange;
import vigil.job.fetch.FetchFailed;
import vigil.job.fetch.Fetcher;
import vigil.job.fetch.WebAddress;

/// One page with all that belongs to it, written into an archive as it comes. One use.
final class Visit implements Site {
    private static final int MOST_REDIRECTS = 10;
    private static final int LARGEST_PAGE = 32 << 20;

    private final Fetcher fetcher;
    private final Segment segment;
    private final Budget budget;
    private final int mostFiles;
    private final Map<WebAddress, Exchange> kept = new HashMap<>();
    private final Set<String> certified = new HashSet<>();
    private final List<String> missing = new ArrayList<>();
    private final List<WebAddress> hops = new ArrayList<>();
    private int files;

    Visit(Fetcher fetcher, Segment segment, Budget budget, int mostFiles) {
        this.fetcher = fetcher;
        this.segment = segment;
        this.budget = budget;
        this.mostFiles = mostFiles;
    }

    /// The page as it came in the end.
    ///
    /// @param exchange the last one
    /// @param record the id of its response
    record Page(Exchange exchange, URI record) {
        boolean isHtml() {
            var type = exchange.mediaType();
            return type.equals("text/html") || type.equals("application/xhtml+xml");
        }
    }

    /// Asks for a page, follows where it is sent on, each step into the archive.
    ///
    /// @throws IOException a [FetchFailed] if no page came; the steps until then are in the archive
    Page page(WebAddress address) throws IOException {
        var at = address;
        while (true) {
            hops.add(at);
            var exchange = fetcher.get(at, budget);
            var next = next(exchange);
            var record = keep(exchange, next == null ? "" : "redirect");
            if (next == null) {
                return new Page(exchange, record);
            }
            if (hops.size() > MOST_REDIRECTS) {
                throw failed("the site sent us on more than 10 times");
            }
            at = next;
        }
    }

    private static IOException failed(String why) {
        return new IOException(why);
    }

    private static @Nullable WebAddress next(Exchange exchange) throws FetchFailed {
        return exchange.redirect();
    }

    private URI keep(Exchange exchange, String role) throws IOException {
        var record = segment.exchange(exchange, role);
        kept.put(exchange.address(), exchange);
        var secured = exchange.secured();
        if (secured != null && certified.add(exchange.address().host() + secured.chain())) {
            segment.certificates(exchange, record);
        }
        return record;
    }

    /// The addresses asked on the way, the page's own last.
    List<WebAddress> hops() {
        return List.copyOf(hops);
    }

    /// What belongs to the page and is not in the archive, with the reason.
    List<String> missing() {
        return List.copyOf(missing);
    }

    /// Files beside the page.
    int files() {
        return files;
    }

    /// Gets the pictures and style sheets that a page names, and what its style sheets name.
    void requisites(Page page) throws IOException {
        var html = body(page.exchange());
        if (html.isEmpty()) {
            return;
        }
        var stated = page.exchange().response().field("content-type").orElse("");
        int at = stated.toLowerCase(Locale.ROOT).indexOf("charset=");
        var charset = at < 0 ? "" : stated.substring(at + 8).replaceAll("[\"';].*", "").strip();
        var queue =
                new ArrayDeque<>(Requisites.ofPage(html.get(), charset, page.exchange().address()));
        var seen = new HashSet<>(queue);
        while (!queue.isEmpty()) {
            var came = requisite(queue.poll());
            if (came != null && came.mediaType().equals("text/css")) {
                var css = body(came);
                if (css.isPresent()) {
                    var text = new String(css.get(), StandardCharsets.UTF_8);
                    for (var each : Requisites.ofStyle(text, came.address())) {
                        if (seen.add(each)) {
                            queue.add(each);
                        }
                    }
                }
            }
        }
    }

    /// One file that belongs to the page, with where it is sent on.
    ///
    /// @return null if it did not come
    private @Nullable Exchange requisite(WebAddress address) throws IOException {
        var at = address;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            var exchange = once(at);
            var next = exchange == null ? null : leads(exchange);
            if (next == null) {
                return exchange;
            }
            at = next;
        }
        missing.add(address + ": sent on too often");
        return null;
    }

    private @Nullable WebAddress leads(Exchange exchange) {
        try {
            return exchange.redirect();
        } catch (FetchFailed e) {
            missing.add(exchange.address() + ": " + e.getMessage());
            return null;
        }
    }

    private @Nullable Exchange once(WebAddress address) throws IOException {
        var known = kept.get(address);
        if (known != null) {
            return known;
        }
        if (files >= mostFiles) {
            missing.add(address + ": more files than the limit of " + mostFiles);
            return null;
        }
        files++;
        try {
            var exchange = fetcher.get(address, budget);
            keep(exchange, "requisite");
            return exchange;
        } catch (FetchFailed e) {
            missing.add(address + ": " + e.code() + ", " + e.getMessage());
            return null;
        }
    }

    /// A body without content coding; empty if it is too large or coded in a way we do not know.
    private static Optional<byte[]> body(Exchange exchange) throws IOException {
        var coding = exchange.response().field("content-encoding").orElse("").strip();
        var raw = Files.newInputStream(exchange.body());
        try (var in =
                coding.equalsIgnoreCase("gzip")
                        ? new GZIPInputStream(raw)
                        : coding.isEmpty() || coding.equalsIgnoreCase("identity")
                                ? raw
                                : new ByteArrayInputStream(new byte[0])) {
            var bytes = in.readNBytes(LARGEST_PAGE + 1);
            return bytes.length > LARGEST_PAGE ? Optional.empty() : Optional.of(bytes);
        } catch (java.util.zip.ZipException | java.io.EOFException _) {
            return Optional.empty();
        } finally {
            raw.close();
        }
    }

    /// What the browser asks for: from the archive, or from the site and into the archive.
    @Override
    public Optional<Answer> answer(String method, String address) {
        if (!method.equals("GET")) {
            missing.add(address + ": the page wanted to send something with " + method);
            return Optional.empty();
        }
        try {
            var exchange = once(WebAddress.parse(address));
            if (exchange == null) {
                return Optional.empty();
            }
            var bytes = body(exchange);
            if (bytes.isEmpty()) {
                return Optional.empty();
            }
            var fields = new ArrayList<Site.Field>();
            for (var field : exchange.response().fields()) {
                switch (field.name().toLowerCase(Locale.ROOT)) {
                    case "content-encoding",
                            "content-length",
                            "transfer-encoding",
                            "connection" -> {}
                    default -> fields.add(new Site.Field(field.name(), field.value()));
                }
            }
            return Optional.of(new Answer(exchange.response().status(), fields, bytes.get()));
        } catch (FetchFailed e) {
            missing.add(address + ": " + e.getMessage());
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
