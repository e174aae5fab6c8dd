package vigil.gazetteer;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import vigil.model.Outcome;
import vigil.model.Problem;
import vigil.read.place.gazetteer.Entry;
import vigil.read.place.gazetteer.GazetteerWriter;
import vigil.read.place.gazetteer.PlaceKind;

/// A country file of GeoNames as users download it: one place a line, 19 columns, as text or as the
/// ZIP that holds it. Source of the format: the readme beside the files, "The main 'geoname'
/// table".
///
/// @param places how many places were taken; lines that are no place a report would name (single
///   buildings, roads) are passed over
/// @param countries their country codes, sorted
/// @param bytes the gazetteer, for [vigil.read.place.gazetteer.Gazetteer#of(byte[])]
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record CountryFile(int places, List<String> countries, byte[] bytes) {
    /// Bad lines that are told one by one.
    static final int MOST_PROBLEMS = 20;

    public CountryFile {
        countries = List.copyOf(countries);
    }

    /// Reads a file. One bad line refuses it all, since a table that is broken in one place was cut
    /// or converted and is seldom right in the others; every bad line is named, up to
    /// [#MOST_PROBLEMS].
    ///
    /// @param in read to its end, not closed
    /// @param file for messages
    /// @throws IOException if the file cannot be read
    public static Outcome<CountryFile> read(InputStream in, String file) throws IOException {
        var buffered = new BufferedInputStream(in, 1 << 16);
        buffered.mark(4);
        boolean zipped = buffered.read() == 'P' && buffered.read() == 'K';
        buffered.reset();
        if (!zipped) {
            return table(buffered, file);
        }
        var zip = new ZipInputStream(buffered);
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            var name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.endsWith(".txt") && !name.endsWith("readme.txt")) {
                return table(zip, file + "!" + entry.getName());
            }
        }
        return new Outcome.Refused<>(
                List.of(
                        new Problem(
                                "no-table",
                                "the ZIP has no table of places (a .txt other than readme.txt)",
                                file,
                                0,
                                0,
                                "")));
    }

    private static Outcome<CountryFile> table(InputStream in, String file) throws IOException {
        var problems = new ArrayList<Problem>();
        var entries = new ArrayList<Entry>();
        int bad = 0;
        int number = 0;
        var decoder =
                StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        var lines = new BufferedReader(new InputStreamReader(in, decoder));
        try {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                try {
                    GeoNamesTable.entry(line).ifPresent(entries::add);
                } catch (IllegalArgumentException e) {
                    if (++bad <= MOST_PROBLEMS) {
                        problems.add(
                                new Problem(
                                        "bad-line",
                                        String.valueOf(e.getMessage()),
                                        file,
                                        number,
                                        1,
                                        ""));
                    }
                }
            }
        } catch (MalformedInputException _) {
            var message = "not UTF-8 in or after this line; download the file again";
            problems.add(new Problem("not-utf8", message, file, number + 1, 1, ""));
        }
        if (bad > MOST_PROBLEMS) {
            var more = "and " + (bad - MOST_PROBLEMS) + " more lines that are no places";
            problems.add(new Problem("bad-line", more, file, 0, 0, ""));
        }
        if (problems.isEmpty() && entries.isEmpty()) {
            problems.add(new Problem("no-places", "the file lists no place", file, 0, 0, ""));
        }
        return problems.isEmpty()
                ? new Outcome.Done<>(compiled(entries), List.of())
                : new Outcome.Refused<>(problems);
    }

    /// Countries are added as what the others lie in; their own names are in the bundled gazetteer.
    private static CountryFile compiled(List<Entry> entries) {
        var first = new TreeMap<String, Entry>();
        entries.stream()
                .filter(entry -> !entry.country().isEmpty())
                .forEach(entry -> first.putIfAbsent(entry.country(), entry));
        var writer = new GazetteerWriter();
        first.values().stream()
                .map(CountryFile::country)
                .flatMap(Optional::stream)
                .forEach(writer::add);
        entries.forEach(writer::add);
        return new CountryFile(entries.size(), List.copyOf(first.keySet()), writer.bytes());
    }

    private static Optional<Entry> country(Entry inside) {
        @Nullable String name = Locale.of("", inside.country()).getDisplayCountry(Locale.ENGLISH);
        return name == null || name.equals(inside.country())
                ? Optional.empty()
                : Optional.of(
                        new Entry(
                                "",
                                PlaceKind.COUNTRY,
                                name,
                                inside.country(),
                                "",
                                "",
                                inside.lat(),
                                inside.lon(),
                                0,
                                List.of()));
    }
}
