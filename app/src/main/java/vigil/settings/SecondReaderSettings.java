package vigil.settings;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import vigil.languagemodel.Endpoint;

/// Where the second reader is asked, from the file `second-reader.properties` in the settings
/// folder, with the environment above it.
///
/// Keys of the file: `address`, `model`, `key`, `patience` (seconds), `retries`. Variables:
/// `VIGIL_SECOND_READER_ADDRESS` and so on.
final class SecondReaderSettings {
    static final String FILE = "second-reader.properties";
    private static final String PREFIX = "VIGIL_SECOND_READER_";

    private SecondReaderSettings() {}

    /// @throws IOException if nothing or not enough is set, or something is set wrongly; the
    ///   message says what to do and never has the key
    static Endpoint read(Path folder, Map<String, String> environment) throws IOException {
        var file = folder.resolve(FILE);
        var set = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                set.load(in);
            } catch (IllegalArgumentException _) {
                throw new IOException(file + ": not a file of properties (key = value)");
            }
        }
        for (var key : new String[] {"address", "model", "key", "patience", "retries"}) {
            var value = environment.get(PREFIX + key.toUpperCase(Locale.ROOT));
            if (value != null && !value.isBlank()) {
                set.setProperty(key, value);
            }
        }
        var address = set.getProperty("address", "").strip();
        var model = set.getProperty("model", "").strip();
        if (address.isEmpty() || model.isEmpty()) {
            throw new IOException(
                    "the second reader has no "
                            + (address.isEmpty() ? "address" : "model")
                            + ": set `address` and `model` (and `key` if the service wants one) in "
                            + file
                            + " or VIGIL_SECOND_READER_ADDRESS, _MODEL, _KEY");
        }
        try {
            return new Endpoint(
                    URI.create(address),
                    model,
                    set.getProperty("key", "").strip(),
                    Duration.ofSeconds(number(set, "patience", 60)),
                    number(set, "retries", 2));
        } catch (IllegalArgumentException e) {
            throw new IOException("the second reader: " + e.getMessage());
        }
    }

    private static int number(Properties set, String key, int otherwise) {
        var value = set.getProperty(key);
        if (value == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException("`" + key + "` is no whole number: " + value);
        }
    }
}
