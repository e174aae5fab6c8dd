package vigil.capture.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vigil.model.Outcome;
import vigil.model.Report;
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
    private final RowCells row;

    /// @param row its cells
    EventRow(ColumnMapping mapping, RowCells row) {
        this.mapping = mapping;
        this.row = row;
    }

    Outcome<Reported> reported() {
        var id = row.needed("id");
        var day = row.needed("day") == null ? null : row.day("day");
        var until = row.cell("until") == null ? day : row.day("until");
        var act = act();
        var place = place();
        var figures = figures();
        if (!row.problems().isEmpty() || id == null || act == null || day == null) {
            return new Outcome.Refused<>(row.problems());
        }
        if (until != null && until.isBefore(day)) {
            row.problem("until", "ends before it begins");
            return new Outcome.Refused<>(row.problems());
        }
        var published = row.cell("published") == null ? null : row.day("published");
        var database = mapping.source();
        var report =
                new Report(
                        (database.isEmpty()
                                        ? ""
                                        : database.toLowerCase(Locale.ROOT).replace(' ', '-') + ":")
                                + id,
                        database.isEmpty() ? null : database,
                        row.cell("url"),
                        published,
                        null,
                        row.cell("title"),
                        row.text(),
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
        return row.problems().isEmpty()
                ? new Outcome.Done<>(new Reported(report, reading), List.of())
                : new Outcome.Refused<>(row.problems());
    }

    private @Nullable Act act() {
        var words = row.cell("type");
        var act = mapping.act(words, true).orElse(null);
        if (act == null) {
            row.problem(
                    "type",
                    "no act is known for it; add a line `type.%s = …` to the mapping"
                            .formatted(words == null ? "WORDS" : words.replace(' ', '_')));
        }
        return act;
    }

    private @Nullable PlaceMention place() {
        var name = row.cell("place");
        var latitude = row.cell("latitude");
        var longitude = row.cell("longitude");
        var area = row.cell("area");
        var country = row.cell("country");
        if (name == null && area == null && country == null) {
            return null;
        }
        var shown = name != null ? "place" : area != null ? "area" : "country";
        var words = name != null ? name : area != null ? area : country == null ? "" : country;
        Place place = null;
        if (latitude != null && longitude != null) {
            place = located(words, latitude, longitude, area, country);
        }
        return new PlaceMention(words, row.span(shown), place);
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
            row.problem("latitude", "no coordinates: " + latitude + ", " + longitude);
        } catch (IllegalArgumentException e) {
            row.problem("latitude", String.valueOf(e.getMessage()));
        }
        return null;
    }

    private List<Figure> figures() {
        var all = new ArrayList<Figure>();
        var best = row.number("killed");
        var low = row.number("killed.low");
        var high = row.number("killed.high");
        var from = low == null ? best : low;
        if (from != null) {
            var to = high == null ? best == null ? from : best : high;
            if (to < from || (best != null && (best < from || best > to))) {
                row.problem("killed", "%d to %d, best %s".formatted(from, to, best));
            } else {
                all.add(figure(Figure.Effect.KILLED, best, from, to, "killed"));
            }
        }
        var injured = row.number("injured");
        if (injured != null) {
            all.add(figure(Figure.Effect.INJURED, injured, injured, injured, "injured"));
        }
        return all;
    }

    private Figure figure(
            Figure.Effect effect, @Nullable Integer value, int low, int high, String column) {
        var words = row.cell(column);
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
                row.span(column));
    }

    private TimeMention time(LocalDate day, @Nullable LocalDate until) {
        boolean one = until == null || until.equals(day);
        var words = row.cell("day");
        return new TimeMention(
                words == null ? day.toString() : words,
                row.span("day"),
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
        var source = row.cell("source");
        var attribution =
                source == null
                        ? List.<Attribution>of()
                        : List.of(new Attribution(source, row.span("source"), null, false, null));
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
                List.of(row.cell("text") == null ? row.span("day") : row.span("text")),
                List.of("import"),
                1);
    }

    private void role(List<Role> roles, String value, Role.Part part) {
        var words = row.cell(value);
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
                            List.of(row.span(value)),
                            Role.Certainty.ASSERTED));
        }
    }
}
