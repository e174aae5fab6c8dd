package vigil.publish.json;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import vigil.model.Span;

/// Writes fields of JSON the way the reading contract has them: unknown is null, offsets count code
/// points. Writers of each format extend it.
public class JsonFields {
    /// What is written to.
    protected final JsonGenerator json;

    private final CodePoints points;

    /// For output with spans.
    ///
    /// @param points translates offsets in the report's text
    protected JsonFields(JsonGenerator json, CodePoints points) {
        this.json = json;
        this.points = points;
    }

    /// For output without spans.
    protected JsonFields(JsonGenerator json) {
        this(json, new CodePoints(""));
    }

    /// Both ends of a span.
    protected final void span(Span span) {
        json.writeStartArray();
        json.writeNumber(points.begin(span));
        json.writeNumber(points.end(span));
        json.writeEndArray();
    }

    /// A text or null.
    protected final void text(String name, @Nullable Object value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }

    /// A whole number or null.
    protected final void number(String name, @Nullable Integer value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(value);
        }
    }

    /// A list of texts.
    protected final void strings(String name, List<String> values) {
        list(name, values, json::writeString);
    }

    /// A list.
    protected final <T> void list(String name, List<T> values, Consumer<T> each) {
        json.writeName(name);
        json.writeStartArray();
        values.forEach(each);
        json.writeEndArray();
    }

    /// A number with a fraction.
    protected final void decimal(String name, double value) {
        json.writeName(name);
        json.writeNumber(value);
    }

    /// An object.
    protected final void object(String name, Runnable members) {
        json.writeName(name);
        object(members);
    }

    /// An object in a list.
    protected final void object(Runnable members) {
        json.writeStartObject();
        members.run();
        json.writeEndObject();
    }

    /// A value or null.
    protected final <T> void nullable(String name, @Nullable T value, Consumer<T> write) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            write.accept(value);
        }
    }
}
