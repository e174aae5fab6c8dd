package vigil.languagemodel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// A value of JSON as it came, for answers that may be of any shape: asking it for what it is not
/// gives nothing and no exception.
record Json(@Nullable Object value) {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Json NOTHING = new Json(null);

    /// @throws JacksonException if it is no JSON, or nested too deep
    static Json parse(String text) {
        try (var json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            return new Json(value(json));
        }
    }

    private static @Nullable Object value(JsonParser json) {
        var token = json.currentToken();
        if (token == null) {
            return null;
        }
        return switch (token) {
            case START_OBJECT -> {
                var fields = new LinkedHashMap<String, Json>();
                while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                    var name = json.currentName();
                    json.nextToken();
                    fields.put(name, new Json(value(json)));
                }
                yield fields;
            }
            case START_ARRAY -> {
                var items = new ArrayList<Json>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    items.add(new Json(value(json)));
                }
                yield items;
            }
            case VALUE_STRING -> json.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    /// A field of an object.
    Json get(String name) {
        return value instanceof Map<?, ?> fields && fields.get(name) instanceof Json field
                ? field
                : NOTHING;
    }

    /// Whether it is a list, perhaps an empty one.
    boolean isList() {
        return value instanceof List<?>;
    }

    boolean isObject() {
        return value instanceof Map<?, ?>;
    }

    /// The items of a list; none if it is no list.
    List<Json> items() {
        return value instanceof List<?> list
                ? list.stream().map(item -> item instanceof Json json ? json : NOTHING).toList()
                : List.of();
    }

    /// A text that is not blank.
    Optional<String> text() {
        return value instanceof String text && !text.isBlank()
                ? Optional.of(text)
                : Optional.empty();
    }

    /// A text, or empty words.
    String words() {
        return text().orElse("");
    }

    /// A whole number of the size of an `int`.
    @Nullable Integer whole() {
        return value instanceof Double number
                        && number == Math.rint(number)
                        && Math.abs(number) <= Integer.MAX_VALUE
                ? Integer.valueOf((int) (double) number)
                : null;
    }

    boolean isTrue() {
        return Boolean.TRUE.equals(value);
    }
}
