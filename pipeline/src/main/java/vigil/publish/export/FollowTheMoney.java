package vigil.publish.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vigil.model.Report;
import vigil.model.incident.Incident;
import vigil.model.incident.Range;
import vigil.publish.incident.IncidentText;
import vigil.publish.json.JsonFields;

/// Entities of the FollowTheMoney model, one a line: an `Event` for each incident, a `PlainText`
/// for each report, an `Organization` for each outlet.
///
/// Nobody who is named as a perpetrator becomes an entity: an investigation platform would show an
/// accusation as a relation. The words stand in the event's description, with who says so.
final class FollowTheMoney extends JsonFields {
    private static final JsonFactory FACTORY = new JsonFactory();

    private FollowTheMoney(JsonGenerator json) {
        super(json);
    }

    static void write(Handout handout, OutputStream out) throws IOException {
        var reports = new TreeSet<String>();
        var sources = new TreeSet<String>();
        for (var incident : handout.found().incidents()) {
            line(out, incident.id(), "Event", event(handout, incident));
            reports.addAll(incident.reports());
        }
        for (var id : reports) {
            var reported = handout.reports().get(id);
            if (reported != null) {
                line(out, reportId(id), "PlainText", document(reported.report()));
                if (reported.report().source() != null) {
                    sources.add(reported.report().source());
                }
            }
        }
        for (var source : sources) {
            line(out, sourceId(source), "Organization", Map.of("name", List.of(source)));
        }
    }

    private static void line(
            OutputStream out, String id, String schema, Map<String, List<String>> properties)
            throws IOException {
        var line = new StringWriter();
        try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
            new FollowTheMoney(json).entity(id, schema, properties);
        }
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void entity(String id, String schema, Map<String, List<String>> properties) {
        object(() -> {
            text("id", "vigil-" + id);
            text("schema", schema);
            object("properties", () -> properties.forEach(this::strings));
        });
    }

    private static Map<String, List<String>> event(Handout handout, Incident incident) {
        var all = new TreeMap<String, List<String>>();
        var place = incident.place();
        put(all, "name", IncidentText.heading(incident));
        put(all, "startDate", incident.from());
        put(all, "endDate", incident.to());
        put(all, "location", place == null ? null : place.name());
        put(
                all,
                "country",
                place == null || place.country() == null
                        ? null
                        : place.country().toLowerCase(Locale.ROOT));
        put(all, "summary", summary(incident));
        var said = new ArrayList<String>();
        for (var cited : handout.claims(incident)) {
            said.add(words(cited));
        }
        all.put("description", said.stream().distinct().toList());
        all.put("proof", incident.reports().stream().map(id -> "vigil-" + reportId(id)).toList());
        return all;
    }

    private static String summary(Incident incident) {
        var numbers =
                incident.figures().stream()
                        .map(range -> who(range) + " " + range(range))
                        .collect(Collectors.joining("; "));
        return "%d reports, %d independent origins%s"
                .formatted(
                        incident.reports().size(),
                        incident.independent(),
                        numbers.isEmpty() ? "" : "; " + numbers);
    }

    private static String range(Range range) {
        var high = range.high();
        if (high == null) {
            return range.low() + " or more";
        }
        return high == range.low() ? String.valueOf(high) : range.low() + " to " + high;
    }

    private static String who(Range range) {
        return range.effect().word() + " (" + range.group().word() + ")";
    }

    private static String words(Handout.Cited cited) {
        var text = cited.in().report().text();
        var words =
                cited.claim().evidence().stream()
                        .filter(span -> span.end() <= text.length())
                        .map(span -> span.of(text).strip())
                        .collect(Collectors.joining(" … "));
        var voice = Handout.voice(cited);
        return (voice.isEmpty() ? "" : voice + " (" + cited.claim().modality().word() + "): ")
                + words;
    }

    private static Map<String, List<String>> document(Report report) {
        var all = new TreeMap<String, List<String>>();
        var title = report.title();
        put(all, "title", title == null ? report.id() : title);
        put(all, "sourceUrl", report.url());
        put(all, "publishedAt", report.published());
        put(all, "author", report.byline());
        put(all, "bodyText", report.text());
        if (report.source() != null) {
            put(all, "publisher", report.source());
        }
        return all;
    }

    private static void put(Map<String, List<String>> all, String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, List.of(value.toString()));
        }
    }

    private static String reportId(String id) {
        return "r-" + id;
    }

    private static String sourceId(String source) {
        return "s-" + UUID.nameUUIDFromBytes(source.getBytes(StandardCharsets.UTF_8));
    }
}
