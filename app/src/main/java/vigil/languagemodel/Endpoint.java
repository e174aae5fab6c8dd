package vigil.languagemodel;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;

/// Where a language model is asked, and how long and how often.
///
/// @param address of the service up to and without `/chat/completions`, http or https
/// @param model its name there
/// @param key sent as a bearer token; empty for none. Appears in no message and not in
///   [#toString()]
/// @param patience how long one request may take, from connecting to the last byte
/// @param retries how often a request is sent again after a fault that may pass
public record Endpoint(URI address, String model, String key, Duration patience, int retries) {
    /// Most retries that may be asked for.
    public static final int MOST_RETRIES = 5;

    /// @throws IllegalArgumentException if the address is not one of the web, the model has no
    ///   name, a key would cross the network unencrypted, or patience or retries are out of bounds;
    ///   the message says which and never has the key
    public Endpoint {
        requireNonNull(key, "key");
        var scheme =
                address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (address.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
            throw new IllegalArgumentException("the address must begin with https:// or http://");
        }
        if (address.getUserInfo() != null) {
            throw new IllegalArgumentException("the address must not hold a name or password");
        }
        if (model.isBlank()) {
            throw new IllegalArgumentException("the model has no name");
        }
        if (!key.isEmpty() && scheme.equals("http") && !isThisMachine(address.getHost())) {
            throw new IllegalArgumentException(
                    "the key would be sent unencrypted; use https, or http on this machine only");
        }
        if (!key.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            throw new IllegalArgumentException("the key has characters that no key has");
        }
        if (patience.isNegative() || patience.isZero() || retries < 0 || retries > MOST_RETRIES) {
            throw new IllegalArgumentException(
                    "patience must be above zero and retries 0 to " + MOST_RETRIES);
        }
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }

    @Override
    public String toString() {
        return model + " at " + address;
    }
}
