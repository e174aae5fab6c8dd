package vigil.corroborate.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Lists of words that come with Vigil.
final class WordList {
    private WordList() {}

    /// The words of each line; lines that begin with `#` are remarks.
    static List<List<String>> lines(String name) {
        var path = "/vigil/corroborate/" + name;
        try (var in =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        WordList.class.getResourceAsStream(path), path),
                                StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(" ", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
