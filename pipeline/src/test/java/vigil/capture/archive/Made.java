package vigil.capture.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/// Containers made for tests.
final class Made {
    static final String PAGE =
            "<html><body><p>Shells hit a market in Exampletown, medics said.</p></body></html>";

    private Made() {}

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /// A web archive with a page, a picture, a file and a page that is not there.
    static byte[] warc(boolean gzip) throws IOException {
        return warc(gzip, utf8(PAGE), "");
    }

    /// The same with another page.
    static byte[] warc(boolean gzip, byte[] page, String coding) throws IOException {
        var out = new ByteArrayOutputStream();
        var compression = gzip ? WarcCompression.GZIP : WarcCompression.NONE;
        try (var writer = new WarcWriter(Channels.newChannel(out), compression)) {
            var info = utf8("software: test\r\n");
            writer.write(
                    new Warcinfo.Builder()
                            .setHeader("WARC-Block-Digest", "sha256:" + sha256(info))
                            .body(MediaType.parse("application/warc-fields"), info)
                            .build());
            response(writer, "http://example.org/a", "200 OK", "text/html", coding, page);
            response(writer, "http://example.org/b", "200 OK", "image/png", "", utf8("dots"));
            response(writer, "http://example.org/c", "404 Not", "text/html", "", utf8("none"));
            var file = utf8("A statement.");
            var resource = new WarcResource.Builder();
            resource.addHeader("WARC-Target-URI", "urn:x:statement");
            resource.setHeader("WARC-Block-Digest", "sha256:" + sha256(file));
            resource.body(MediaType.parse("text/plain"), file);
            writer.write(resource.build());
        }
        return out.toByteArray();
    }

    private static void response(
            WarcWriter writer,
            String target,
            String status,
            String type,
            String coding,
            byte[] body)
            throws IOException {
        var head =
                utf8(
                        "HTTP/1.1 %s\r\nContent-Type: %s\r\n%sContent-Length: %d\r\n\r\n"
                                .formatted(
                                        status,
                                        type,
                                        coding.isEmpty()
                                                ? ""
                                                : "Content-Encoding: " + coding + "\r\n",
                                        body.length));
        var block = join(head, body);
        var record = new WarcResponse.Builder(target);
        record.date(Instant.parse("2026-03-01T10:00:00Z"));
        record.setHeader("WARC-Block-Digest", "sha256:" + sha256(block));
        record.setHeader("WARC-Payload-Digest", "sha256:" + sha256(body));
        record.body(
                MediaType.HTTP_RESPONSE,
                Channels.newChannel(new ByteArrayInputStream(block)),
                block.length);
        writer.write(record.build());
    }

    /// A collection around an archive, as the specification has it.
    static byte[] wacz(byte[] archive) throws IOException {
        var pack =
                utf8(
                        """
                        {"profile":"wacz","resources":[{"name":"a","path":"archive/a.warc.gz",
                        "hash":"sha256:%s","bytes":%d}]}
                        """
                                .formatted(sha256(archive), archive.length));
        var digest =
                utf8(
                        "{\"path\":\"datapackage.json\",\"hash\":\"sha256:%s\"}"
                                .formatted(sha256(pack)));
        return zip(
                Map.of(
                        "archive/a.warc.gz",
                        archive,
                        "datapackage.json",
                        pack,
                        "datapackage-digest.json",
                        digest));
    }

    static byte[] zip(Map<String, byte[]> files) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var each : new java.util.TreeMap<>(files).entrySet()) {
                var entry = new ZipEntry(each.getKey());
                if (each.getKey().startsWith("archive/")) {
                    var crc = new CRC32();
                    crc.update(each.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(each.getValue().length);
                    entry.setCrc(crc.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(each.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /// So many bytes of nothing, packed.
    static byte[] nothing(long bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            var block = new byte[1 << 16];
            for (long left = bytes; left > 0; left -= block.length) {
                gzip.write(block, 0, (int) Math.min(block.length, left));
            }
        }
        return out.toByteArray();
    }
}
