package vigil.capture.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// What a page says of its article in JSON-LD, after schema.org.
///
/// Pages hold several objects, nested and in graphs; the first that is an article counts. JSON-LD
/// that is broken, as much of it is, is passed over.
final class LinkedData {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int DEEPEST = 8;

    private final Map<?, ?> article;

    private LinkedData(Map<?, ?> article) {
        this.article = article;
    }

    static LinkedData of(Document document) {
        for (var script : document.select("script[type=application/ld+json]")) {
            try (var json = FACTORY.createParser(ObjectReadContext.empty(), script.data())) {
                json.nextToken();
                var found = article(value(json), 0);
                if (found != null) {
                    return new LinkedData(found);
                }
            } catch (JacksonException _) {
                // the next one
            }
        }
        return new LinkedData(Map.of());
    }

    /// A property that is a text, or null.
    @Nullable String text(String property) {
        return article.get(property) instanceof String text ? text : null;
    }

    /// The name, or names, of a property that is a person or an organisation; null if none.
    @Nullable String name(String property) {
        var names = new ArrayList<String>();
        names(article.get(property), names);
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private static void names(@Nullable Object value, List<String> names) {
        switch (value) {
            case String text when !text.startsWith("http") -> names.add(text);
            case Map<?, ?> thing -> names(thing.get("name"), names);
            case List<?> several -> several.forEach(one -> names(one, names));
            case null, default -> {}
        }
    }

    private static @Nullable Map<?, ?> article(@Nullable Object value, int depth) {
        if (depth > DEEPEST) {
            return null;
        }
        if (value instanceof Map<?, ?> thing) {
            if (isArticle(thing.get("@type"))) {
                return thing;
            }
            return firstArticle(thing.values(), depth);
        }
        return value instanceof List<?> several ? firstArticle(several, depth) : null;
    }

    private static @Nullable Map<?, ?> firstArticle(Iterable<?> values, int depth) {
        for (var inner : values) {
            var found = article(inner, depth + 1);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static boolean isArticle(@Nullable Object type) {
        return switch (type) {
            case String name ->
                    name.endsWith("Article")
                            || name.endsWith("BlogPosting")
                            || name.endsWith("SocialMediaPosting")
                            || name.endsWith("Report");
            case List<?> names -> names.stream().anyMatch(LinkedData::isArticle);
            case null, default -> false;
        };
    }

    private static @Nullable Object value(JsonParser json) {
        var token = json.currentToken();
        if (token == JsonToken.START_OBJECT) {
            var map = new LinkedHashMap<String, @Nullable Object>();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = json.currentName();
                json.nextToken();
                map.put(name, value(json));
            }
            return map;
        }
        if (token == JsonToken.START_ARRAY) {
            var list = new ArrayList<@Nullable Object>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(json));
            }
            return list;
        }
        return token == null || token == JsonToken.VALUE_NULL ? null : json.getString();
    }
}
