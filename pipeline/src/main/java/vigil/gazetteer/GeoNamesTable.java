package vigil.gazetteer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vigil.read.place.gazetteer.Entry;
import vigil.read.place.gazetteer.NameUse;
import vigil.read.place.gazetteer.PlaceKind;

/// Reads lines of GeoNames tables: tab-separated, 19 columns, as its readme describes them.
public final class GeoNamesTable {
    /// Countries whose names reach English through another script, each writer in his own way.
    private static final Set<String> LOOSE =
            Set.of(
                    "SY", "IQ", "YE", "LB", "JO", "PS", "IL", "EG", "SD", "SS", "LY", "TN", "DZ",
                    "MA", "MR", "SA", "AE", "OM", "KW", "QA", "BH", "IR", "AF", "PK", "SO", "DJ",
                    "ER", "ET", "TD", "ML", "NE");

    private GeoNamesTable() {}

    /// The place of a line.
    ///
    /// @return empty for lines that are no place a report would name (a single building, a road)
    /// @throws IllegalArgumentException if it is no line of such a table; the message says why
    public static Optional<Entry> entry(String line) {
        var cells = line.split("\t", -1);
        if (cells.length < 15) {
            throw new IllegalArgumentException(
                    "expected 19 columns separated by tabs, found " + cells.length);
        }
        check(cells);
        return kind(cells[6], cells[7])
                .map(kind ->
                        new Entry(
                                "geonames:" + Long.parseLong(cells[0]),
                                kind,
                                mainName(kind, cells[1]),
                                cells[8],
                                cells[10],
                                cells[11],
                                Double.parseDouble(cells[4]),
                                Double.parseDouble(cells[5]),
                                cells[14].isEmpty() ? 0 : Long.parseLong(cells[14]),
                                names(kind, cells)));
    }

    private static void check(String[] cells) {
        number("an id (column 1)", cells[0], 0, Long.MAX_VALUE);
        if (cells[1].isBlank()) {
            throw new IllegalArgumentException("expected a name in column 2, found none");
        }
        number("a latitude from -90 to 90 (column 5)", cells[4], -90, 90);
        number("a longitude from -180 to 180 (column 6)", cells[5], -180, 180);
        if (!cells[8].isEmpty() && !cells[8].matches("[A-Z]{2}")) {
            throw new IllegalArgumentException(
                    "expected a country code of two capitals in column 9, found \""
                            + cells[8]
                            + "\"");
        }
        if (!cells[14].isEmpty()) {
            number("a population (column 15)", cells[14], 0, Long.MAX_VALUE);
        }
    }

    private static void number(String what, String cell, double least, double most) {
        try {
            double number = most > 180 ? Long.parseLong(cell) : Double.parseDouble(cell);
            if (number >= least && number <= most) {
                return;
            }
        } catch (NumberFormatException _) {
            // told below, like a number out of bounds
        }
        throw new IllegalArgumentException("expected " + what + ", found \"" + cell + "\"");
    }

    private static String mainName(PlaceKind kind, String name) {
        return kind == PlaceKind.AREA ? AreaNames.plain(name) : name;
    }

    private static Optional<PlaceKind> kind(String group, String code) {
        return switch (group) {
            case "P" ->
                    switch (code) {
                        case "PPLC" -> Optional.of(PlaceKind.CAPITAL);
                        case "PPLA" -> Optional.of(PlaceKind.SEAT);
                        case "PPLX" -> Optional.of(PlaceKind.QUARTER);
                        case "PPLH", "PPLW", "PPLCH" -> Optional.empty();
                        default -> Optional.of(PlaceKind.TOWN);
                    };
            case "A" ->
                    switch (code) {
                        case "ADM1" -> Optional.of(PlaceKind.AREA);
                        case "ADM2", "ADM3", "ADM4", "ADMD" -> Optional.of(PlaceKind.DISTRICT);
                        default -> Optional.empty();
                    };
            case "L" ->
                    switch (code) {
                        case "RGN", "AREA", "RGNH" -> Optional.of(PlaceKind.REGION);
                        case "MILB" -> Optional.of(PlaceKind.SITE);
                        default -> Optional.empty();
                    };
            case "H" ->
                    switch (code) {
                        case "STM", "LK", "SEA", "BAY", "GULF", "STRT", "RSV" ->
                                Optional.of(PlaceKind.WATER);
                        default -> Optional.empty();
                    };
            case "T" ->
                    switch (code) {
                        case "ISL", "ISLS" -> Optional.of(PlaceKind.ISLAND);
                        case "MT", "MTS", "DSRT", "PEN", "VAL" -> Optional.of(PlaceKind.RELIEF);
                        default -> Optional.empty();
                    };
            case "S" ->
                    switch (code) {
                        case "AIRP", "AIRB", "CMPRF", "CMP", "PRN", "UNIV", "OILR", "DAM" ->
                                Optional.of(PlaceKind.SITE);
                        default -> Optional.empty();
                    };
            default -> Optional.empty();
        };
    }

    private static List<Entry.Name> names(PlaceKind kind, String[] cells) {
        Map<String, NameUse> names = new LinkedHashMap<>();
        names.put(cells[1], NameUse.MAIN);
        names.putIfAbsent(cells[2], NameUse.MAIN);
        for (var other : cells[3].split(",", -1)) {
            if (isUseful(other)) {
                names.putIfAbsent(other, NameUse.OTHER);
            }
        }
        if (kind == PlaceKind.AREA || kind == PlaceKind.DISTRICT) {
            for (var name : List.copyOf(names.keySet())) {
                names.putIfAbsent(AreaNames.plain(name), NameUse.SHORT);
            }
        }
        return named(names, cells[8]);
    }

    /// The names, with loose spellings where the country calls for them.
    static List<Entry.Name> named(Map<String, NameUse> names, String country) {
        var out = new ArrayList<Entry.Name>();
        names.forEach((text, use) -> {
            if (!text.isBlank()) {
                out.add(new Entry.Name(text, use));
            }
        });
        if (LOOSE.contains(country)) {
            Map<String, NameUse> loose = new LinkedHashMap<>();
            names.forEach((text, use) -> {
                if (use == NameUse.MAIN || use == NameUse.OTHER) {
                    var spelling = LooseNames.of(text);
                    if (!spelling.isEmpty()) {
                        loose.put(spelling, NameUse.LOOSE);
                    }
                }
            });
            loose.forEach((text, use) -> out.add(new Entry.Name(text, use)));
        }
        return out;
    }

    /// Whether a name is written in Latin or Arabic letters and looks like a name: not a code of
    /// three capitals, not a transliteration in small letters.
    private static boolean isUseful(String name) {
        if (name.length() < 3) {
            return false;
        }
        int first = name.codePointAt(0);
        boolean arabic = Character.UnicodeScript.of(first) == Character.UnicodeScript.ARABIC;
        if (!arabic
                && (!Character.isUpperCase(first)
                        || (name.equals(name.toUpperCase(Locale.ROOT)) && name.length() < 5))) {
            return false;
        }
        return name.codePoints()
                .filter(Character::isLetter)
                .allMatch(c -> {
                    var script = Character.UnicodeScript.of(c);
                    return script
                                    == (arabic
                                            ? Character.UnicodeScript.ARABIC
                                            : Character.UnicodeScript.LATIN)
                            || script == Character.UnicodeScript.COMMON;
                });
    }
}
