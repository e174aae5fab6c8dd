package vigil.cli.watch;

import java.io.StringWriter;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vigil.watch.detect.Verdict;
import vigil.watch.scan.Cluster;

/// A verdict as a line of JSON: `method`, `period`, `value`, `bound` (null if there is none),
/// `alarm` and `reason`.
final class VerdictJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private VerdictJson() {}

    static String line(String method, Verdict verdict) {
        var text = new StringWriter();
        try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("method", method);
            json.writeStringProperty("period", verdict.period());
            json.writeNumberProperty("value", verdict.count());
            if (Double.isNaN(verdict.bound())) {
                json.writeNullProperty("bound");
            } else {
                json.writeNumberProperty("bound", verdict.bound());
            }
            json.writeBooleanProperty("alarm", verdict.alarm());
            json.writeStringProperty("reason", verdict.reason());
            json.writeEndObject();
        }
        return text.toString();
    }

    /// A cluster, with `llr`, `observed`, `expected`, `start`, `end`, `centre`, `places`, `p` and
    /// `recurrence_days`.
    static String line(Cluster cluster) {
        var text = new StringWriter();
        try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeNumberProperty("llr", cluster.logLikelihoodRatio());
            json.writeNumberProperty("observed", cluster.observed());
            json.writeNumberProperty("expected", cluster.expected());
            json.writeStringProperty("start", cluster.start().toString());
            json.writeStringProperty("end", cluster.end().toString());
            json.writeStringProperty("centre", cluster.centre());
            json.writeName("places");
            json.writeStartArray();
            cluster.places().forEach(json::writeString);
            json.writeEndArray();
            json.writeNumberProperty("p", cluster.chance());
            json.writeNumberProperty("recurrence_days", cluster.recurrenceDays());
            json.writeEndObject();
        }
        return text.toString();
    }
}
