package vigil.capture.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/// A JSON object with its fields, asked for by type.
///
/// @param fields as maps, lists, strings, numbers, booleans and null
record JsonTree(Map<String, @Nullable Object> fields) {

    /// The value the parser stands at; afterwards it stands at the value's end.
    static @Nullable Object read(JsonParser json) {
        return switch (json.currentToken()) {
            case START_OBJECT -> {
                var fields = new LinkedHashMap<String, @Nullable Object>();
                while (json.nextToken() != tools.jackson.core.JsonToken.END_OBJECT) {
                    var name = json.currentName();
                    json.nextToken();
                    fields.put(name, read(json));
                }
                yield new JsonTree(fields);
            }
            case START_ARRAY -> {
                var values = new ArrayList<@Nullable Object>();
                while (json.nextToken() != tools.jackson.core.JsonToken.END_ARRAY) {
                    values.add(read(json));
                }
                yield values;
            }
            case VALUE_STRING -> json.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    boolean has(String name) {
        return fields.get(name) != null;
    }

    @Nullable String string(String name) {
        var value = fields.get(name);
        if (value != null && !(value instanceof String)) {
            throw new IllegalArgumentException("`" + name + "` must be a string or null");
        }
        return (String) value;
    }

    String needed(String name) {
        var value = string(name);
        if (value == null) {
            throw new IllegalArgumentException("`" + name + "` is missing");
        }
        return value;
    }

    @Nullable Integer integer(String name) {
        var value = fields.get(name);
        if (value == null) {
            return null;
        }
        return (int) number(name);
    }

    double number(String name) {
        if (fields.get(name) instanceof Double number) {
            return number;
        }
        throw new IllegalArgumentException("`" + name + "` must be a number");
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(fields.get(name));
    }

    @Nullable JsonTree object(String name) {
        return fields.get(name) instanceof JsonTree tree ? tree : null;
    }

    List<JsonTree> objects(String name) {
        return list(name).stream()
                .filter(JsonTree.class::isInstance)
                .map(JsonTree.class::cast)
                .toList();
    }

    List<String> strings(String name) {
        return list(name).stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    List<?> list(String name) {
        return fields.get(name) instanceof List<?> list ? list : List.of();
    }
}
