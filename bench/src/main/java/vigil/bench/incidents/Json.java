package vigil.bench.incidents;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// A JSON object whose fields are asked for by type.
///
/// @param fields maps, lists, strings, numbers, booleans and null
record Json(Map<String, @Nullable Object> fields) {
    private static final JsonFactory FACTORY = new JsonFactory();

    /// The objects of a file, one a line; a name that ends in `.gz` is unpacked.
    static List<Json> lines(Path file) throws IOException {
        var found = new ArrayList<Json>();
        for (var line : text(file)) {
            found.add(of(line));
        }
        return found;
    }

    /// The lines of a file; a name that ends in `.gz` is unpacked.
    static List<String> text(Path file) throws IOException {
        try (var raw = Files.newInputStream(file);
                var in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        }
    }

    private static Json of(String line) {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), line)) {
            parser.nextToken();
            if (read(parser) instanceof Json json) {
                return json;
            }
        }
        throw new IllegalArgumentException("not an object: " + line);
    }

    private static @Nullable Object read(JsonParser json) {
        return switch (json.currentToken()) {
            case START_OBJECT -> {
                var fields = new LinkedHashMap<String, @Nullable Object>();
                while (json.nextToken() != JsonToken.END_OBJECT) {
                    var name = json.currentName();
                    json.nextToken();
                    fields.put(name, read(json));
                }
                yield new Json(fields);
            }
            case START_ARRAY -> {
                var values = new ArrayList<@Nullable Object>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
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

    @Nullable String string(String name) {
        return fields.get(name) instanceof String string ? string : null;
    }

    String needed(String name) {
        if (fields.get(name) instanceof String string) {
            return string;
        }
        throw new IllegalArgumentException("`" + name + "` is missing in " + fields.get("id"));
    }

    @Nullable Integer integer(String name) {
        return fields.get(name) instanceof Double number
                ? Integer.valueOf(number.intValue())
                : null;
    }

    double number(String name) {
        return fields.get(name) instanceof Double number ? number : 0;
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(fields.get(name));
    }

    @Nullable Json object(String name) {
        return fields.get(name) instanceof Json json ? json : null;
    }

    List<?> list(String name) {
        return fields.get(name) instanceof List<?> list ? list : List.of();
    }

    List<Json> objects(String name) {
        return list(name).stream().filter(Json.class::isInstance).map(Json.class::cast).toList();
    }

    List<String> strings(String name) {
        return strings(list(name));
    }

    /// The strings of a list.
    static List<String> strings(List<?> list) {
        return list.stream().filter(String.class::isInstance).map(String.class::cast).toList();
    }
}
