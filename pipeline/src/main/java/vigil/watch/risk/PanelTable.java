package vigil.watch.risk;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.model.Outcome;
import vigil.model.Problem;
import vigil.watch.table.TableLine;

/// Reads a panel and says everything that is wrong with it, up to a limit.
final class PanelTable {
    private static final Set<String> COUNTRY = Set.of("ewp_name", "country");
    private static final Set<String> MISSING = Set.of("", "NA");
    private static final int MOST_PROBLEMS = 10;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private List<String> heads = List.of();

    PanelTable(String file) {
        this.file = file;
    }

    Outcome<Panel> read(String text) {
        var lines = text.strip().replace("\uFEFF", "").lines().toList();
        if (lines.isEmpty() || lines.getFirst().isBlank()) {
            return refused(
                    "empty-table",
                    "an empty table; give a line of heads and a line a country and year");
        }
        heads = TableLine.cells(lines.getFirst());
        var predictors = Predictors.names();
        headsAreThere(predictors);
        if (!problems.isEmpty()) {
            return new Outcome.Refused<>(problems);
        }
        var read = new ArrayList<CountryYear>();
        var lineOf = new HashMap<String, Integer>();
        for (int i = 1; i < lines.size() && problems.size() < MOST_PROBLEMS; i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            var cells = TableLine.cells(lines.get(i));
            if (cells.size() != heads.size()) {
                problem(
                        "row-length",
                        i + 1,
                        1,
                        lines.get(i),
                        "%d cells where the head has %d; put names with commas in quotes"
                                .formatted(cells.size(), heads.size()));
                continue;
            }
            var line = countryYear(i + 1, cells, predictors);
            if (line == null) {
                continue;
            }
            var before = lineOf.put(line.country() + "\n" + line.year(), i + 1);
            if (before != null) {
                problem(
                        "duplicate-country-year",
                        i + 1,
                        1,
                        line.country() + " " + line.year(),
                        "the same country and year as in line " + before + "; keep one of the two");
            }
            read.add(line);
        }
        if (problems.isEmpty() && read.isEmpty()) {
            return refused("empty-table", "heads and no lines; give a line a country and year");
        }
        return problems.isEmpty()
                ? new Outcome.Done<>(new Panel(predictors, read), List.of())
                : new Outcome.Refused<>(problems);
    }

    private void headsAreThere(List<String> predictors) {
        var missing = new ArrayList<String>();
        if (TableLine.column(heads, COUNTRY) < 0) {
            missing.add("ewp_name");
        }
        for (var name : List.of("mk_onset", "mk_onset_1or2")) {
            if (!heads.contains(name)) {
                missing.add(name);
            }
        }
        predictors.stream().filter(name -> !heads.contains(name)).forEach(missing::add);
        if (!missing.isEmpty()) {
            problem(
                    "missing-column",
                    1,
                    1,
                    "",
                    (missing.size() == 1 ? "no column " : "no columns ")
                            + String.join(", ", missing)
                            + "; the table is to have the columns of the Early Warning Project's"
                            + " panel, by these names");
        }
        for (int i = 0; i < heads.size(); i++) {
            int first = heads.indexOf(heads.get(i));
            if (first < i && !heads.get(i).isEmpty()) {
                problem(
                        "duplicate-column",
                        1,
                        TableLine.position(heads, i),
                        heads.get(i),
                        "the same head as column " + (first + 1) + "; keep one of the two");
            }
        }
    }

    private @Nullable CountryYear countryYear(
            int line, List<String> cells, List<String> predictors) {
        int before = problems.size();
        int at = TableLine.column(heads, COUNTRY);
        var country = cells.get(at);
        if (country.isEmpty()) {
            problem(
                    "no-country",
                    line,
                    TableLine.position(cells, at),
                    "",
                    "a line needs the name of its country");
        }
        var year = whole(line, cells, "year", 1000, 3000);
        if (year == null && problems.size() == before) {
            problem(
                    "no-year",
                    line,
                    TableLine.position(cells, heads.indexOf("year")),
                    "",
                    "a line needs its year");
        }
        var onset = whole(line, cells, "mk_onset", 0, 1);
        var after = whole(line, cells, "mk_onset_1or2", 0, 1);
        boolean over = true;
        for (var one : List.of("mk_onset_1", "mk_onset_2")) {
            over &= !heads.contains(one) || whole(line, cells, one, 0, 1) != null;
        }
        var numbers = new ArrayList<Double>();
        for (var name : predictors) {
            numbers.add(number(line, cells, name));
        }
        return problems.size() > before
                ? null
                : new CountryYear(
                        country, requireNonNull(year), numbers, onset, over ? after : null);
    }

    private double number(int line, List<String> cells, String head) {
        int at = heads.indexOf(head);
        var cell = cells.get(at);
        if (MISSING.contains(cell)) {
            return Double.NaN;
        }
        try {
            double number = Double.parseDouble(cell);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException _) {
            // told below, with what is not finite
        }
        problem(
                "not-a-number",
                line,
                TableLine.position(cells, at),
                cell,
                "column "
                        + head
                        + " needs a number with a point, or nothing where it is not known");
        return Double.NaN;
    }

    private @Nullable Integer whole(int line, List<String> cells, String head, int low, int high) {
        int before = problems.size();
        double number = number(line, cells, head);
        if (Double.isNaN(number)) {
            return null;
        }
        int whole = (int) number;
        if (problems.size() == before && (whole != number || whole < low || whole > high)) {
            int at = heads.indexOf(head);
            problem(
                    "out-of-range",
                    line,
                    TableLine.position(cells, at),
                    cells.get(at),
                    "column " + head + " needs a whole number from " + low + " to " + high);
            return null;
        }
        return whole;
    }

    private void problem(String code, int line, int column, String found, String message) {
        problems.add(new Problem(code, message, file, line, column, found));
    }

    private Outcome<Panel> refused(String code, String message) {
        return new Outcome.Refused<>(List.of(new Problem(code, message, file, 1, 1, "")));
    }
}
