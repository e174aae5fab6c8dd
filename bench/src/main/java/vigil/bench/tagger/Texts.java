package vigil.bench.tagger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// The texts of a file of reports, plain or `.gz`.
final class Texts {
    private static final JsonFactory JSON = new JsonFactory();

    private Texts() {}

    static List<String> of(Path file) throws IOException {
        var texts = new ArrayList<String>();
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                texts.add(text(line));
            }
        }
        return texts;
    }

    private static String text(String line) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), line)) {
            int depth = 0;
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isStructStart()) {
                    depth++;
                } else if (token.isStructEnd()) {
                    depth--;
                } else if (depth == 1
                        && token == JsonToken.PROPERTY_NAME
                        && parser.currentName().equals("text")) {
                    parser.nextToken();
                    return parser.getString();
                }
            }
        }
        return "";
    }
}
