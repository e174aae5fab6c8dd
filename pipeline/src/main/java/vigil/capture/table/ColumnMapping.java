package vigil.capture.table;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.model.claim.Act;

/// Which column of a table holds which value, and what its words for kinds of events mean.
///
/// Written as properties: `column.VALUE = name`, `dates = pattern | pattern`, `type.WORDS =
/// assault/aerial`, `otherwise = assault`, `source = name of the database`.
public final class ColumnMapping {
    /// Mappings that come with Vigil, by name.
    public static final List<String> BUNDLED = List.of("acled", "ged", "bayanat");

    /// The values that a column can hold.
    public static final Set<String> VALUES =
            Set.of(
                    "id",
                    "type",
                    "text",
                    "title",
                    "source",
                    "day",
                    "until",
                    "published",
                    "place",
                    "area",
                    "country",
                    "latitude",
                    "longitude",
                    "killed",
                    "killed.low",
                    "killed.high",
                    "injured",
                    "actor",
                    "actor.2",
                    "perpetrator",
                    "victim",
                    "url");

    private static final Set<String> NEEDED = Set.of("id", "day");

    private final Map<String, String> columns = new TreeMap<>();
    private final Map<String, Act> types = new TreeMap<>();
    private final String patterns;
    private final List<DateTimeFormatter> dates = new ArrayList<>();
    private final @Nullable Act otherwise;
    private final String source;

    private ColumnMapping(Properties lines) {
        for (var name : lines.stringPropertyNames().stream().sorted().toList()) {
            var value = lines.getProperty(name).strip();
            if (name.startsWith("column.")) {
                var what = name.substring("column.".length());
                if (!VALUES.contains(what)) {
                    throw new IllegalArgumentException(
                            "no value \"%s\"; there are %s"
                                    .formatted(
                                            what,
                                            String.join(", ", VALUES.stream().sorted().toList())));
                }
                columns.put(what, value);
            } else if (name.startsWith("type.")) {
                types.put(key(name.substring("type.".length())), act(value));
            } else if (!Set.of("dates", "otherwise", "source").contains(name)) {
                throw new IllegalArgumentException("no setting \"" + name + "\"");
            }
        }
        for (var needed : NEEDED) {
            if (!columns.containsKey(needed)) {
                throw new IllegalArgumentException("a column." + needed + " is needed");
            }
        }
        patterns = lines.getProperty("dates", "yyyy-MM-dd");
        for (var pattern : patterns.split("\\|", -1)) {
            dates.add(
                    DateTimeFormatter.ofPattern(pattern.strip().replace('y', 'u'), Locale.ENGLISH)
                            .withResolverStyle(ResolverStyle.STRICT)); // 31 February is no day
        }
        var rest = lines.getProperty("otherwise");
        otherwise = rest == null ? null : act(rest.strip());
        source = lines.getProperty("source", "").strip();
    }

    private static Act act(String word) {
        int slash = word.indexOf('/');
        return Act.of(
                        slash < 0 ? word : word.substring(0, slash),
                        slash < 0 ? null : word.substring(slash + 1))
                .orElseThrow(() -> new IllegalArgumentException("no act \"" + word + "\""));
    }

    private static String key(String words) {
        return words.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    }

    /// A mapping as written.
    ///
    /// @throws IOException if it cannot be read
    /// @throws IllegalArgumentException if a line makes no sense; the message says which
    public static ColumnMapping read(Reader in) throws IOException {
        var lines = new Properties();
        lines.load(in);
        return new ColumnMapping(lines);
    }

    /// A mapping that comes with Vigil.
    ///
    /// @param name one of [#BUNDLED]
    /// @throws IllegalArgumentException if there is none of that name
    public static ColumnMapping bundled(String name) {
        try (var in = ColumnMapping.class.getResourceAsStream(name + ".properties")) {
            if (in == null || !BUNDLED.contains(name)) {
                throw new IllegalArgumentException("no mapping \"" + name + "\"");
            }
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same with other columns for some values.
    ///
    /// @param changes names of columns by value; an empty name takes a value's column away
    /// @throws IllegalArgumentException if there is no such value
    public ColumnMapping with(Map<String, String> changes) {
        var lines = lines();
        changes.forEach((value, column) -> {
            if (column.isBlank()) {
                lines.remove("column." + value);
            } else {
                lines.setProperty("column." + value, column);
            }
        });
        return new ColumnMapping(lines);
    }

    private Properties lines() {
        var lines = new Properties();
        columns.forEach((value, column) -> lines.setProperty("column." + value, column));
        types.forEach((words, act) -> lines.setProperty("type." + words, act.word()));
        lines.setProperty("dates", patterns);
        if (otherwise != null) {
            lines.setProperty("otherwise", otherwise.word());
        }
        lines.setProperty("source", source);
        return lines;
    }

    /// The mapping as properties, one a line, for a file.
    public String written() {
        var text =
                new StringBuilder("# How the columns of a table are taken; see `vigil import`.\n");
        var lines = lines();
        lines.stringPropertyNames().stream()
                .sorted()
                .forEach(name ->
                        text.append(name.replace(" ", "\\ "))
                                .append(" = ")
                                .append(lines.getProperty(name))
                                .append('\n'));
        return text.toString();
    }

    /// The columns by value.
    public Map<String, String> columns() {
        return Map.copyOf(columns);
    }

    /// The database's name, or empty.
    public String source() {
        return source;
    }

    /// The act of a table's words; empty if they mean none here.
    Optional<Act> act(@Nullable String words, boolean any) {
        var act = words == null ? null : types.get(key(words));
        return Optional.ofNullable(act == null && any ? otherwise : act);
    }

    /// The day of a cell. A time of day behind it is passed over.
    ///
    /// @throws DateTimeException if no pattern fits
    LocalDate day(String cell) {
        var text = cell.strip();
        return dates.stream()
                .flatMap(format ->
                        Stream.of(text, beforeTime(text))
                                .flatMap(part -> parsed(part, format).stream()))
                .findFirst()
                .orElseThrow(() -> new DateTimeException("no date of the form " + patterns));
    }

    private static Optional<LocalDate> parsed(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeException _) {
            return Optional.empty(); // another pattern may fit
        }
    }

    private static String beforeTime(String text) {
        int clock = text.indexOf(':');
        int end =
                clock < 0
                        ? -1
                        : Math.max(text.lastIndexOf(' ', clock), text.lastIndexOf('T', clock));
        return end > 0 ? text.substring(0, end) : text;
    }
}
