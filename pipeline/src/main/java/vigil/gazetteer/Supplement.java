package vigil.gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.read.place.gazetteer.Entry;
import vigil.read.place.gazetteer.NameUse;
import vigil.read.place.gazetteer.PlaceKind;

/// Our own lists of places: tab-separated, `#` comments naming sources, `;` between names, `-` for
/// none.
final class Supplement {
    /// Degrees north and east.
    record Point(double lat, double lon) {}

    /// What we add to a country or a first-level area.
    ///
    /// @param at where it is, or null where the derived middle stands
    record Addition(
            String id,
            @Nullable Point at,
            List<String> others,
            List<String> initials,
            List<String> people) {
        static final Addition NONE = new Addition("", null, List.of(), List.of(), List.of());
    }

    private Supplement() {}

    private static Stream<List<String>> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Stream.of(line.split("\t", -1)).map(String::strip).toList());
    }

    private static String cell(List<String> row, int i) {
        return i < row.size() && !row.get(i).equals("-") ? row.get(i) : "";
    }

    private static List<String> names(List<String> row, int i) {
        var cell = cell(row, i);
        return cell.isEmpty()
                ? List.of()
                : Stream.of(cell.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    /// The words of a list, one a line.
    static List<String> words(Path file) throws IOException {
        return rows(file).flatMap(row -> Stream.of(row.getFirst().split(" "))).toList();
    }

    /// `code, id, lat, lon, other names, initials or abbreviations, people`, by code.
    static Map<String, Addition> additions(Path file) throws IOException {
        var out = new LinkedHashMap<String, Addition>();
        rows(file)
                .forEach(row ->
                        out.put(
                                row.getFirst(),
                                new Addition(
                                        cell(row, 1),
                                        cell(row, 2).isEmpty()
                                                ? null
                                                : new Point(
                                                        Double.parseDouble(row.get(2)),
                                                        Double.parseDouble(row.get(3))),
                                        names(row, 4),
                                        names(row, 5),
                                        names(row, 6))));
        return out;
    }

    /// `kind, name, country, area, lat, lon, weight, other names, initials, people, id`.
    static List<Entry> places(Path file) throws IOException {
        var out = new ArrayList<Entry>();
        for (var row : rows(file).toList()) {
            try {
                out.add(place(row));
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new IOException(file.getFileName() + ": bad row " + row, e);
            }
        }
        return out;
    }

    private static Entry place(List<String> row) {
        Map<String, NameUse> names = new LinkedHashMap<>();
        names.put(row.get(1), NameUse.MAIN);
        names(row, 7).forEach(name -> names.putIfAbsent(name, NameUse.OTHER));
        names(row, 8).forEach(name -> names.putIfAbsent(name, NameUse.INITIALS));
        names(row, 9).forEach(name -> names.putIfAbsent(name, NameUse.DEMONYM));
        var country = cell(row, 2);
        return new Entry(
                cell(row, 10),
                PlaceKind.valueOf(row.get(0)),
                row.get(1),
                country,
                cell(row, 3),
                "",
                Double.parseDouble(row.get(4)),
                Double.parseDouble(row.get(5)),
                cell(row, 6).isEmpty() ? 1000 : Long.parseLong(row.get(6)),
                GeoNamesTable.named(names, country));
    }
}
