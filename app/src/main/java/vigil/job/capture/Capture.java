package vigil.job.capture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.job.JobFailed;
import vigil.job.Workspace;
import vigil.job.browser.Browser;
import vigil.job.browser.BrowserFailed;
import vigil.job.fetch.Budget;
import vigil.job.fetch.FetchFailed;
import vigil.job.fetch.Fetcher;
import vigil.job.fetch.WebAddress;

/// Makes one web archive of a page or a file.
public final class Capture {
    private static final Duration PICTURE = Duration.ofSeconds(60);
    private static final int MOST_TOLD = 500;

    private final Workspace workspace;
    private final CaptureSettings settings;
    private final Clock clock;

    /// Captures for one workspace.
    ///
    /// @param clock of entries in the archives
    public Capture(Workspace workspace, CaptureSettings settings, Clock clock) {
        this.workspace = workspace;
        this.settings = settings;
        this.clock = clock;
    }

    /// What was captured.
    ///
    /// @param archive the file, to be taken in and then deleted by the caller
    /// @param name of it: the address or file asked
    /// @param status the site's answer, 200 if all went well; 0 for a file
    /// @param files that belong to the page and are in the archive
    /// @param missing that belong to the page and are not, with reasons
    /// @param told what a person should know, a line each
    public record Captured(
            Path archive,
            String name,
            int status,
            int files,
            List<String> missing,
            List<String> told) {
        public Captured {
            missing = List.copyOf(missing);
            told = List.copyOf(told);
        }
    }

    /// Captures what was asked for.
    ///
    /// @param asked an address of the web, or a file
    /// @param folder where the archive is put
    /// @throws JobFailed if nothing came; the message says why
    public Captured capture(String asked, Path folder) throws JobFailed {
        boolean web = asked.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*") && !isFile(asked);
        try {
            Files.createDirectories(folder);
            return web ? page(asked, folder) : file(Path.of(asked), folder);
        } catch (FetchFailed e) {
            throw new JobFailed(e.getMessage() + " (" + e.code() + ")", e);
        } catch (IOException | UncheckedIOException e) {
            throw new JobFailed("cannot capture " + asked + ": " + e.getMessage(), e);
        }
    }

    private static boolean isFile(String asked) {
        try {
            return Files.isRegularFile(Path.of(asked));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private Captured page(String asked, Path folder) throws IOException {
        var address = WebAddress.parse(asked);
        var bodies = Files.createTempDirectory("vigil-capture");
        var archive = Files.createTempFile(folder, "capture-", ".warc.gz");
        Files.delete(archive);
        boolean done = false;
        try (var segment = new Segment(archive, clock, info(address.toString()))) {
            var captured = page(address, bodies, archive, segment);
            done = true;
            return captured;
        } finally {
            clear(bodies);
            if (!done) {
                Files.deleteIfExists(archive);
            }
        }
    }

    private Captured page(WebAddress address, Path bodies, Path archive, Segment segment)
            throws IOException {
        var budget = new Budget(settings.mostBytes(), settings.mostTime());
        var fetcher = new Fetcher(settings.fetch(), bodies, clock);
        var visit = new Visit(fetcher, segment, budget, settings.mostFiles());
        var told = new ArrayList<String>();
        var page = visit.page(address);
        var exchange = page.exchange();
        if (page.isHtml()) {
            visit.requisites(page);
            pictures(address, visit, page, segment, told);
        }
        int status = exchange.response().status();
        if (status != 200) {
            told.add("the site answered with status " + status);
        }
        if (exchange.truncated() != null) {
            told.add("the page is not whole (" + exchange.truncated() + ")");
        }
        if (exchange.secured() != null && exchange.secured().fault() != null) {
            told.add("its certificate is not to be trusted: " + exchange.secured().fault());
        }
        segment.about(
                exchange.address().toString(), page.record(), exchange.begun(), about(visit, page));
        return new Captured(
                archive, address.toString(), status, visit.files(), visit.missing(), told);
    }

    private void pictures(
            WebAddress address, Visit visit, Visit.Page page, Segment segment, List<String> told)
            throws IOException {
        var program = settings.pictures() ? Browser.find() : java.util.Optional.<Path>empty();
        if (program.isEmpty()) {
            told.add(
                    settings.pictures()
                            ? "no picture: there is no Chromium in PATH"
                            : "no picture: none was asked for");
            return;
        }
        try (var browser = Browser.start(program.get(), settings.fetch().userAgent())) {
            var seen = browser.render(address.toString(), visit, PICTURE);
            var at = page.exchange().address();
            segment.conversion("urn:view:" + at, page.record(), "image/png", seen.png());
            segment.conversion("urn:pdf:" + at, page.record(), "application/pdf", seen.pdf());
            segment.conversion(
                    "urn:dom:" + at,
                    page.record(),
                    "text/html",
                    seen.html().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (BrowserFailed e) {
            told.add("no picture: " + e.getMessage());
        }
    }

    /// What is said of a whole archive. A value that nobody knows is said to be unknown.
    private Map<String, List<String>> info(String asked) {
        var fetch = settings.fetch();
        var info = new LinkedHashMap<String, List<String>>();
        put(info, "software", version());
        put(info, "format", "WARC File Format 1.1");
        put(
                info,
                "conformsTo",
                "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/");
        put(info, "operator", workspace.setting("collector", "not stated"));
        put(info, "isPartOf", or(settings.investigation(), "case"));
        put(info, "description", or(settings.reason(), "reason"));
        put(info, "robots", "ignore");
        put(info, "http-header-user-agent", fetch.userAgent());
        put(info, "vigil-asked", asked);
        put(info, "vigil-egress", egress());
        put(info, "vigil-proxy", fetch.proxy() == null ? "none" : "used; names looked up there");
        put(info, "vigil-clock", "system clock, UTC; distance from a time server not measured");
        put(
                info,
                "vigil-limits",
                "%d files, %d bytes, %d s"
                        .formatted(
                                settings.mostFiles(),
                                settings.mostBytes(),
                                settings.mostTime().toSeconds()));
        put(info, "vigil-machine", System.getProperty("os.name") + ", Java " + Runtime.version());
        return info;
    }

    private String egress() {
        var egress = settings.egress();
        return egress == null ? workspace.setting("egress", "withheld") : egress;
    }

    private String or(@Nullable String stated, String setting) {
        return stated == null ? workspace.setting(setting, "not stated") : stated;
    }

    private static void put(Map<String, List<String>> fields, String name, String value) {
        fields.put(name, List.of(value));
    }

    private static String version() {
        var version = Capture.class.getPackage().getImplementationVersion();
        return "vigil/" + (version == null ? "unreleased" : version);
    }

    private Map<String, List<String>> about(Visit visit, Visit.Page page) {
        var exchange = page.exchange();
        var about = new LinkedHashMap<String, List<String>>();
        about.put("vigil-hops", visit.hops().stream().map(WebAddress::toString).toList());
        put(about, "vigil-final", exchange.address().toString());
        put(about, "vigil-source-context", context());
        var date = exchange.response().field("date").orElse("not stated");
        put(about, "vigil-server-date", date);
        put(about, "vigil-capture-began", exchange.begun().toString());
        if (exchange.response().isChunked()) {
            put(about, "vigil-transfer-coding-removed", "chunked");
        }
        var secured = exchange.secured();
        if (secured != null) {
            put(about, "vigil-tls", secured.protocol() + " " + secured.cipher());
            put(
                    about,
                    "vigil-certificate",
                    secured.fault() == null ? "trusted" : "not trusted: " + secured.fault());
        }
        var missing = visit.missing();
        about.put("vigil-missing", missing.stream().limit(MOST_TOLD).toList());
        if (missing.size() > MOST_TOLD) {
            put(about, "vigil-missing-more", String.valueOf(missing.size() - MOST_TOLD));
        }
        return about;
    }

    private String context() {
        return settings.context() == null ? "not available" : settings.context();
    }

    private Captured file(Path file, Path folder) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no such file");
        }
        var archive = Files.createTempFile(folder, "capture-", ".warc.gz");
        Files.delete(archive);
        var name = file.getFileName().toString();
        boolean done = false;
        try (var segment = new Segment(archive, clock, info(name))) {
            var target =
                    "urn:vigil:file:"
                            + java.net.URLEncoder.encode(
                                            name, java.nio.charset.StandardCharsets.UTF_8)
                                    .replace("+", "%20");
            var type = Files.probeContentType(file);
            Instant now = clock.instant();
            var record =
                    segment.resource(
                            target, type == null ? "application/octet-stream" : type, file, now);
            var about = new LinkedHashMap<String, List<String>>();
            put(about, "vigil-source-context", context());
            put(about, "vigil-file-name", name);
            put(
                    about,
                    "vigil-file-modified",
                    Files.getLastModifiedTime(file).toInstant().toString());
            segment.about(target, record, now, about);
            done = true;
            return new Captured(archive, name, 0, 0, List.of(), List.of());
        } finally {
            if (!done) {
                Files.deleteIfExists(archive);
            }
        }
    }

    private static void clear(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
