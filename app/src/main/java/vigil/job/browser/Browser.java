package vigil.job.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A Chromium without a window and without a network: it sees what its [Site] gives it.
///
/// A process of its own, ended by [#close]. Not shared between threads.
public final class Browser implements AutoCloseable {
    /// The names it has in PATH.
    public static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static final Duration START = Duration.ofSeconds(30);
    private static final String LISTENING = "DevTools listening on ";

    private final Process process;
    private final Path folder;
    private final Wiretap wiretap;

    private Browser(Process process, Path folder, Wiretap wiretap) {
        this.process = process;
        this.folder = folder;
        this.wiretap = wiretap;
    }

    /// Where the system's Chromium is, if it has one.
    public static Optional<Path> find() {
        var path = System.getenv().getOrDefault("PATH", "");
        for (var folder : path.split(java.io.File.pathSeparator, -1)) {
            for (var name : NAMES) {
                var file = Path.of(folder.isEmpty() ? "." : folder, name);
                if (Files.isExecutable(file) && !Files.isDirectory(file)) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }

    /// Starts one.
    ///
    /// @param program from [#find]
    /// @param userAgent how it names itself to pages
    /// @throws BrowserFailed if it does not start
    public static Browser start(Path program, String userAgent) throws BrowserFailed {
        try {
            var folder = Files.createTempDirectory("vigil-browser");
            var process = process(program, folder, userAgent);
            try {
                var wiretap = Wiretap.to(address(process), START);
                return new Browser(process, folder, wiretap);
            } catch (BrowserFailed e) {
                end(process, folder);
                throw e;
            }
        } catch (IOException e) {
            throw new BrowserFailed("cannot start " + program + ": " + e.getMessage(), e);
        }
    }

    private static Process process(Path program, Path folder, String userAgent) throws IOException {
        var command = new ArrayList<String>();
        command.add(program.toString());
        command.addAll(
                List.of(
                        "--headless=new",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + folder,
                        // no network: a proxy that is not there, also for this machine itself
                        "--proxy-server=http://127.0.0.1:9",
                        "--proxy-bypass-list=<-loopback>",
                        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                        "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-domain-reliability",
                        "--disable-sync",
                        "--disable-default-apps",
                        "--disable-extensions",
                        "--disable-features=IsolateOrigins,site-per-process,OptimizationHints,"
                                + "MediaRouter,Translate",
                        "--disable-site-isolation-trials",
                        "--no-first-run",
                        "--no-default-browser-check",
                        "--no-pings",
                        "--mute-audio",
                        "--hide-scrollbars",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--user-agent=" + userAgent));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--no-sandbox"); // Chromium refuses to run as root with its sandbox
        }
        command.add("about:blank");
        var builder = new ProcessBuilder(command);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("HOME", folder.toString());
        return builder.start();
    }

    /// The browser says where it listens; what else it says is of no use here.
    private static URI address(Process process) throws BrowserFailed {
        var said = new CompletableFuture<URI>();
        Thread.ofPlatform()
                .daemon()
                .name("browser")
                .start(() -> {
                    try (BufferedReader lines = process.errorReader()) {
                        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                            if (line.startsWith(LISTENING)) {
                                var at = line.substring(LISTENING.length()).strip();
                                said.complete(URI.create(at));
                            }
                        }
                    } catch (IOException | IllegalArgumentException _) {
                        // told below
                    }
                    said.completeExceptionally(new IOException("it ended"));
                });
        try {
            return said.get(START.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrowserFailed("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new BrowserFailed("the browser did not start", e);
        }
    }

    /// Shows a page and takes a picture of it, from top to bottom, and prints it.
    ///
    /// @param address of the page; the site is asked for it first
    /// @param limit for all of it; what has not come by then is left out of the picture
    /// @throws BrowserFailed if there is no picture
    public Rendering render(String address, Site site, Duration limit) throws BrowserFailed {
        return new Tab(wiretap, site, limit).render(address);
    }

    /// Prints a page of our own, without script, as PDF.
    ///
    /// @param html may not refer to anything else
    /// @throws BrowserFailed if nothing came
    public byte[] print(String html, Duration limit) throws BrowserFailed {
        var address = "https://page.invalid/";
        var type = List.of(new Site.Field("Content-Type", "text/html; charset=utf-8"));
        Site only =
                (_, asked) ->
                        asked.equals(address)
                                ? Optional.of(
                                        new Site.Answer(
                                                200, type, html.getBytes(StandardCharsets.UTF_8)))
                                : Optional.empty();
        return new Tab(wiretap, only, limit).print(address);
    }

    /// A page as the browser showed it.
    ///
    /// @param png the picture
    /// @param pdf the print
    /// @param html the page after its scripts ran
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record Rendering(byte[] png, byte[] pdf, String html) {}

    @Override
    public void close() {
        wiretap.close();
        end(process, folder);
    }

    private static void end(Process process, Path folder) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException _) {
            // a temporary folder; the system clears it
        }
    }
}
