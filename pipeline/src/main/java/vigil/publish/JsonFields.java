package vigil.publish;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import vigil.model.Span;

/// Writes fields of JSON the way the reading contract has them: unknown is null, offsets count code
/// points.
class JsonFields {
    final JsonGenerator json;
    private final CodePoints points;

    /// @param points translates offsets in the report's text
    JsonFields(JsonGenerator json, CodePoints points) {
        this.json = json;
        this.points = points;
    }

    void span(Span span) {
        json.writeStartArray();
        json.writeNumber(points.begin(span));
        json.writeNumber(points.end(span));
        json.writeEndArray();
    }

    void text(String name, @Nullable Object value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }

    void number(String name, @Nullable Integer value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(value);
        }
    }

    void strings(String name, List<String> values) {
        list(name, values, json::writeString);
    }

    <T> void list(String name, List<T> values, Consumer<T> each) {
        json.writeName(name);
        json.writeStartArray();
        values.forEach(each);
        json.writeEndArray();
    }

    <T> void nullable(String name, @Nullable T value, Consumer<T> write) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            write.accept(value);
        }
    }
}
