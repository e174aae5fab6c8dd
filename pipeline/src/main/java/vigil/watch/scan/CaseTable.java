package vigil.watch.scan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.model.Outcome;
import vigil.model.Problem;
import vigil.watch.table.TableLine;

/// Places and their cases, as read from a table with commas: a head line, then a line a place and
/// day. Columns `place` (or `id`), `latitude`, `longitude`, `date` and, if anywhere, `count`. A row
/// with count 0 names a place to scan around; it needs no date.
///
/// @param places in the order in which they first stand in the table
public record CaseTable(List<Place> places, List<Case> cases) {
    private static final int MOST_PROBLEMS = 10;

    public CaseTable {
        places = List.copyOf(places);
        cases = List.copyOf(cases);
    }

    /// Reads a table. Rows without coordinates are left out, with a warning.
    ///
    /// @param text the whole table
    /// @param file its name, for messages
    /// @return places and cases, or what is wrong with which row and column
    public static Outcome<CaseTable> read(String text, String file) {
        return new Reading(file).read(text);
    }

    private static final class Reading {
        private final String file;
        private final List<Problem> problems = new ArrayList<>();
        private final List<Problem> warnings = new ArrayList<>();
        private final Map<String, Place> places = new LinkedHashMap<>();
        private final List<Case> cases = new ArrayList<>();

        Reading(String file) {
            this.file = file;
        }

        Outcome<CaseTable> read(String text) {
            var lines = text.strip().replace("\uFEFF", "").lines().toList();
            var heads = lines.isEmpty() ? List.<String>of() : TableLine.cells(lines.getFirst());
            int place = needed(heads, "place", Set.of("place", "id"));
            int latitude = needed(heads, "latitude", Set.of("latitude", "lat"));
            int longitude = needed(heads, "longitude", Set.of("longitude", "lon", "lng"));
            int date = needed(heads, "date", Set.of("date", "day"));
            int count = TableLine.column(heads, Set.of("count", "cases"));
            if (!problems.isEmpty()) {
                return new Outcome.Refused<>(problems);
            }
            for (int i = 1; i < lines.size() && problems.size() < MOST_PROBLEMS; i++) {
                var cells = TableLine.cells(lines.get(i));
                if (cells.size() != heads.size()) {
                    problem(i, 1, lines.get(i), "a row has as many cells as the head");
                } else if (cells.get(latitude).isEmpty() || cells.get(longitude).isEmpty()) {
                    warnings.add(
                            new Problem(
                                    "no-coordinates",
                                    "left out, for it has no coordinates",
                                    file,
                                    i + 1,
                                    TableLine.position(cells, place),
                                    cells.get(place)));
                } else if (count >= 0 && cells.get(count).equals("0")) {
                    located(i, cells, place, latitude, longitude);
                } else {
                    var day = day(i, cells, date);
                    var number = count < 0 ? Integer.valueOf(1) : count(i, cells, count);
                    if (located(i, cells, place, latitude, longitude)
                            && day != null
                            && number != null) {
                        cases.add(new Case(cells.get(place), day, number));
                    }
                }
            }
            return problems.isEmpty()
                    ? new Outcome.Done<>(
                            new CaseTable(List.copyOf(places.values()), cases), warnings)
                    : new Outcome.Refused<>(problems);
        }

        private int needed(List<String> heads, String name, Set<String> names) {
            int column = TableLine.column(heads, names);
            if (column < 0) {
                problem(0, 1, "", "no column \"" + name + "\"; there are " + heads);
            }
            return column;
        }

        private boolean located(
                int line, List<String> cells, int place, int latitude, int longitude) {
            var id = cells.get(place);
            try {
                var found =
                        new Place(
                                id,
                                Double.parseDouble(cells.get(latitude)),
                                Double.parseDouble(cells.get(longitude)));
                var before = places.putIfAbsent(id, found);
                if (before == null || before.equals(found)) {
                    return true;
                }
                problem(
                        line,
                        TableLine.position(cells, latitude),
                        id,
                        "a place has one pair of coordinates; this one had others above");
            } catch (IllegalArgumentException _) {
                problem(
                        line,
                        TableLine.position(cells, latitude),
                        cells.get(latitude) + "," + cells.get(longitude),
                        "coordinates are degrees such as 36.20 and 37.16");
            }
            return false;
        }

        private @Nullable LocalDate day(int line, List<String> cells, int date) {
            try {
                return LocalDate.parse(cells.get(date));
            } catch (DateTimeException _) {
                problem(
                        line,
                        TableLine.position(cells, date),
                        cells.get(date),
                        "a date is written 2016-08-12, without a time of day");
                return null;
            }
        }

        private @Nullable Integer count(int line, List<String> cells, int count) {
            try {
                int number = Integer.parseInt(cells.get(count));
                if (number > 0) {
                    return number;
                }
            } catch (NumberFormatException _) {
                // told below
            }
            problem(
                    line,
                    TableLine.position(cells, count),
                    cells.get(count),
                    "a count is a whole number, 0 for a place to scan around without cases");
            return null;
        }

        private void problem(int line, int column, String found, String message) {
            problems.add(new Problem("bad-table", message, file, line + 1, column, found));
        }
    }
}
