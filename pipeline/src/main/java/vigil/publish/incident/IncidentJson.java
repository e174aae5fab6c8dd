package vigil.publish.incident;

import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vigil.model.incident.ClaimRef;
import vigil.model.incident.Contradiction;
import vigil.model.incident.Incident;
import vigil.model.incident.Join;
import vigil.model.incident.Range;
import vigil.model.lineage.Origin;
import vigil.publish.json.JsonFields;

/// Writes incidents as JSON, one object a line, as the reading contract (version 1) has it.
public final class IncidentJson extends JsonFields {
    private static final JsonFactory FACTORY = new JsonFactory();

    private IncidentJson(JsonGenerator json) {
        super(json);
    }

    /// One incident as one line, without the line break.
    public static String line(Incident incident) {
        var out = new StringWriter(1024);
        try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            new IncidentJson(json).incident(incident);
        }
        return out.toString();
    }

    private void incident(Incident incident) {
        var act = incident.act();
        json.writeStartObject();
        text("id", incident.id());
        text("type", act == null ? null : act.type());
        text("mode", act == null ? null : act.mode().orElse(null));
        place(incident);
        time(incident);
        list("reports", incident.reports(), json::writeString);
        list("claims", incident.claims(), ref -> json.writeString(ref.claim()));
        list("origins", incident.origins(), this::origin);
        number("independent", incident.independent());
        list("figures", incident.figures(), this::figure);
        list("contradictions", incident.contradictions(), this::contradiction);
        list("joins", incident.joins(), this::join);
        json.writeEndObject();
    }

    private void place(Incident incident) {
        var place = incident.place();
        json.writeName("place");
        if (place == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        text("name", place.name());
        text("country", place.country());
        json.writeName("lat");
        json.writeNumber(place.lat());
        json.writeName("lon");
        json.writeNumber(place.lon());
        text("id", place.id());
        text("precision", place.precision().word());
        list("inside", place.inside(), json::writeString);
        json.writeEndObject();
    }

    private void time(Incident incident) {
        json.writeName("time");
        if (incident.from() == null && incident.to() == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        text("from", incident.from());
        text("to", incident.to());
        json.writeEndObject();
    }

    private void origin(Origin origin) {
        json.writeStartObject();
        text("id", origin.id());
        text("first", origin.first());
        list("reprints", origin.reprints(), json::writeString);
        text("how", origin.how().isEmpty() ? null : String.join("; ", origin.how()));
        json.writeEndObject();
    }

    private void figure(Range range) {
        json.writeStartObject();
        text("effect", range.effect().word());
        text("group", range.group().word());
        text("unit", range.unit().word());
        number("low", range.low());
        number("high", range.high());
        number("best", range.best());
        text("rule", range.rule());
        number("origins", range.origins());
        claims("from", range.from());
        json.writeEndObject();
    }

    private void contradiction(Contradiction contradiction) {
        json.writeStartObject();
        text("field", contradiction.field());
        claims("claims", contradiction.claims());
        list("words", contradiction.words(), json::writeString);
        text("note", contradiction.note().isEmpty() ? null : contradiction.note());
        json.writeEndObject();
    }

    private void join(Join join) {
        json.writeStartObject();
        text("left", join.left());
        text("right", join.right());
        json.writeName("score");
        json.writeNumber(Math.round(join.score() * 1000) / 1000.0);
        list("because", join.reasons(), json::writeString);
        json.writeEndObject();
    }

    private void claims(String name, List<ClaimRef> refs) {
        list(name, refs, ref -> json.writeString(ref.claim()));
    }
}
