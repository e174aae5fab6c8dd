package vigil.publish.export;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import vigil.model.claim.Figure;
import vigil.model.incident.Incident;
import vigil.model.mention.Place;
import vigil.publish.incident.IncidentText;
import vigil.publish.json.JsonFields;

/// A feature an incident. Source: RFC 7946.
final class GeoJson extends JsonFields {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private GeoJson(JsonGenerator json) {
        super(json);
    }

    static void write(Handout handout, OutputStream out) {
        try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            new GeoJson(json).all(handout);
        }
    }

    private void all(Handout handout) {
        object(() -> {
            text("type", "FeatureCollection");
            list("features", handout.found().incidents(), this::feature);
        });
    }

    private void feature(Incident incident) {
        object(() -> {
            text("type", "Feature");
            text("id", incident.id());
            nullable("geometry", incident.place(), this::point);
            object("properties", () -> properties(incident));
        });
    }

    private void point(Place place) {
        object(() -> {
            text("type", "Point");
            json.writeName("coordinates");
            json.writeStartArray();
            json.writeNumber(place.lon());
            json.writeNumber(place.lat());
            json.writeEndArray();
        });
    }

    private void properties(Incident incident) {
        var act = incident.act();
        var place = incident.place();
        text("title", IncidentText.heading(incident));
        text("type", act == null ? null : act.type());
        text("mode", act == null ? null : act.mode().orElse(null));
        text("place", place == null ? null : place.name());
        text("country", place == null ? null : place.country());
        text("precision", place == null ? null : place.precision().word());
        text("from", incident.from());
        text("to", incident.to());
        number("reports", incident.reports().size());
        number("independent_origins", incident.independent());
        number("contradictions", incident.contradictions().size());
        for (var range : incident.figures()) {
            if (range.unit() == Figure.Unit.PERSONS) {
                var name =
                        range.effect().word()
                                + (range.group() == Figure.Group.TOTAL
                                        ? ""
                                        : "_" + range.group().word());
                number(name + "_low", range.low());
                number(name + "_high", range.high());
                number(name + "_best", range.best());
            }
        }
    }
}
