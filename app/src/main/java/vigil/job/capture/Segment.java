package vigil.job.capture;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;
import vigil.job.fetch.Exchange;
import vigil.verify.tree.Hash;

/// One web archive being written: WARC 1.1, a gzip member a record, the block and payload of each
/// with SHA-256.
final class Segment implements Closeable {
    private static final MediaType FIELDS = MediaType.parse("application/warc-fields");
    private static final MediaType CERTIFICATE = MediaType.parse("application/pkix-cert");

    private static final String BLOCK = "WARC-Block-Digest";
    private static final String PAYLOAD = "WARC-Payload-Digest";

    private final WarcWriter out;
    private final FileChannel file;
    private final Clock clock;
    private final URI info;

    /// Begins an archive with what is said of all of it.
    ///
    /// @param fields of the warcinfo record
    Segment(Path path, Clock clock, Map<String, List<String>> fields) throws IOException {
        this.clock = clock;
        file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        out = new WarcWriter(file, WarcCompression.GZIP);
        info = id();
        var body = fields(fields);
        out.write(
                new Warcinfo.Builder()
                        .recordId(info)
                        .version(MessageVersion.WARC_1_1)
                        .date(clock.instant())
                        .setHeader(BLOCK, digest(body))
                        .body(FIELDS, body)
                        .build());
    }

    private static URI id() {
        return URI.create("urn:uuid:" + UUID.randomUUID());
    }

    /// Lines of names and values; a line break in a value would begin a field of its own.
    private static byte[] fields(Map<String, List<String>> fields) {
        var text = new StringBuilder();
        fields.forEach((name, values) ->
                values.forEach(value ->
                        text.append(name)
                                .append(": ")
                                .append(value.replaceAll("[\\p{Cntrl}]+", " ").strip())
                                .append("\r\n")));
        return text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /// In hexadecimal digits, as `sha256sum` prints it and the vault names objects. Base 32 with
    /// padding is as common, but an equals sign has no place in a field by the standard's grammar,
    /// and one reader says so; base 32 without padding is refused by two.
    private static String digest(byte[] bytes) {
        return "sha256:" + Hash.sha256(bytes).hex();
    }

    private static String digest(InputStream in) throws IOException {
        MessageDigest sha = Hash.digest();
        var buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            sha.update(buffer, 0, n);
        }
        return "sha256:" + Hash.finish(sha).hex();
    }

    /// Adds request and response.
    ///
    /// @param role of the response if it is not the page itself, such as `requisite`; empty if it
    ///   is
    /// @return the id of the response record
    URI exchange(Exchange exchange, String role) throws IOException {
        var target = exchange.address().toString();
        var head =
                exchange.response().isChunked()
                        ? exchange.response().withoutTransferCoding()
                        : exchange.response().bytes();
        var response = id();
        var builder = new WarcResponse.Builder(target);
        try (var body = Files.newInputStream(exchange.body())) {
            builder.setHeader(PAYLOAD, digest(body));
        }
        try (var block = block(head, exchange.body())) {
            builder.setHeader(BLOCK, digest(block));
        }
        common(builder, exchange, response);
        if (!role.isEmpty()) {
            builder.addHeader("Vigil-Role", role);
        }
        if (exchange.truncated() != null) {
            builder.truncated(
                    switch (exchange.truncated()) {
                        case "length" -> WarcTruncationReason.LENGTH;
                        case "time" -> WarcTruncationReason.TIME;
                        default -> WarcTruncationReason.DISCONNECT;
                    });
        }
        try (var block = block(head, exchange.body())) {
            builder.body(
                    MediaType.HTTP_RESPONSE,
                    Channels.newChannel(block),
                    head.length + exchange.length());
            out.write(builder.build());
        }
        request(exchange, target, response);
        return response;
    }

    private static InputStream block(byte[] head, Path body) throws IOException {
        return new SequenceInputStream(new ByteArrayInputStream(head), Files.newInputStream(body));
    }

    private void request(Exchange exchange, String target, URI response) throws IOException {
        var request = new WarcRequest.Builder(target);
        common(request, exchange, id());
        request.concurrentTo(response);
        request.setHeader(BLOCK, digest(exchange.request()));
        request.body(MediaType.HTTP_REQUEST, exchange.request());
        out.write(request.build());
    }

    private void common(WarcCaptureRecord.AbstractBuilder<?, ?> record, Exchange exchange, URI id) {
        record.recordId(id);
        record.version(MessageVersion.WARC_1_1);
        record.date(exchange.begun());
        record.warcinfoId(info);
        if (exchange.machine() != null) {
            record.ipAddress(exchange.machine());
        }
    }

    /// Adds the certificates that a server sent, each as DER.
    void certificates(Exchange exchange, URI response) throws IOException {
        var secured = exchange.secured();
        if (secured == null) {
            return;
        }
        int position = 0;
        for (var certificate : secured.chain()) {
            try {
                metadata(
                        exchange.address().toString(),
                        response,
                        exchange.begun(),
                        CERTIFICATE,
                        certificate.getEncoded(),
                        Map.of("Vigil-Chain-Position", String.valueOf(position++)));
            } catch (java.security.cert.CertificateEncodingException e) {
                throw new IOException(e);
            }
        }
    }

    /// Adds what is said of a response.
    void about(String target, URI record, Instant date, Map<String, List<String>> fields)
            throws IOException {
        metadata(target, record, date, FIELDS, fields(fields), Map.of());
    }

    private void metadata(
            String target,
            URI record,
            Instant date,
            MediaType type,
            byte[] body,
            Map<String, String> headers)
            throws IOException {
        var builder = new WarcMetadata.Builder();
        builder.targetURI(target);
        builder.recordId(id()).version(MessageVersion.WARC_1_1).date(date).warcinfoId(info);
        builder.addHeader("WARC-Refers-To", "<" + record + ">");
        headers.forEach(builder::addHeader);
        builder.setHeader(BLOCK, digest(body));
        builder.body(type, body);
        out.write(builder.build());
    }

    /// Adds something made from a response, such as a picture of it.
    ///
    /// @param target where it is to be found, such as `urn:view:` and the address
    void conversion(String target, URI record, String type, byte[] body) throws IOException {
        var builder = new WarcConversion.Builder();
        builder.addHeader("WARC-Target-URI", target);
        builder.recordId(id())
                .version(MessageVersion.WARC_1_1)
                .date(clock.instant())
                .warcinfoId(info);
        builder.refersTo(record);
        builder.setHeader(BLOCK, digest(body)).setHeader(PAYLOAD, digest(body));
        builder.body(MediaType.parse(type), body);
        out.write(builder.build());
    }

    /// Adds a file that somebody brought.
    ///
    /// @return the id of its record
    URI resource(String target, String type, Path body, Instant date) throws IOException {
        var id = id();
        var builder = new WarcResource.Builder();
        builder.addHeader("WARC-Target-URI", target);
        builder.recordId(id).version(MessageVersion.WARC_1_1).date(date).warcinfoId(info);
        try (var in = Files.newInputStream(body)) {
            var digest = digest(in);
            builder.setHeader(BLOCK, digest).setHeader(PAYLOAD, digest);
        }
        try (var in = Files.newInputStream(body)) {
            builder.body(MediaType.parse(type), Channels.newChannel(in), Files.size(body));
            out.write(builder.build());
        }
        return id;
    }

    @Override
    public void close() throws IOException {
        file.force(true);
        out.close();
    }
}
