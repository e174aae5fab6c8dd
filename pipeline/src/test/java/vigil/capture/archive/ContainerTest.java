package vigil.capture.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainerTest {
    private static final Path SHARED =
            Path.of(System.getProperty("vigil.shared", "../../shared")).resolve("data/evidence");

    @TempDir private Path folder;

    private Opened open(String name, byte[] bytes) throws IOException {
        return Opened.of(Files.write(folder.resolve(name), bytes));
    }

    private Opened open(String name, String text) throws IOException {
        return open(name, Made.utf8(text));
    }

    @Test
    void pagesAndFilesOfAWebArchiveAreItemsAndAllElseStaysInIt() throws IOException {
        for (var packed : new boolean[] {true, false}) {
            var opened = open("a.warc", Made.warc(packed));
            assertThat(opened.refused()).isEmpty();
            assertThat(opened.items())
                    .extracting(Item::address)
                    .containsExactly("http://example.org/a", null);
            assertThat(opened.texts()).containsExactly(Made.PAGE, "A statement.");
            assertThat(opened.passed()).containsExactly("image/png", "status 404");
        }
    }

    /// One changed bit in an archive may be a changed word of a witness.
    @Test
    void aWebArchiveWithOneBitChangedGivesNothing() throws IOException {
        var good = Made.warc(false);
        int page = new String(good, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("medics");
        good[page] ^= 1;
        var opened = open("a.warc", good);
        assertThat(opened.refused()).isEqualTo("damaged");
        assertThat(opened.items()).isEmpty();
    }

    @Test
    void aCollectionIsOpenedOnlyIfEveryFileIsWhatItsListSays() throws IOException {
        var archive = Made.warc(true);
        var good = Made.wacz(archive);
        var opened = open("a.wacz", good);
        assertThat(opened.refused()).isEmpty();
        assertThat(opened.items()).extracting(Item::name).containsExactly("archive/a.warc.gz");
        var files = new TreeMap<String, byte[]>();
        files.put("archive/a.warc.gz", archive);
        files.put("archive/b.warc.gz", archive);
        files.put("datapackage.json", Made.utf8("{\"resources\":[]}"));
        assertThat(open("b.wacz", Made.zip(files)).refused()).isEqualTo("wacz-hash");
        files.remove("datapackage.json");
        assertThat(open("c.wacz", Made.zip(files)).refused()).isEqualTo("wacz-hash");
        var empty = Map.of("datapackage.json", Made.utf8("{\"resources\":[]}"));
        assertThat(open("d.wacz", Made.zip(empty)).refused()).isEqualTo("wacz-empty");
    }

    @Test
    void postsOfAFeedAreReportsWithTheDayInTheirOwnTimeZone() throws IOException {
        var opened =
                open(
                        "feed.xml",
                        """
                        <?xml version="1.0"?><rss version="2.0"
                        xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
                        <title>Example Wire</title><link>https://example.org/</link>
                        <description>News</description><language>en-GB</language>
                        <item><title>Shells hit market</title><link>https://example.org/1</link>
                        <pubDate>Tue, 03 Mar 2026 23:30:00 -0500</pubDate>
                        <description>Short.</description><content:encoded><![CDATA[<p>Four died.</p>
                        <p>Medics said &amp; wept.</p><script>x()</script>]]></content:encoded></item>
                        <item><title>Only a title</title></item></channel></rss>
                        """);
        assertThat(opened.refused()).isEmpty();
        assertThat(opened.texts().get(0))
                .contains("\"source\":\"Example Wire\"", "\"url\":\"https://example.org/1\"")
                .contains("\"published\":\"2026-03-03\"", "\"language\":\"en\"")
                .contains("\"text\":\"Four died.\\n\\nMedics said & wept.\"")
                .doesNotContain("x()");
        assertThat(opened.texts().get(1)).contains("\"text\":\"Only a title\"");
        var atom =
                open(
                        "atom.xml",
                        """
                        <feed xmlns="http://www.w3.org/2005/Atom"><title>Blog</title><id>urn:x:1</id>
                        <updated>2026-03-03T01:00:00+03:00</updated><entry><title>One</title>
                        <id>urn:x:2</id><link href="https://example.org/2"/>
                        <updated>2026-03-03T01:00:00+03:00</updated>
                        <content type="html">&lt;b&gt;A bridge&lt;/b&gt; fell.</content></entry></feed>
                        """);
        assertThat(atom.texts())
                .singleElement()
                .asString()
                .contains("\"text\":\"A bridge fell.\"", "\"published\":\"2026-03-03\"");
    }

    @Test
    void whatAnArchiverLeavesBehindIsReadFromItsListsAndPages() throws IOException {
        var list =
                open(
                        "db.csv",
                        """
                        status,metadata,media
                        telegram: success,"{'_processed_at': datetime.datetime(2026, 3, 4, 1, 2), 'url': 'https://t.example/1', 'title': 'Post', 'timestamp': datetime.datetime(2026, 3, 3, 10, 0, tzinfo=datetime.timezone.utc), 'content': ""Shells hit\\nthe 'old' market."", 'size': {'a': [1, 2]}}","[]"
                        nothing,"{'url': 'https://t.example/2'}","[]"
                        """);
        assertThat(list.refused()).isEmpty();
        assertThat(list.texts())
                .singleElement()
                .asString()
                .contains("\"url\":\"https://t.example/1\"", "\"published\":\"2026-03-03\"")
                .contains("\"title\":\"Post\"", "Shells hit\\nthe 'old' market.");
        assertThat(list.passed()).hasSize(1);
        var sheet =
                open(
                        "sheet.csv",
                        """
                        Link,Archive status,Archive location,Timestamp,Title,Text
                        https://t.example/3,success,s3://x,2026-03-05T10:00:00,,"Two, at least, died."
                        """);
        assertThat(sheet.texts()).singleElement().asString().contains("Two, at least, died.");
        var page =
                open(
                        "0123.html",
                        """
                        <!DOCTYPE html><html><head><title>https://t.example/4</title></head><body>
                        <h2>Archived media for <span>https://t.example/4</span></h2>
                        <table class="content"><tr><th>about</th></tr></table>
                        <table class="metadata"><tr><th>key</th><th>value</th></tr>
                        <tr><td>timestamp</td><td><span>2026-03-06T00:00:00</span></td></tr>
                        <tr><td>content</td><td><span>A clinic burned.</span></td></tr></table>
                        </body></html>
                        """);
        assertThat(page.texts())
                .singleElement()
                .asString()
                .contains("A clinic burned.", "https://t.example/4", "2026-03-06");
    }

    @Test
    void whatIsNoContainerIsLeftToOthers() throws IOException {
        assertThat(open("a.txt", "WARC is a format.").refused()).isEqualTo("no container");
        assertThat(open("a.html", "<html><rss></rss></html>").refused()).isEqualTo("no container");
        assertThat(open("a.csv", "week,count\n1,2\n").refused()).isEqualTo("no container");
        assertThat(open("a.svg", "<svg xmlns=\"x\"/>").refused()).isEqualTo("no container");
        assertThat(open("a.gz", Made.nothing(10)).refused()).isEqualTo("no container");
    }

    /// The verdicts of the public samples: good ones open, broken ones do not.
    @Test
    void thePublicSamplesGetTheirKnownVerdicts() throws IOException {
        var samples = SHARED.resolve("warc");
        Assumptions.assumeTrue(Files.isDirectory(samples), "no " + samples);
        var verdicts = new TreeMap<String, String>();
        try (var all = Files.newDirectoryStream(samples, "*{.warc,.gz,.wacz}")) {
            for (var each : all) {
                verdicts.put(each.getFileName().toString(), Opened.of(each).refused());
            }
        }
        assertThat(verdicts)
                .containsEntry("example-digest.warc", "damaged")
                .containsEntry("example-trunc.warc", "damaged")
                .containsEntry("example.arc.gz", "arc")
                .containsEntry("sample-js-wacz.wacz", "wacz-hash");
        verdicts.values().removeIf(verdict -> !verdict.isEmpty());
        assertThat(verdicts.keySet())
                .containsExactly(
                        "example-resource.warc.gz",
                        "example.warc",
                        "example.warc.gz",
                        "jwarc-cc.warc.gz",
                        "jwarc-gzip_extra_sl.warc.gz",
                        "post-test.warc.gz",
                        "sample-jwarc-warc11.warc.gz");
    }
}
