package vigil.watch.risk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.model.Outcome;
import vigil.model.Problem;
import vigil.watch.elasticnet.Folds;
import vigil.watch.table.TableLine;

/// Which country-year is left out in which fold of a cross-validation.
public final class FoldTable {
    /// As published with the panel.
    private static final int SEED = 90035;

    private static final int FOLDS = 10;
    private static final int MOST_PROBLEMS = 10;

    private final Map<String, Integer> folds;

    private FoldTable(Map<String, Integer> folds) {
        this.folds = Map.copyOf(folds);
    }

    /// Ten folds from the published seed, drawn anew for each set of lines.
    public static FoldTable published() {
        return new FoldTable(Map.of());
    }

    /// Reads a table with commas whose head names `ewp_name` (or `country`), `year` and `foldid`
    /// (or `fold`).
    ///
    /// @param text the whole table
    /// @param file its name, for messages
    /// @return the folds, or what is wrong with which line and column
    public static Outcome<FoldTable> read(String text, String file) {
        var lines = text.strip().replace("\uFEFF", "").lines().toList();
        var heads = lines.isEmpty() ? List.<String>of() : TableLine.cells(lines.getFirst());
        int country = TableLine.column(heads, Set.of("ewp_name", "country"));
        int year = TableLine.column(heads, Set.of("year"));
        int fold = TableLine.column(heads, Set.of("foldid", "fold"));
        if (country < 0 || year < 0 || fold < 0) {
            return new Outcome.Refused<>(
                    List.of(
                            new Problem(
                                    "missing-column",
                                    "a table of folds has the columns ewp_name, year and foldid",
                                    file,
                                    1,
                                    1,
                                    lines.isEmpty() ? "" : lines.getFirst())));
        }
        var folds = new HashMap<String, Integer>();
        var problems = new ArrayList<Problem>();
        for (int i = 1; i < lines.size() && problems.size() < MOST_PROBLEMS; i++) {
            var cells = TableLine.cells(lines.get(i));
            try {
                var key = key(cells.get(country), Integer.parseInt(cells.get(year)));
                if (folds.put(key, Integer.valueOf(cells.get(fold))) != null) {
                    problems.add(
                            new Problem(
                                    "duplicate-country-year",
                                    "this country and year has a fold already; keep one of the two",
                                    file,
                                    i + 1,
                                    1,
                                    lines.get(i)));
                }
            } catch (NumberFormatException | IndexOutOfBoundsException _) {
                problems.add(
                        new Problem(
                                "not-a-number",
                                "a line needs a country, a year and the number of a fold",
                                file,
                                i + 1,
                                1,
                                lines.get(i)));
            }
        }
        return problems.isEmpty()
                ? new Outcome.Done<>(new FoldTable(folds), List.of())
                : new Outcome.Refused<>(problems);
    }

    /// The fold of each line.
    ///
    /// @throws IllegalArgumentException if a line has none
    List<Integer> of(List<CountryYear> lines) {
        if (folds.isEmpty()) {
            return Folds.draw(SEED, lines.size(), FOLDS);
        }
        return lines.stream()
                .map(line -> {
                    var fold = folds.get(key(line.country(), line.year()));
                    if (fold == null) {
                        throw new IllegalArgumentException(
                                "no fold for " + line.country() + " " + line.year());
                    }
                    return fold;
                })
                .toList();
    }

    private static String key(String country, int year) {
        return country + "\n" + year;
    }
}
