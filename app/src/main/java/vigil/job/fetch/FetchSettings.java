package vigil.job.fetch;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How to ask.
///
/// @param policy which machines may be asked
/// @param proxy that asks in our place, or null
/// @param userAgent how we name ourselves; nothing that leads to an organisation
/// @param languages the value of `Accept-Language`
/// @param pause between two requests to one host
/// @param badCertificates whether a certificate that is not to be trusted is taken and told
/// @param largest bytes of one body
/// @param identity tells captures of one case from others at a proxy; letters and digits
public record FetchSettings(
        AddressPolicy policy,
        @Nullable Proxied proxy,
        String userAgent,
        String languages,
        Duration pause,
        boolean badCertificates,
        long largest,
        String identity) {
    /// What a common browser says; a site that answers browsers answers this.
    public static final String COMMON_BROWSER =
            "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    /// The usual settings: no proxy, no private address, 256 MB for one body.
    public static FetchSettings usual() {
        var identity = new byte[8];
        new SecureRandom().nextBytes(identity);
        return new FetchSettings(
                new AddressPolicy(Set.of()),
                null,
                COMMON_BROWSER,
                "en",
                Duration.ofMillis(250),
                false,
                256L << 20,
                HexFormat.of().formatHex(identity));
    }

    /// The machine that asks in our place, such as Tor. It looks names up, too, so that ours does
    /// not tell the network what is captured.
    ///
    /// @param socks whether it speaks SOCKS 5, else HTTP
    /// @param host where it is
    /// @param port where it is
    public record Proxied(boolean socks, String host, int port) {
        /// Reads `socks5://HOST:PORT` or `http://HOST:PORT`.
        ///
        /// @return null for an empty text
        /// @throws FetchFailed if it is neither
        public static @Nullable Proxied parse(String text) throws FetchFailed {
            if (text.isBlank()) {
                return null;
            }
            try {
                var uri = URI.create(text.strip());
                var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
                boolean socks = scheme.startsWith("socks5") || scheme.equals("socks");
                if ((socks || scheme.equals("http")) && uri.getHost() != null) {
                    int port = uri.getPort() > 0 ? uri.getPort() : socks ? 1080 : 8080;
                    return new Proxied(socks, uri.getHost(), port);
                }
            } catch (IllegalArgumentException _) {
                // said below
            }
            throw new FetchFailed(
                    "bad-address",
                    "not a proxy: " + text + "; expected socks5://HOST:PORT or http://HOST:PORT");
        }

        @Override
        public String toString() {
            return (socks ? "socks5://" : "http://") + host + ":" + port;
        }
    }
}
