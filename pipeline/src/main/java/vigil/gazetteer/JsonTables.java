package vigil.gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Reads the published tables that come as JSON.
final class JsonTables {
    private static final JsonFactory FACTORY = new JsonFactory();

    /// Languages whose names for countries English-language reports borrow.
    private static final Set<String> LANGUAGES = Set.of("ara", "spa", "fra");

    private JsonTables() {}

    /// A country as the table of world countries has it.
    record Country(
            String code,
            String name,
            double lat,
            double lon,
            Set<String> names,
            Set<String> people) {}

    /// A list of strings.
    static List<String> strings(Path file) throws IOException {
        try (var json = FACTORY.createParser(ObjectReadContext.empty(), Files.readString(file))) {
            var out = new ArrayList<String>();
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.VALUE_STRING) {
                    out.add(json.getString());
                }
            }
            return out;
        }
    }

    /// Code to name, in the order of the file.
    static Map<String, String> codes(Path file) throws IOException {
        var out = new LinkedHashMap<String, String>();
        try (var json = FACTORY.createParser(ObjectReadContext.empty(), Files.readString(file))) {
            String code = "";
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.VALUE_STRING) {
                    if ("code".equals(json.currentName())) {
                        code = json.getString();
                    } else if ("name".equals(json.currentName())) {
                        out.put(code, json.getString());
                    }
                }
            }
        }
        return out;
    }

    /// The world's countries.
    static List<Country> countries(Path file) throws IOException {
        var out = new ArrayList<Country>();
        try (var json = FACTORY.createParser(ObjectReadContext.empty(), Files.readString(file))) {
            json.nextToken();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                out.add(country(json));
            }
        }
        return out;
    }

    private static Country country(JsonParser json) {
        String code = "";
        String name = "";
        double[] at = {0, 0};
        Set<String> names = new LinkedHashSet<>();
        Set<String> people = new LinkedHashSet<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var field = json.currentName();
            json.nextToken();
            switch (field) {
                case "cca2" -> code = json.getString();
                case "name" -> {
                    var found = leaves(json, "common", "official");
                    name = found.getFirst();
                    names.addAll(found);
                }
                case "translations" -> names.addAll(inLanguages(json, LANGUAGES));
                case "altSpellings" -> names.addAll(leaves(json));
                case "demonyms" -> people.addAll(inLanguages(json, Set.of("eng")));
                case "latlng" -> {
                    json.nextToken();
                    at[0] = json.getDoubleValue();
                    json.nextToken();
                    at[1] = json.getDoubleValue();
                    json.nextToken();
                }
                default -> json.skipChildren();
            }
        }
        return new Country(code, name, at[0], at[1], names, people);
    }

    private static List<String> leaves(JsonParser json, String... fields) {
        var out = new ArrayList<String>();
        var wanted = Set.of(fields);
        int depth = 1;
        while (depth > 0) {
            var token = json.nextToken();
            if (token == null) {
                return out;
            }
            switch (token) {
                case START_OBJECT, START_ARRAY -> depth++;
                case END_OBJECT, END_ARRAY -> depth--;
                case VALUE_STRING -> {
                    if (wanted.isEmpty() || wanted.contains(json.currentName())) {
                        out.add(json.getString());
                    }
                }
                default -> {}
            }
        }
        return out;
    }

    /// What stands under some languages only: `{"eng": {"f": …, "m": …}, …}`.
    private static List<String> inLanguages(JsonParser json, Set<String> languages) {
        var out = new ArrayList<String>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean wanted = languages.contains(json.currentName());
            json.nextToken();
            if (wanted) {
                out.addAll(leaves(json));
            } else {
                json.skipChildren();
            }
        }
        return out;
    }
}
