package vigil.job.fetch;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One request and what came back.
///
/// @param address that was asked
/// @param begun when the connection was begun, by this machine's clock
/// @param request as sent
/// @param response what came
/// @param body the file with the body, without transfer coding
/// @param length bytes of the body
/// @param truncated why the body is not whole: `length`, `time` or `disconnect`; null if it is
/// @param machine that answered, or null through a proxy
/// @param secured what is known of the connection's encryption, or null without
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Exchange(
        WebAddress address,
        Instant begun,
        byte[] request,
        Head response,
        Path body,
        long length,
        @Nullable String truncated,
        @Nullable InetAddress machine,
        @Nullable Secured secured) {

    /// The lines of a response before its body.
    ///
    /// @param bytes as received, with the empty line
    /// @param status such as 200
    /// @param fields names and values in order
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record Head(byte[] bytes, int status, List<Field> fields) {
        public Head {
            fields = List.copyOf(fields);
        }

        /// The first value of a field.
        public Optional<String> field(String name) {
            return fields.stream()
                    .filter(f -> f.name().equalsIgnoreCase(name))
                    .map(Field::value)
                    .findFirst();
        }

        /// Whether the body came in chunks, which were taken off.
        public boolean isChunked() {
            return fields.stream()
                    .filter(f -> f.name().equalsIgnoreCase("transfer-encoding"))
                    .anyMatch(f -> f.value().toLowerCase(Locale.ROOT).contains("chunked"));
        }

        /// The lines for a body from which the transfer coding was taken: the field that names it
        /// gets another name, all else stays as received.
        public byte[] withoutTransferCoding() {
            var text = new String(bytes, StandardCharsets.ISO_8859_1);
            return text.replaceAll(
                            "(?im)^transfer-encoding[ \\t]*:", "X-Archive-Orig-Transfer-Encoding:")
                    .getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    /// A line of a head.
    public record Field(String name, String value) {}

    /// The encryption of a connection.
    ///
    /// @param protocol such as `TLSv1.3`
    /// @param cipher its name
    /// @param chain certificates as the server sent them, its own first
    /// @param fault why the certificate is not to be trusted, or null if it is
    public record Secured(
            String protocol, String cipher, List<X509Certificate> chain, @Nullable String fault) {
        public Secured {
            chain = List.copyOf(chain);
        }
    }

    /// Where a redirect leads, or null if this is none.
    ///
    /// @throws FetchFailed if it leads where nothing may be asked
    public @Nullable WebAddress redirect() throws FetchFailed {
        var location = response.field("location");
        boolean moves =
                switch (response.status()) {
                    case 301, 302, 303, 307, 308 -> true;
                    default -> false;
                };
        return moves && location.isPresent() ? address.resolve(location.get()) : null;
    }

    /// The media type without parameters, in lower case; empty if none is stated.
    public String mediaType() {
        var stated = response.field("content-type").orElse("");
        return stated.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
