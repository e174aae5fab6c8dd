package vigil.bench.roles;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import vigil.model.Span;

/// Reads the keys: MUC-4's (`gold.jsonl` with entities and templates) and our own gold format.
final class KeyFiles {
    private static final Map<String, String> MUC_ROLES =
            Map.of(
                    "PerpInd", "PERP-IND",
                    "PerpOrg", "PERP-ORG",
                    "Target", "TARGET",
                    "Victim", "VICTIM",
                    "Weapon", "WEAPON");

    private KeyFiles() {}

    /// The lines of a file, unpacked if its name ends in `.gz`.
    static List<String> lines(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                var reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    /// A JSON value as maps, lists, strings and numbers.
    static @Nullable Object json(String line) {
        try (var parser = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
            parser.nextToken();
            return value(parser);
        }
    }

    private static @Nullable Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                var map = new LinkedHashMap<String, @Nullable Object>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    var name = parser.currentName();
                    parser.nextToken();
                    map.put(name, value(parser));
                }
                yield map;
            }
            case START_ARRAY -> {
                var list = new ArrayList<@Nullable Object>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                yield list;
            }
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    /// The MUC-4 keys by report.
    static Map<String, Key> muc(Path folder) throws IOException {
        var keys = new HashMap<String, Key>();
        for (var line : lines(folder.resolve("gold.jsonl.gz"))) {
            var gold = (Map<?, ?>) json(line);
            if (gold == null) {
                continue;
            }
            var strict = new HashMap<String, List<Set<String>>>();
            for (var entry : map(gold.get("entities")).entrySet()) {
                var entities = new ArrayList<Set<String>>();
                for (var entity : list(entry.getValue())) {
                    var strings = new HashSet<String>();
                    list(entity).forEach(text -> strings.add(Key.plain(String.valueOf(text))));
                    entities.add(strings);
                }
                strict.put(MUC_ROLES.getOrDefault(String.valueOf(entry.getKey()), "?"), entities);
            }
            var victims = new HashSet<String>();
            for (var template : list(gold.get("templates"))) {
                for (var victim : list(map(template).get("victim_description"))) {
                    list(map(victim).get("any"))
                            .forEach(t -> victims.add(Key.head(String.valueOf(t))));
                }
            }
            keys.put(String.valueOf(gold.get("id")), new Key(strict, Map.of("VICTIM", victims)));
        }
        return keys;
    }

    /// The keys of a line of our own gold format: one for each claim, with the words it stands at.
    static List<OwnClaim> own(Map<?, ?> gold) {
        var claims = new ArrayList<OwnClaim>();
        var text = String.valueOf(gold.get("text"));
        for (var claim : list(gold.get("claims"))) {
            var heads = new HashMap<String, Set<String>>();
            for (var role : map(map(claim).get("roles")).entrySet()) {
                var parts =
                        switch (String.valueOf(role.getKey())) {
                            case "perpetrator" -> List.of("PERP-IND", "PERP-ORG");
                            case "victim" -> List.of("VICTIM");
                            case "target" -> List.of("TARGET");
                            case "weapon" -> List.of("WEAPON");
                            default -> List.<String>of();
                        };
                for (var entity : list(role.getValue())) {
                    var strings = entity instanceof List<?> several ? several : List.of(entity);
                    for (var string : strings) {
                        for (var part : parts) {
                            heads.computeIfAbsent(part, _ -> new HashSet<>())
                                    .add(Key.head(String.valueOf(string)));
                        }
                    }
                }
            }
            var words = new ArrayList<Span>();
            for (var string : list(map(claim).get("words"))) {
                int at = text.indexOf(String.valueOf(string));
                if (at >= 0) {
                    words.add(new Span(at, at + String.valueOf(string).length()));
                }
            }
            claims.add(new OwnClaim(words, heads));
        }
        return claims;
    }

    static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
