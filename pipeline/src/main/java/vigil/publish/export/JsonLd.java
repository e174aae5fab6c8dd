package vigil.publish.export;

import java.io.OutputStream;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import vigil.model.Report;
import vigil.model.Span;
import vigil.model.incident.Incident;
import vigil.model.incident.Range;
import vigil.model.reading.Reported;
import vigil.publish.incident.IncidentText;
import vigil.publish.json.CodePoints;
import vigil.publish.json.JsonFields;

/// Claims as annotations of their words, incidents as entities derived from claims.
///
/// Sources: W3C Web Annotation Data Model 2017 (text position and text quote selectors; positions
/// count code points), W3C PROV-O 2013.
final class JsonLd extends JsonFields {
    private static final int AROUND = 32;
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final Handout handout;

    private JsonLd(JsonGenerator json, Handout handout) {
        super(json);
        this.handout = handout;
    }

    static void write(Handout handout, OutputStream out) {
        try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            new JsonLd(json, handout).all();
        }
    }

    private void all() {
        object(() -> {
            object("@context", this::context);
            json.writeName("@graph");
            json.writeStartArray();
            var used = new TreeMap<String, Reported>();
            for (var incident : handout.found().incidents()) {
                incident(incident);
                for (var id : incident.reports()) {
                    var report = handout.reports().get(id);
                    if (report != null) {
                        used.put(id, report);
                    }
                }
            }
            used.values().forEach(this::report);
            json.writeEndArray();
        });
    }

    private void context() {
        text("oa", "http://www.w3.org/ns/oa#");
        text("prov", "http://www.w3.org/ns/prov#");
        text("dcterms", "http://purl.org/dc/terms/");
        text("schema", "http://schema.org/");
        text("geo", "http://www.w3.org/2003/01/geo/wgs84_pos#");
        text("vigil", "urn:vigil:vocabulary:");
    }

    private void incident(Incident incident) {
        var act = incident.act();
        var place = incident.place();
        object(() -> {
            text("@id", "urn:vigil:incident:" + incident.id());
            strings("@type", List.of("prov:Entity", "schema:Event", "vigil:Incident"));
            text("schema:name", IncidentText.heading(incident));
            text("vigil:act", act == null ? null : act.word());
            text("schema:startDate", incident.from());
            text("schema:endDate", incident.to());
            nullable(
                    "schema:location",
                    place,
                    where ->
                            object(() -> {
                                text("schema:name", where.name());
                                text("schema:addressCountry", where.country());
                                decimal("geo:lat", where.lat());
                                decimal("geo:long", where.lon());
                                text("vigil:precision", where.precision().word());
                            }));
            number("vigil:independentOrigins", incident.independent());
            list("vigil:range", incident.figures(), this::range);
            list(
                    "prov:wasDerivedFrom",
                    incident.claims(),
                    ref -> object(() -> text("@id", claimId(ref.report(), ref.claim()))));
        });
    }

    private void range(Range range) {
        object(() -> {
            text("vigil:effect", range.effect().word());
            text("vigil:group", range.group().word());
            text("vigil:unit", range.unit().word());
            number("vigil:low", range.low());
            number("vigil:high", range.high());
            number("vigil:best", range.best());
            text("vigil:rule", range.rule());
            list(
                    "prov:wasDerivedFrom",
                    range.from(),
                    ref -> object(() -> text("@id", claimId(ref.report(), ref.claim()))));
        });
    }

    private void report(Reported reported) {
        var report = reported.report();
        object(() -> {
            text("@id", source(report));
            strings("@type", List.of("prov:Entity", "schema:CreativeWork"));
            text("dcterms:identifier", report.id());
            text("dcterms:title", report.title());
            text("dcterms:publisher", report.source());
            text("dcterms:issued", report.published());
            text("schema:url", report.url());
            text("dcterms:language", reported.reading().language());
        });
        reported.reading()
                .claims()
                .forEach(claim ->
                        object(() -> {
                            text("@id", claimId(report.id(), claim.id()));
                            strings("@type", List.of("oa:Annotation", "vigil:Claim"));
                            text("oa:motivatedBy", "oa:identifying");
                            text("prov:wasGeneratedBy", reported.reading().reader());
                            text("vigil:act", claim.act().word());
                            text("vigil:modality", claim.modality().word());
                            strings(
                                    "vigil:saidBy",
                                    claim.attribution().stream()
                                            .map(each -> each.speaker())
                                            .toList());
                            strings("vigil:because", claim.because());
                            list("oa:hasTarget", claim.evidence(), span -> target(report, span));
                        }));
    }

    private void target(Report report, Span span) {
        var text = report.text();
        object(() -> {
            text("oa:hasSource", source(report));
            if (span.end() <= text.length()) {
                var points = new CodePoints(text);
                json.writeName("oa:hasSelector");
                json.writeStartArray();
                object(() -> {
                    text("@type", "oa:TextPositionSelector");
                    number("oa:start", points.begin(span));
                    number("oa:end", points.end(span));
                });
                object(() -> {
                    text("@type", "oa:TextQuoteSelector");
                    text("oa:exact", span.of(text));
                    text("oa:prefix", text.substring(before(text, span.begin()), span.begin()));
                    text("oa:suffix", text.substring(span.end(), after(text, span.end())));
                });
                json.writeEndArray();
            }
        });
    }

    /// No half of a character that needs two code units is cut off.
    private static int before(String text, int at) {
        int from = Math.max(0, at - AROUND);
        return from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
    }

    private static int after(String text, int at) {
        int to = Math.min(text.length(), at + AROUND);
        return to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? to + 1 : to;
    }

    private String source(Report report) {
        var capture = handout.captures().get(report.id());
        return capture == null ? "urn:vigil:report:" + report.id() : "urn:sha256:" + capture;
    }

    private static String claimId(String report, String claim) {
        return "urn:vigil:claim:" + (claim.startsWith(report) ? claim : report + "/" + claim);
    }
}
