package vigil.watch.risk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;

/// The columns a model is fitted to, with a word for each.
final class Predictors {
    private static final SequencedMap<String, String> WORDS = read();

    private Predictors() {}

    static List<String> names() {
        return List.copyOf(WORDS.sequencedKeySet());
    }

    static String words(String name) {
        return WORDS.getOrDefault(name, name);
    }

    private static SequencedMap<String, String> read() {
        try (var in =
                Objects.requireNonNull(Predictors.class.getResourceAsStream("predictors.tsv"))) {
            var words = new LinkedHashMap<String, String>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> {
                        int tab = line.indexOf('\t');
                        words.put(line.substring(0, tab), line.substring(tab + 1));
                    });
            return Collections.unmodifiableSequencedMap(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
