package vigil.capture.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.model.Outcome;
import vigil.model.Problem;
import vigil.model.Report;
import vigil.model.Span;
import vigil.model.claim.Act;
import vigil.model.claim.Attribution;
import vigil.model.claim.Claim;
import vigil.model.claim.Figure;
import vigil.model.claim.Modality;
import vigil.model.claim.Role;
import vigil.model.mention.Place;
import vigil.model.mention.PlaceMention;
import vigil.model.mention.TimeMention;
import vigil.model.reading.Reading;
import vigil.model.reading.Reported;

/// One row as a report with one claim. The report's text is the row, a line a cell; the claim's
/// values point into it.
final class EventRow {
    /// Name and version of what reads rows.
    static final String READER = Reading.CODED + "1";

    private final ColumnMapping mapping;
    private final List<String> header;
    private final Map<String, String> cells;
    private final String file;
    private final int line;
    private final List<Problem> problems = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Span> spans = new HashMap<>(); // by column, lower case

    EventRow(
            ColumnMapping mapping,
            List<String> header,
            Map<String, String> cells,
            String file,
            int line) {
        this.mapping = mapping;
        this.header = header;
        this.cells = cells;
        this.file = file;
        this.line = line;
    }

    Outcome<Reported> reported() {
        for (var column : header) {
            var cell = cells.get(column);
            if (cell != null) {
                text.append(column).append(": ");
                int begin = text.length();
                text.append(cell);
                spans.put(lower(column), new Span(begin, text.length()));
                text.append('\n');
            }
        }
        var id = needed("id");
        var day = needed("day") == null ? null : day("day");
        var until = cell("until") == null ? day : day("until");
        var act = act();
        var place = place();
        var figures = figures();
        if (!problems.isEmpty() || id == null || act == null || day == null) {
            return new Outcome.Refused<>(problems);
        }
        if (until != null && until.isBefore(day)) {
            problem("until", "ends before it begins");
            return new Outcome.Refused<>(problems);
        }
        var published = cell("published") == null ? null : day("published");
        var database = mapping.source();
        var report =
                new Report(
                        (database.isEmpty() ? "" : lower(database).replace(' ', '-') + ":") + id,
                        database.isEmpty() ? null : database,
                        cell("url"),
                        published,
                        null,
                        cell("title"),
                        text.toString(),
                        null);
        var claim = claim(report.id(), act, place, time(day, until), figures);
        var reading =
                new Reading(
                        report.id(),
                        READER,
                        published,
                        "und",
                        List.of(claim),
                        place == null ? List.of() : List.of(place),
                        List.of(),
                        List.of(),
                        List.of());
        return problems.isEmpty()
                ? new Outcome.Done<>(new Reported(report, reading), List.of())
                : new Outcome.Refused<>(problems);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private @Nullable String cell(String value) {
        var column = mapping.columns().get(value);
        if (column == null) {
            return null;
        }
        for (var cell : cells.entrySet()) {
            if (cell.getKey().equalsIgnoreCase(column)) {
                return cell.getValue();
            }
        }
        return null;
    }

    private Span span(String value) {
        var column = mapping.columns().get(value);
        var span = column == null ? null : spans.get(lower(column));
        return span == null ? new Span(0, text.length()) : span;
    }

    private @Nullable String needed(String value) {
        var cell = cell(value);
        if (cell == null) {
            problem(value, "the cell is empty");
        }
        return cell;
    }

    private void problem(String value, String message) {
        var column = mapping.columns().getOrDefault(value, value);
        int at = 0;
        while (at < header.size() && !header.get(at).equalsIgnoreCase(column)) {
            at++;
        }
        var found = cell(value);
        problems.add(
                new Problem(
                        "bad-cell",
                        "column \"%s\" (%s): %s".formatted(column, value, message),
                        file,
                        line,
                        at + 1,
                        found == null ? "" : found));
    }

    private @Nullable LocalDate day(String value) {
        try {
            var cell = cell(value);
            return cell == null ? null : mapping.day(cell);
        } catch (DateTimeException e) {
            problem(value, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private @Nullable Act act() {
        var words = cell("type");
        var act = mapping.act(words, true).orElse(null);
        if (act == null) {
            problem(
                    "type",
                    "no act is known for it; add a line `type.%s = …` to the mapping"
                            .formatted(words == null ? "WORDS" : words.replace(' ', '_')));
        }
        return act;
    }

    private @Nullable PlaceMention place() {
        var name = cell("place");
        var latitude = cell("latitude");
        var longitude = cell("longitude");
        var area = cell("area");
        var country = cell("country");
        if (name == null && area == null && country == null) {
            return null;
        }
        var shown = name != null ? "place" : area != null ? "area" : "country";
        var words = name != null ? name : area != null ? area : country == null ? "" : country;
        Place place = null;
        if (latitude != null && longitude != null) {
            place = located(words, latitude, longitude, area, country);
        }
        return new PlaceMention(words, span(shown), place);
    }

    private @Nullable Place located(
            String name,
            String latitude,
            String longitude,
            @Nullable String area,
            @Nullable String country) {
        try {
            var inside = new ArrayList<String>();
            for (var each : new @Nullable String[] {area, country}) {
                if (each != null && !each.equals(name)) {
                    inside.add(each);
                }
            }
            return new Place(
                    name,
                    null,
                    Double.parseDouble(latitude),
                    Double.parseDouble(longitude),
                    null,
                    Place.Precision.CITY,
                    inside);
        } catch (NumberFormatException _) {
            problem("latitude", "no coordinates: " + latitude + ", " + longitude);
        } catch (IllegalArgumentException e) {
            problem("latitude", String.valueOf(e.getMessage()));
        }
        return null;
    }

    private List<Figure> figures() {
        var all = new ArrayList<Figure>();
        var best = number("killed");
        var low = number("killed.low");
        var high = number("killed.high");
        var from = low == null ? best : low;
        if (from != null) {
            var to = high == null ? best == null ? from : best : high;
            if (to < from || (best != null && (best < from || best > to))) {
                problem("killed", "%d to %d, best %s".formatted(from, to, best));
            } else {
                all.add(figure(Figure.Effect.KILLED, best, from, to, "killed"));
            }
        }
        var injured = number("injured");
        if (injured != null) {
            all.add(figure(Figure.Effect.INJURED, injured, injured, injured, "injured"));
        }
        return all;
    }

    private Figure figure(
            Figure.Effect effect, @Nullable Integer value, int low, int high, String column) {
        var words = cell(column);
        return new Figure(
                effect,
                value,
                low,
                high,
                Figure.Unit.PERSONS,
                Figure.Group.TOTAL,
                null,
                low == high ? Figure.Hedge.EXACT : Figure.Hedge.BETWEEN,
                false,
                words == null ? low + " to " + high : words,
                span(column));
    }

    private @Nullable Integer number(String value) {
        var cell = cell(value);
        if (cell == null) {
            return null;
        }
        try {
            int number = Integer.parseInt(cell);
            if (number >= 0) {
                return number;
            }
            problem(value, "a count cannot be negative");
        } catch (NumberFormatException _) {
            problem(value, "not a whole number");
        }
        return null;
    }

    private TimeMention time(LocalDate day, @Nullable LocalDate until) {
        boolean one = until == null || until.equals(day);
        var words = cell("day");
        return new TimeMention(
                words == null ? day.toString() : words,
                span("day"),
                TimeMention.Timex.DATE,
                one ? day.toString() : null,
                day,
                until == null ? day : until,
                one ? TimeMention.Precision.DAY : TimeMention.Precision.RANGE);
    }

    private Claim claim(
            String report,
            Act act,
            @Nullable PlaceMention place,
            TimeMention time,
            List<Figure> figures) {
        var roles = new ArrayList<Role>();
        role(roles, "actor", Role.Part.ACTOR);
        role(roles, "actor.2", Role.Part.ACTOR);
        role(roles, "perpetrator", Role.Part.PERPETRATOR);
        role(roles, "victim", Role.Part.VICTIM);
        var source = cell("source");
        var attribution =
                source == null
                        ? List.<Attribution>of()
                        : List.of(new Attribution(source, span("source"), null, false, null));
        return new Claim(
                report + "#1",
                act,
                List.of(),
                Modality.ASSERTED,
                attribution,
                roles,
                place,
                time,
                figures,
                List.of(cell("text") == null ? span("day") : span("text")),
                List.of("import"),
                1);
    }

    private void role(List<Role> roles, String value, Role.Part part) {
        var words = cell(value);
        if (words != null) {
            roles.add(
                    new Role(
                            part,
                            null,
                            words,
                            words,
                            null,
                            null,
                            null,
                            List.of(span(value)),
                            Role.Certainty.ASSERTED));
        }
    }
}
