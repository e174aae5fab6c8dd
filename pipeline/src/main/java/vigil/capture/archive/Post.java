package vigil.capture.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// What a feed or list says of one post, as a line of JSON in the form that reports come in.
///
/// The same post gives the same bytes whenever and in whatever feed it is found, so that it is one
/// object.
record Post(
        @Nullable String source,
        @Nullable String address,
        @Nullable LocalDate published,
        @Nullable String language,
        @Nullable String title,
        String text) {
    private static final JsonFactory JSON = new JsonFactory();

    byte[] line() {
        var out = new ByteArrayOutputStream();
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            field(json, "source", source);
            field(json, "url", address);
            field(json, "published", published == null ? null : published.toString());
            field(json, "language", language);
            field(json, "title", title);
            json.writeStringProperty("text", text);
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private static void field(
            tools.jackson.core.JsonGenerator json, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            json.writeStringProperty(name, value.strip());
        }
    }

    void hand(Items items, String name, String record) throws IOException {
        items.item(
                new Item(name, address, record, null, null, true),
                new ByteArrayInputStream(line()));
    }
}
