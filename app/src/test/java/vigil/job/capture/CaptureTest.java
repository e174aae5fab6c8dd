package vigil.job.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import vigil.job.Care;
import vigil.job.JobFailed;
import vigil.job.PlainReader;
import vigil.job.Workspace;
import vigil.job.browser.Browser;
import vigil.job.fetch.AddressPolicy;
import vigil.job.fetch.FetchSettings;
import vigil.job.intake.Ingest;
import vigil.model.Problem;

@SuppressWarnings("NullAway.Init") // made before each test
class CaptureTest {
    @TempDir private Path folder;
    private Workspace workspace;
    private LocalSite site;

    @BeforeEach
    void make() throws Exception {
        workspace = Workspace.create(folder.resolve("case"), "example.org/case");
        site = LocalSite.plain();
    }

    @AfterEach
    void end() {
        site.close();
    }

    private CaptureSettings settings(long most, int seconds, boolean pictures, boolean bad) {
        var fetch =
                new FetchSettings(
                        new AddressPolicy(Set.of("127.0.0.1")),
                        null,
                        FetchSettings.COMMON_BROWSER,
                        "en",
                        Duration.ZERO,
                        bad,
                        most,
                        "test");
        return new CaptureSettings(
                fetch,
                20,
                most,
                Duration.ofSeconds(seconds),
                pictures,
                "case 7",
                "tests",
                null,
                null);
    }

    private Capture.Captured capture(String path) throws JobFailed {
        return capture(path, settings(8 << 20, 20, false, false));
    }

    private Capture.Captured capture(String path, CaptureSettings settings) throws JobFailed {
        boolean here = path.startsWith("/") && !Files.exists(Path.of(path));
        return new Capture(workspace, settings, Clock.systemUTC())
                .capture(here ? site.at(path) : path, folder.resolve("incoming"));
    }

    private Ingest.Result ingest(Capture.Captured captured) throws JobFailed {
        var quiet =
                new Ingest.Progress() {
                    @Override
                    public void done(long items, long bytes) {}

                    @Override
                    public void refused(String name, List<Problem> problems) {}
                };
        return Ingest.named(
                workspace,
                List.of(new Ingest.Source(captured.archive(), captured.name())),
                new PlainReader(),
                new Ingest.About(null, "tests"),
                2,
                quiet);
    }

    /// A record as its block stands in the archive.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Kept(String type, String target, String head, byte[] block) {
        String text() {
            return new String(block, StandardCharsets.ISO_8859_1);
        }
    }

    private static List<Kept> records(Capture.Captured captured) throws IOException {
        var all = new ArrayList<Kept>();
        try (var reader = new WarcReader(captured.archive())) {
            for (WarcRecord record : reader) {
                all.add(
                        new Kept(
                                record.type(),
                                record.headers().first("WARC-Target-URI").orElse(""),
                                record.headers().map().toString(),
                                record.body().stream().readAllBytes()));
            }
        }
        return all;
    }

    private static List<String> targets(List<Kept> records, String type) {
        return records.stream().filter(r -> r.type().equals(type)).map(Kept::target).toList();
    }

    @Test
    void aCaptureTellsByItselfWhoAskedWhatWhenAndWhatCame() throws Exception {
        var captured = capture("/moved");
        var records = records(captured);
        assertThat(targets(records, "response"))
                .containsExactly(
                        site.at("/moved"),
                        site.at("/moved-again"),
                        site.at("/page"),
                        site.at("/style.css"),
                        site.at("/picture.png"),
                        site.at("/back.png"));
        assertThat(targets(records, "request")).isEqualTo(targets(records, "response"));
        assertThat(records.getFirst().text())
                .contains("operator: not stated", "isPartOf: case 7", "description: tests")
                .contains("vigil-egress: withheld", "software: vigil/", "robots: ignore");
        var about = records.getLast();
        assertThat(about.type()).isEqualTo("metadata");
        assertThat(about.text())
                .contains("vigil-hops: " + site.at("/moved"))
                .contains("vigil-final: " + site.at("/page"))
                .contains("vigil-source-context: not available");
        assertThat(records).allMatch(r -> r.head().contains("WARC-Block-Digest"));
        assertThat(site.asked)
                .allMatch(asked -> !asked.toLowerCase(java.util.Locale.ROOT).contains("refer"))
                .noneMatch(asked -> asked.toLowerCase(java.util.Locale.ROOT).contains("vigil"));

        var result = ingest(captured);
        assertThat(result.read()).as("the page alone is read").isEqualTo(1);
        assertThat(result.refused()).isZero();
        assertThat(result.opened()).isEqualTo(1);
        assertThat(new Care(workspace).log(null, _ -> {}).faults()).isEmpty();
        assertThat(new Care(workspace).scrub(_ -> {}).faults()).isEmpty();
        assertThat(ingest(captured).known()).isEqualTo(2);
    }

    @Test
    void chunksAreTakenOffAndTheReadersAgree() throws Exception {
        var captured = capture("/chunked");
        var response =
                records(captured).stream()
                        .filter(r -> r.type().equals("response"))
                        .findFirst()
                        .orElseThrow();
        assertThat(response.text())
                .contains("X-Archive-Orig-Transfer-Encoding: chunked", LocalSite.TEXT)
                .doesNotContain("\r\nTransfer-Encoding:")
                .endsWith("</html>\n");
        assertThat(ingest(captured).read()).isEqualTo(1);
    }

    @Test
    void aPageThatComesPackedIsReadAllTheSame() throws Exception {
        assertThat(ingest(capture("/gzip")).read()).isEqualTo(1);
    }

    @Test
    void aSlowSiteEndsTheCaptureAndNotTheProgram() throws Exception {
        long start = System.nanoTime();
        var captured = capture("/slow", settings(8 << 20, 2, false, false));
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(8);
        assertThat(captured.told()).anyMatch(line -> line.contains("not whole (time)"));
        assertThat(records(captured).toString()).contains("WARC-Truncated=[time]");
        assertThat(ingest(captured).refused()).isZero();
    }

    @Test
    void aHugePageIsCutAtTheLimitAndSaysSo() throws Exception {
        var captured = capture("/huge", settings(1 << 20, 20, false, false));
        assertThat(Files.size(captured.archive())).isLessThan(2 << 20);
        assertThat(captured.told()).anyMatch(line -> line.contains("not whole (length)"));
        assertThat(ingest(captured).refused()).isZero();
    }

    @Test
    void aPageBehindACookieIsReachedAndAnEndlessOneGivenUp() throws Exception {
        var captured = capture("/wall");
        assertThat(captured.status()).isEqualTo(200);
        assertThat(targets(records(captured), "response"))
                .startsWith(site.at("/wall"), site.at("/wall"));
        assertThatThrownBy(() -> capture("/endless-wall"))
                .isInstanceOf(JobFailed.class)
                .hasMessageContaining("more than 10 times");
        assertThatThrownBy(() -> capture("/loop")).isInstanceOf(JobFailed.class);
    }

    @Test
    void whatIsNotThereIsKeptAsThatAndNotRead() throws Exception {
        var captured = capture("/nothing");
        assertThat(captured.status()).isEqualTo(404);
        var result = ingest(captured);
        assertThat(result.read() + result.refused()).isZero();
    }

    /// A redirect is the usual way to have a server ask within its own network.
    @Test
    void aRedirectInsideIsRefused() {
        for (var path : List.of("/inside", "/file")) {
            assertThatThrownBy(() -> capture(path)).isInstanceOf(JobFailed.class);
        }
        assertThat(site.asked).noneMatch(asked -> asked.contains("secret"));
    }

    @Test
    void aBadCertificateIsRefusedOrToldAndKept() throws Exception {
        try (var secured = LocalSite.secured(folder)) {
            assertThatThrownBy(() -> capture(secured.at("/page")))
                    .isInstanceOf(JobFailed.class)
                    .hasMessageContaining("not to be trusted");
            var captured = capture(secured.at("/page"), settings(8 << 20, 20, false, true));
            assertThat(captured.told()).anyMatch(line -> line.contains("not to be trusted"));
            var certificates =
                    records(captured).stream()
                            .filter(r -> r.head().contains("application/pkix-cert"))
                            .toList();
            assertThat(certificates).hasSize(1);
            var parsed =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(
                                    new ByteArrayInputStream(certificates.getFirst().block()));
            assertThat(parsed.toString()).contains("CN=127.0.0.1");
            assertThat(ingest(captured).read()).isEqualTo(1);
        }
    }

    /// A page with a script could have the browser ask what we would not: the browser has no
    /// network of its own.
    @Test
    void aPictureShowsWhatWasCapturedAndTheBrowserReachesNothingElse() throws Exception {
        Assumptions.assumeTrue(Browser.find().isPresent(), "no Chromium in PATH");
        var captured = capture("/curious", settings(8 << 20, 20, true, false));
        Assumptions.assumeTrue(
                captured.told().stream().noneMatch(line -> line.contains("did not start")),
                "the Chromium of this machine does not start");
        assertThat(captured.told()).isEmpty();
        var records = records(captured);
        assertThat(targets(records, "conversion"))
                .containsExactly(
                        "urn:view:" + site.at("/curious"),
                        "urn:pdf:" + site.at("/curious"),
                        "urn:dom:" + site.at("/curious"));
        var made = records.stream().filter(r -> r.type().equals("conversion")).toList();
        assertThat(made.get(0).text()).startsWith("\u0089PNG");
        assertThat(made.get(1).text()).startsWith("%PDF-");
        assertThat(made.get(2).text()).contains("Written by a script.");
        assertThat(site.asked).noneMatch(asked -> asked.contains("canary"));
        assertThat(captured.missing()).anyMatch(line -> line.contains("canary-fetch"));
        assertThat(ingest(captured).read()).isEqualTo(1);
    }

    @Test
    void aFileIsCapturedWithWhatIsKnownOfIt() throws Exception {
        var file = Files.writeString(folder.resolve("statement of a witness.txt"), LocalSite.TEXT);
        var captured = capture(file.toString(), settings(1 << 20, 5, false, false));
        var records = records(captured);
        assertThat(targets(records, "resource"))
                .containsExactly("urn:vigil:file:statement%20of%20a%20witness.txt");
        assertThat(ingest(captured).read()).isEqualTo(1);
        assertThatThrownBy(() -> capture("no-such-file", settings(1, 1, false, false)))
                .isInstanceOf(JobFailed.class)
                .hasMessageContaining("no such file");
    }
}
