package vigil.capture.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Archives made to hurt whoever opens them.
class HostileArchiveTest {
    private static final long MOST_SECONDS = 10;

    @TempDir private Path folder;

    private Opened open(String name, byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("case"), bytes);
        long start = System.nanoTime();
        var opened = Opened.of(file, name);
        assertThat((System.nanoTime() - start) / 1_000_000_000L).isLessThan(MOST_SECONDS);
        try (var all = Files.list(folder)) {
            assertThat(all).as("nothing was unpacked").containsExactly(file);
        }
        return opened;
    }

    @Test
    void packedNothingIsNotUnpackedToTheEnd() throws IOException {
        var head =
                Made.utf8("WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 9999999999\r\n\r\n");
        var packed = new ByteArrayOutputStream();
        try (var gzip = new java.util.zip.GZIPOutputStream(packed)) {
            gzip.write(head);
            var block = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                gzip.write(block);
            }
        }
        assertThat(open("a.warc.gz", packed.toByteArray()).refused()).isEqualTo("too-large");
        var page = Made.nothing(300 << 20);
        assertThat(open("a.warc", Made.warc(false, page, "gzip")).refused()).isEqualTo("too-large");
    }

    @Test
    void zipBombsAreRefusedByTheirListAlone() throws IOException {
        var pack = Made.utf8("{\"resources\":[]}");
        var bomb = Map.of("datapackage.json", pack, "big", new byte[20 << 20]);
        assertThat(open("a.wacz", Made.zip(bomb)).refused()).isEqualTo("zip-bomb");
        var many = new TreeMap<String, byte[]>();
        for (int i = 0; i < 10_001; i++) {
            many.put("f" + i, new byte[0]);
        }
        assertThat(open("b.wacz", Made.zip(many)).refused()).isEqualTo("zip-bomb");
        assertThat(open("c.wacz", overlapping(300)).refused()).isEqualTo("zip-bomb");
    }

    /// Many names for one packed file, as in the bombs without recursion.
    private static byte[] overlapping(int names) throws IOException {
        var zip = Made.zip(Map.of("datapackage.json", new byte[4000]));
        var in = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = zip.length - 22;
        int from = in.getInt(end + 16);
        var entry = Arrays.copyOfRange(zip, from, end);
        var out = new ByteArrayOutputStream();
        out.write(zip, 0, from);
        for (int i = 0; i < names; i++) {
            var copy = entry.clone();
            var name = "x%015d".formatted(i).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(name, 0, copy, 46, name.length);
            out.write(i == 0 ? entry : copy);
        }
        var last = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
        last.putInt(0x06054B50).putInt(0).putShort((short) names).putShort((short) names);
        last.putInt(entry.length * names).putInt(from).putShort((short) 0);
        out.write(last.array());
        return out.toByteArray();
    }

    /// A file that says it is small and is not.
    @Test
    void aFileThatUnpacksToMoreThanItSaysIsRefused() throws IOException {
        var large = new byte[8 << 20];
        new Random(1).nextBytes(large);
        var zip = Made.zip(Map.of("datapackage.json", Made.utf8("{}"), "pages/p", large));
        var in = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int at = in.getInt(zip.length - 22 + 16);
        at += 46 + "datapackage.json".length();
        in.putInt(at + 24, 10);
        assertThat(open("a.wacz", zip).refused()).isIn("zip-damaged", "zip-bomb", "wacz-empty");
    }

    private static List<String> names() {
        var names = new ArrayList<String>();
        for (var start :
                List.of(
                        "../",
                        "../../",
                        "/",
                        "//",
                        "./",
                        "a/../",
                        "a/../../",
                        "C:",
                        "C:/",
                        "C:\\",
                        "\\",
                        "\\\\host\\",
                        "..\\",
                        "a\\..\\",
                        "~\u0000/../",
                        "a/./",
                        "\u0001",
                        "file:",
                        "a//",
                        "../../../../../../../../../../")) {
            for (var end : List.of("etc/passwd", "x.warc.gz", "archive/x")) {
                names.add(start + end);
            }
        }
        return names;
    }

    /// 60 names that lead out of the folder where an archive would be unpacked.
    @Test
    void noNameLeadsElsewhere() throws IOException {
        assertThat(names()).hasSize(60);
        for (var name : names()) {
            var files = new TreeMap<String, byte[]>();
            files.put("datapackage.json", Made.utf8("{\"resources\":[]}"));
            files.put(name, Made.warc(true));
            assertThat(open("a.wacz", Made.zip(files)).refused()).as(name).isEqualTo("zip-names");
            var listed =
                    "{\"resources\":[{\"path\":\"%s\",\"hash\":\"sha256:00\"}]}"
                            .formatted(
                                    name.replace("\\", "\\\\")
                                            .replace("\u0000", "\\u0000")
                                            .replace("\u0001", "\\u0001"));
            var pack = Map.of("datapackage.json", Made.utf8(listed));
            assertThat(open("b.wacz", Made.zip(pack)).refused()).as(name).isEqualTo("zip-names");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "feed", "RDF"})
    void aFeedReadsNoFileAndAsksNobody(String root) throws IOException {
        var secret = Files.writeString(Files.createTempFile("vigil", "secret"), "SECRET-WORDS");
        var hits = new AtomicInteger();
        var canary =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        canary.createContext(
                "/",
                exchange -> {
                    hits.incrementAndGet();
                    exchange.close();
                });
        canary.start();
        try {
            var web = "http://127.0.0.1:" + canary.getAddress().getPort() + "/x";
            for (var start : starts(secret.toUri().toString(), web)) {
                var opened = open("feed.xml", Made.utf8(feed(root, start)));
                assertThat(opened.texts().toString()).as(start).doesNotContain("SECRET-WORDS");
                boolean typed = start.contains("DOCTYPE");
                assertThat(opened.refused().isEmpty()).as(start).isNotEqualTo(typed);
            }
            assertThat(hits).hasValue(0);
        } finally {
            canary.stop(0);
            Files.delete(secret);
        }
    }

    /// What stands before the root; `&e;` is used in it. The last is no entity but an include.
    private static List<String> starts(String file, String web) {
        var laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"haha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY l%d \"&l%d;&l%d;\">".formatted(i, i - 1, i - 1));
        }
        laughs.append("<!ENTITY e \"&l29;\">]>");
        var long1 = "<!DOCTYPE x [<!ENTITY e \"%s\">]>".formatted("a".repeat(50_000));
        return List.of(
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]>".formatted(file),
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]>".formatted(web),
                "<!DOCTYPE x [<!ENTITY e PUBLIC \"a\" \"%s\">]>".formatted(file),
                "<!DOCTYPE x SYSTEM \"%s\" [<!ENTITY e \"\">]>".formatted(web),
                "<!DOCTYPE x [<!ENTITY %% p SYSTEM \"%s\">%%p;<!ENTITY e \"\">]>".formatted(web),
                "<!DOCTYPE x [<!ENTITY %% p SYSTEM \"%s\">%%p;<!ENTITY e \"\">]>".formatted(file),
                "<!DOCTYPE x [<!ATTLIST x a ENTITY #IMPLIED><!ENTITY e SYSTEM \"%s\">]>"
                        .formatted(file),
                laughs.toString(),
                long1,
                "<!-- %s --><?xml-stylesheet href=\"%s\" type=\"text/xsl\"?>".formatted(file, web));
    }

    private static String feed(String root, String start) {
        var use = start.contains("DOCTYPE") ? "&e;" : "plain words here";
        var include =
                "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"/etc/passwd\" parse=\"text\"/>";
        return switch (root) {
            case "rss" ->
                    start
                            + "<rss version=\"2.0\"><channel><title>t</title><link>http://x.example</link>"
                            + "<description>d</description><item><title>a</title><description>"
                            + use
                            + "</description>"
                            + include
                            + "</item></channel></rss>";
            case "feed" ->
                    start
                            + "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>t</title><id>urn:a</id>"
                            + "<updated>2026-01-01T00:00:00Z</updated><entry><title>a</title><id>urn:b</id>"
                            + "<updated>2026-01-01T00:00:00Z</updated><summary>"
                            + use
                            + "</summary>"
                            + include
                            + "</entry></feed>";
            default ->
                    start
                            + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
                            + " xmlns=\"http://purl.org/rss/1.0/\"><channel rdf:about=\"http://x.example\">"
                            + "<title>t</title><link>http://x.example</link><description>d</description>"
                            + "</channel><item rdf:about=\"http://x.example/1\"><title>a</title>"
                            + "<link>http://x.example/1</link><description>"
                            + use
                            + "</description>"
                            + include
                            + "</item></rdf:RDF>";
        };
    }

    @Test
    void deepFeedsAreRefused() throws IOException {
        var deep =
                "<rss version=\"2.0\"><channel><title>t</title>"
                        + "<a>".repeat(200_000)
                        + "</a>".repeat(200_000)
                        + "</channel></rss>";
        assertThat(open("feed.xml", Made.utf8(deep)).refused()).isEqualTo("bad-feed");
    }

    @Test
    void brokenArchivesAreRefusedWithAReasonAndNothingElseHappens() throws IOException {
        broken(200, 1);
    }

    @Test
    @Tag("slow")
    void manyBrokenArchivesAreRefusedWithAReason() throws IOException {
        broken(2000, 2);
    }

    private void broken(int cases, long seed) throws IOException {
        var random = new Random(seed);
        var wacz = Made.wacz(Made.warc(true));
        var seeds = List.of(Made.warc(true), Made.warc(false), wacz, Made.utf8(feed("rss", "")));
        var names = List.of("a.warc.gz", "a.warc", "a.wacz", "feed.xml");
        var verdicts = new TreeMap<String, Integer>();
        for (int i = 0; i < cases; i++) {
            int which = random.nextInt(seeds.size());
            var opened = open(names.get(which), broken(seeds.get(which), random));
            verdicts.merge(opened.refused(), 1, Integer::sum);
        }
        assertThat(verdicts.keySet())
                .as("%s", verdicts)
                .doesNotContain("fault")
                .contains("damaged", "zip-damaged", "wacz-hash", "bad-feed", "no container");
        int through = verdicts.getOrDefault("", 0);
        assertThat(through).as("%s", verdicts).isLessThan(cases / 3);
    }

    private static byte[] broken(byte[] good, Random random) {
        var bytes = good.clone();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, at + 1 + random.nextInt(40));
            bytes =
                    switch (random.nextInt(6)) {
                        case 0 -> {
                            bytes[at] ^= (byte) (1 << random.nextInt(8));
                            yield bytes;
                        }
                        case 1 -> Arrays.copyOf(bytes, Math.max(1, at));
                        case 2 ->
                                Made.join(
                                        Arrays.copyOf(bytes, at),
                                        Arrays.copyOfRange(bytes, to, bytes.length));
                        case 3 ->
                                Made.join(
                                        Arrays.copyOf(bytes, to),
                                        Arrays.copyOfRange(bytes, at, bytes.length));
                        case 4 -> {
                            bytes[at] = (byte) random.nextInt(256);
                            yield bytes;
                        }
                        default -> {
                            Arrays.fill(
                                    bytes,
                                    at,
                                    to,
                                    (byte) "9\0\r\n\u00FF".charAt(random.nextInt(5)));
                            yield bytes;
                        }
                    };
            if (bytes.length == 0) {
                return new byte[] {0};
            }
        }
        return bytes;
    }
}
