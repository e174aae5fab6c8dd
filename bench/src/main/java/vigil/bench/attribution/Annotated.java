package vigil.bench.attribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import vigil.model.Span;

/// A report with its known attributions, in UTF-16 offsets.
record Annotated(String id, String text, List<Known> attributions) {
    private static final JsonFactory JSON = new JsonFactory();

    /// One known attribution.
    record Known(List<Span> source, List<Span> cue, List<Span> content) {}

    /// The reports of one file with the attributions of another, plain or `.gz`.
    static List<Annotated> load(Path reports, Path gold) throws IOException {
        var texts = new HashMap<String, String>();
        for (var line : lines(reports)) {
            var fields = strings(line);
            texts.put(fields.getOrDefault("id", ""), fields.getOrDefault("text", ""));
        }
        var annotated = new ArrayList<Annotated>();
        for (var line : lines(gold)) {
            var id = strings(line).getOrDefault("id", "");
            var text = texts.getOrDefault(id, "");
            annotated.add(new Annotated(id, text, known(line, text)));
        }
        return annotated;
    }

    private static List<String> lines(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                var reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.readAllLines();
        }
    }

    private static Map<String, String> strings(String line) {
        var fields = new HashMap<String, String>();
        try (var parser = JSON.createParser(ObjectReadContext.empty(), line)) {
            int depth = 0;
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isStructStart()) {
                    depth++;
                } else if (token.isStructEnd()) {
                    depth--;
                } else if (depth == 1 && token == JsonToken.VALUE_STRING) {
                    fields.put(parser.currentName(), parser.getString());
                }
            }
        }
        return fields;
    }

    private static List<Known> known(String line, String text) {
        var known = new ArrayList<Known>();
        try (var parser = JSON.createParser(ObjectReadContext.empty(), line)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME
                        && parser.currentName().equals("attributions")) {
                    parser.nextToken();
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        known.add(one(parser, text));
                    }
                }
            }
        }
        return known;
    }

    private static Known one(JsonParser parser, String text) {
        var parts = new HashMap<String, List<Span>>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var spans = new ArrayList<Span>();
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() == JsonToken.START_ARRAY) {
                    int begin = parser.nextIntValue(0);
                    int end = parser.nextIntValue(0);
                    parser.nextToken();
                    spans.add(
                            new Span(
                                    text.offsetByCodePoints(0, begin),
                                    text.offsetByCodePoints(0, end)));
                }
            }
            parts.put(name, spans);
        }
        return new Known(
                parts.getOrDefault("source", List.of()),
                parts.getOrDefault("cue", List.of()),
                parts.getOrDefault("content", List.of()));
    }
}
