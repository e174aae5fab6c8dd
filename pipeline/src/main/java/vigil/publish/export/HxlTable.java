package vigil.publish.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.model.claim.Figure;
import vigil.model.incident.Incident;
import vigil.publish.csv.Cells;

/// A row an incident, with a row of hashtags under the header.
///
/// Source: Humanitarian Exchange Language, schema 1.1 (hashtags and attributes).
final class HxlTable {
    private record Column(Figure.Effect effect, Figure.Group group, String name, String tag) {}

    private static final List<Column> NUMBERS =
            List.of(
                    new Column(
                            Figure.Effect.KILLED, Figure.Group.TOTAL, "killed", "#affected+killed"),
                    new Column(
                            Figure.Effect.KILLED,
                            Figure.Group.CHILDREN,
                            "children killed",
                            "#affected+killed+children"),
                    new Column(
                            Figure.Effect.INJURED,
                            Figure.Group.TOTAL,
                            "injured",
                            "#affected+injured"),
                    new Column(
                            Figure.Effect.INJURED,
                            Figure.Group.CHILDREN,
                            "children injured",
                            "#affected+injured+children"),
                    new Column(
                            Figure.Effect.MISSING,
                            Figure.Group.TOTAL,
                            "missing",
                            "#affected+missing"),
                    new Column(
                            Figure.Effect.DETAINED,
                            Figure.Group.TOTAL,
                            "detained",
                            "#affected+detained"),
                    new Column(
                            Figure.Effect.ABDUCTED,
                            Figure.Group.TOTAL,
                            "abducted",
                            "#affected+abducted"),
                    new Column(
                            Figure.Effect.DISPLACED,
                            Figure.Group.TOTAL,
                            "displaced",
                            "#affected+displaced"),
                    new Column(
                            Figure.Effect.BESIEGED,
                            Figure.Group.TOTAL,
                            "besieged",
                            "#affected+besieged"));

    private HxlTable() {}

    static void write(Handout handout, OutputStream out) throws IOException {
        var header = new ArrayList<String>();
        var tags = new ArrayList<String>();
        head(header, tags);
        put(out, Cells.row(header));
        put(out, Cells.row(tags));
        for (var incident : handout.found().incidents()) {
            put(out, Cells.row(row(incident)));
        }
    }

    private static void put(OutputStream out, String row) throws IOException {
        out.write((row + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void head(List<String> header, List<String> tags) {
        column(header, tags, "id", "#event+id");
        column(header, tags, "kind", "#event+type");
        column(header, tags, "way", "#event+type+mode");
        column(header, tags, "place", "#loc+name");
        column(header, tags, "country", "#country+code+v_iso2");
        column(header, tags, "latitude", "#geo+lat");
        column(header, tags, "longitude", "#geo+lon");
        column(header, tags, "precision of the place", "#geo+precision");
        column(header, tags, "first day", "#date+start");
        column(header, tags, "last day", "#date+end");
        column(header, tags, "reports", "#meta+reports+num");
        column(header, tags, "independent origins", "#meta+origins+num");
        for (var each : NUMBERS) {
            column(header, tags, each.name() + ", fewest", each.tag() + "+min");
            column(header, tags, each.name() + ", most", each.tag() + "+max");
            column(header, tags, each.name() + ", best", each.tag() + "+best");
        }
    }

    private static void column(List<String> header, List<String> tags, String name, String tag) {
        header.add(name);
        tags.add(tag);
    }

    private static List<@Nullable Object> row(Incident incident) {
        var place = incident.place();
        var act = incident.act();
        var cells = new ArrayList<@Nullable Object>();
        cells.add(incident.id());
        cells.add(act == null ? null : act.type());
        cells.add(act == null ? null : act.mode().orElse(null));
        cells.add(place == null ? null : place.name());
        cells.add(place == null ? null : place.country());
        cells.add(place == null ? null : place.lat());
        cells.add(place == null ? null : place.lon());
        cells.add(place == null ? null : place.precision().word());
        cells.add(incident.from());
        cells.add(incident.to());
        cells.add(incident.reports().size());
        cells.add(incident.independent());
        for (var each : NUMBERS) {
            var range = incident.range(each.effect(), each.group()).orElse(null);
            cells.add(range == null ? null : range.low());
            cells.add(range == null ? null : range.high());
            cells.add(range == null ? null : range.best());
        }
        return cells;
    }
}
