package vigil.publish.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.model.claim.Figure;
import vigil.model.incident.ClaimRef;
import vigil.model.incident.Incident;
import vigil.model.incident.Range;
import vigil.publish.act.ActWords;
import vigil.publish.csv.Cells;

/// Incidents for people, and as a table.
public final class IncidentText {
    /// The header of the table that [#csv(Incident)] gives the rows of.
    public static final String CSV_HEADER =
            "id,type,mode,place,country,lat,lon,precision,from,to,reports,independent,"
                    + "effect,group,unit,low,high,best,rule\n";

    private IncidentText() {}

    /// A heading in neutral words: kind, place, day.
    public static String heading(Incident incident) {
        var act = incident.act();
        var place = incident.place();
        var from = incident.from();
        return String.join(
                ", ",
                Stream.of(
                                act == null ? "Reported event" : ActWords.of(act),
                                place == null ? "place not known" : place.name(),
                                from == null ? "day not known" : from.toString())
                        .toList());
    }

    /// One line: id, what, where, when, how many voices, the totals.
    public static String line(Incident incident) {
        return "%s  %s  %s\n"
                .formatted(
                        incident.id(),
                        head(incident),
                        incident.figures().stream()
                                .filter(range -> range.group() == Figure.Group.TOTAL)
                                .map(IncidentText::range)
                                .collect(Collectors.joining(", ")));
    }

    /// Everything, with the reasons.
    public static String full(Incident incident) {
        var out = new StringBuilder();
        out.append(incident.id()).append("\n  ").append(head(incident)).append("\n\n  Voices\n");
        for (var origin : incident.origins()) {
            out.append("    ").append(origin.first());
            if (!origin.reprints().isEmpty()) {
                out.append(", printed again by ").append(String.join(", ", origin.reprints()));
            }
            out.append('\n');
            origin.how().forEach(how -> out.append("      ").append(how).append('\n'));
        }
        if (!incident.figures().isEmpty()) {
            out.append("\n  Numbers\n");
            for (var range : incident.figures()) {
                out.append("    ").append(range(range)).append("\n      ").append(range.rule());
                out.append("\n      from ").append(claims(range.from())).append('\n');
            }
        }
        if (!incident.contradictions().isEmpty()) {
            out.append("\n  Contradictions\n");
            for (var each : incident.contradictions()) {
                out.append("    ").append(each.field()).append('\n');
                for (int i = 0; i < each.claims().size(); i++) {
                    out.append("      \"").append(each.words().get(i)).append("\"  ");
                    out.append(each.claims().get(i).claim()).append('\n');
                }
                if (!each.note().isEmpty()) {
                    out.append("      note: ").append(each.note()).append('\n');
                }
            }
        }
        if (!incident.joins().isEmpty()) {
            out.append("\n  Why joined\n");
            for (var join : incident.joins()) {
                out.append(
                        "    %s + %s (%.2f): %s\n"
                                .formatted(
                                        join.left(),
                                        join.right(),
                                        join.score(),
                                        String.join(", ", join.reasons())));
            }
        }
        out.append("\n  Claims: ").append(claims(incident.claims())).append('\n');
        return out.toString();
    }

    /// Rows of a table, one a range; one row with empty cells where there is no range.
    public static String csv(Incident incident) {
        var place = incident.place();
        var act = incident.act();
        List<Object> head = new ArrayList<>();
        head.add(incident.id());
        head.add(act == null ? "" : act.type());
        head.add(act == null ? "" : act.mode().orElse(""));
        head.add(place == null ? "" : place.name());
        head.add(place == null ? "" : Objects.requireNonNullElse(place.country(), ""));
        head.add(place == null ? "" : place.lat());
        head.add(place == null ? "" : place.lon());
        head.add(place == null ? "" : place.precision().word());
        head.add(Objects.requireNonNullElse(incident.from(), ""));
        head.add(Objects.requireNonNullElse(incident.to(), ""));
        head.add(incident.reports().size());
        head.add(incident.independent());
        if (incident.figures().isEmpty()) {
            return row(head, List.of("", "", "", "", "", "", ""));
        }
        return incident.figures().stream()
                .map(range ->
                        row(
                                head,
                                List.of(
                                        range.effect().word(),
                                        range.group().word(),
                                        range.unit().word(),
                                        range.low(),
                                        Objects.requireNonNullElse((Object) range.high(), ""),
                                        Objects.requireNonNullElse((Object) range.best(), ""),
                                        range.rule())))
                .collect(Collectors.joining());
    }

    private static String row(List<Object> head, List<Object> tail) {
        var cells = new ArrayList<>(head);
        cells.addAll(tail);
        return Cells.row(cells) + "\n";
    }

    private static String head(Incident incident) {
        var act = incident.act();
        var place = incident.place();
        int reports = incident.reports().size();
        int voices = incident.independent();
        return "%s, %s, %s; %d %s, %d %s"
                .formatted(
                        act == null ? "a story of no known kind" : act.word(),
                        place == null ? "place unknown" : place.name(),
                        when(incident),
                        reports,
                        reports == 1 ? "report" : "reports",
                        voices,
                        voices == 1 ? "origin" : "independent origins");
    }

    private static String when(Incident incident) {
        var from = incident.from();
        var to = incident.to();
        if (from == null) {
            return to == null ? "day unknown" : "until " + to;
        }
        if (to == null) {
            return "since " + from;
        }
        return from.equals(to) ? from.toString() : from + " to " + to;
    }

    private static String range(Range range) {
        var group = range.group() == Figure.Group.TOTAL ? "" : " (" + range.group().word() + ")";
        var span =
                Objects.equals(range.high(), range.low())
                        ? String.valueOf(range.low())
                        : range.low() + " to " + (range.high() == null ? "unknown" : range.high());
        var best =
                range.best() == null || Objects.equals(range.high(), range.low())
                        ? ""
                        : ", best " + range.best();
        return range.effect().word() + group + " " + span + best;
    }

    private static String claims(List<ClaimRef> refs) {
        return refs.stream().map(ClaimRef::claim).collect(Collectors.joining(", "));
    }
}
