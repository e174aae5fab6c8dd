package vigil.capture.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// The list that Bellingcat's Auto Archiver writes, a line for each thing archived: either of its
/// own (`status`, `metadata`, `media`) or a sheet saved as CSV (`Link`, `Archive status`, `Text`
/// …).
final class ArchiverList {
    private ArchiverList() {}

    static boolean isOne(String head, String name) {
        if (!name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return false;
        }
        var first = head.replaceFirst("\\A(?:ï»¿)", "").split("\\r?\\n", 2)[0];
        var names = first.toLowerCase(Locale.ROOT);
        return names.strip().equals("status,metadata,media")
                || (names.matches("(?:.*,)?\"?(?:link|url)\"?(?:,.*)?")
                        && names.contains("archive"));
    }

    static void all(byte[] bytes, String name, Items items) throws BadArchive, IOException {
        var text = new String(bytes, StandardCharsets.UTF_8).replaceFirst("\\A\uFEFF", "");
        var rows = rows(text);
        if (rows.isEmpty()) {
            throw new BadArchive("bad-list", "it has no rows");
        }
        var names = rows.getFirst().stream().map(n -> n.strip().toLowerCase(Locale.ROOT)).toList();
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).stream().allMatch(String::isBlank)) {
                continue;
            }
            row(names, rows.get(i), name + " row " + (i + 1), items);
        }
    }

    private static List<List<String>> rows(String text) throws BadArchive {
        try (var parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
            return parser.stream().map(CSVRecord::toList).toList();
        } catch (IOException | UncheckedIOException e) {
            throw new BadArchive("bad-list", "it is no table: " + e.getMessage());
        }
    }

    private static void row(List<String> names, List<String> row, String name, Items items)
            throws IOException {
        var cells = new TreeMap<String, String>();
        for (int i = 0; i < Math.min(names.size(), row.size()); i++) {
            cells.putIfAbsent(names.get(i), row.get(i));
        }
        var values = cells.containsKey("metadata") ? PythonValues.of(cells.get("metadata")) : cells;
        hand(values, name, items);
    }

    /// Hands over what was archived, if it has words.
    static void hand(Map<String, String> values, String name, Items items) throws IOException {
        var text = first(values, "content", "text", "textual content");
        var title = first(values, "title", "upload title");
        if (text == null && title == null) {
            items.passedOver("an archived thing without words");
            return;
        }
        var address = first(values, "url", "link");
        boolean web = address != null && address.matches("(?i)https?://\\S+");
        var post =
                new Post(
                        null,
                        web ? address : null,
                        day(first(values, "timestamp", "upload timestamp")),
                        null,
                        text == null ? null : title,
                        text == null ? String.valueOf(title) : text);
        post.hand(items, web ? String.valueOf(address) : name, name);
    }

    private static @Nullable String first(Map<String, String> values, String... names) {
        for (var name : names) {
            var value = values.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                return value;
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(@Nullable String stamp) {
        if (stamp == null || stamp.length() < 10) {
            return null;
        }
        try {
            return LocalDate.parse(stamp.substring(0, 10).replace('/', '-'));
        } catch (DateTimeException _) {
            return null;
        }
    }
}
