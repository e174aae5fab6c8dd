package vigil.publish;

import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import vigil.model.Problem;
import vigil.model.claim.Claim;
import vigil.model.reading.Explanation;
import vigil.publish.agreement.Agreement;
import vigil.publish.agreement.SecondOpinion;
import vigil.publish.json.CodePoints;
import vigil.publish.json.JsonFields;

/// Writes what stands beside a reading where it was asked for: reasons, and a second reader.
final class AdditionsJson extends JsonFields {
    AdditionsJson(JsonGenerator json, CodePoints points) {
        super(json, points);
    }

    /// What a second reader made of the report.
    ///
    /// @param claim writes a claim
    /// @param problem writes a problem
    void second(SecondOpinion second, Consumer<Claim> claim, Consumer<Problem> problem) {
        json.writeStartObject();
        text("reader", second.reader());
        var reading = second.reading();
        if (reading == null) {
            text("claims", null);
        } else {
            list("claims", reading.claims(), claim);
        }
        list("problems", second.problems(), problem);
        list("agreement", second.agreement().fields(), this::field);
        json.writeEndObject();
    }

    private void field(Agreement.Field field) {
        json.writeStartObject();
        text("firstClaim", field.firstClaim().isEmpty() ? null : field.firstClaim());
        text("secondClaim", field.secondClaim().isEmpty() ? null : field.secondClaim());
        text("field", field.name());
        text("verdict", field.verdict().words());
        text("first", field.first().isEmpty() ? null : field.first());
        text("second", field.second().isEmpty() ? null : field.second());
        json.writeEndObject();
    }

    /// Why one value was read.
    void reason(Explanation.Reason reason) {
        json.writeStartObject();
        text("value", reason.value());
        nullable("span", reason.span(), this::span);
        strings("rules", reason.rules());
        list("weights", reason.weights(), this::weight);
        text("note", reason.note().isEmpty() ? null : reason.note());
        json.writeEndObject();
    }

    private void weight(Explanation.Weight weight) {
        json.writeStartObject();
        text("fact", weight.fact());
        json.writeName("weight");
        json.writeNumber(Math.round(weight.weight() * 1000) / 1000.0);
        json.writeEndObject();
    }
}
