package vigil.corroborate.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Lists that come with Vigil; lines that begin with `#` are remarks.
public final class WordList {
    private WordList() {}

    /// The words of each line.
    public static List<List<String>> lines(String name) {
        return lines(name, " ");
    }

    /// The words of the lines that begin with a label and a tab.
    ///
    /// @param name of the list
    /// @param label of the lines
    public static Set<String> words(String name, String label) {
        var words = new HashSet<String>();
        for (var line : lines(name, "\t")) {
            if (line.getFirst().equals(label)) {
                words.addAll(List.of(line.get(1).split(" ", -1)));
            }
        }
        return Set.copyOf(words);
    }

    /// A table of names and numbers with a tab between them.
    public static Map<String, Long> numbers(String name) {
        return lines(name, "\t").stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                List::getFirst, line -> Long.parseLong(line.get(1))));
    }

    private static List<List<String>> lines(String name, String separator) {
        var path = "/vigil/corroborate/" + name;
        try (var in =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        WordList.class.getResourceAsStream(path), path),
                                StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(separator, -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
