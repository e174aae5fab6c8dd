package vigil.languagemodel;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vigil.model.Report;
import vigil.model.claim.Act;
import vigil.model.claim.Figure;
import vigil.model.claim.Modality;
import vigil.model.claim.Role;

/// What a language model is asked: the task, the report, and the shape of the answer as a JSON
/// schema. The shape is that of a claim in the reading contract, with words in place of offsets;
/// its vocabulary comes from the model's own types, so that the two cannot drift apart.
final class Question {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String TASK = resource("task.txt");

    private Question() {}

    /// The body of a request.
    static String of(Report report, String model) {
        var out = new StringWriter(4096 + report.text().length());
        try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("model", model);
            json.writeNumberProperty("temperature", 0);
            json.writeNumberProperty("seed", 1);
            json.writeName("messages");
            json.writeStartArray();
            message(json, "system", TASK);
            message(json, "user", about(report) + "\n\n" + report.text());
            json.writeEndArray();
            json.writeName("response_format");
            json.writeStartObject();
            json.writeStringProperty("type", "json_schema");
            json.writeName("json_schema");
            json.writeStartObject();
            json.writeStringProperty("name", "reading");
            json.writeBooleanProperty("strict", true);
            json.writeName("schema");
            new Schema(json).answer();
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
        }
        return out.toString();
    }

    private static String about(Report report) {
        var published = report.published();
        return "The report"
                + (published == null
                        ? ", day of publication unknown:"
                        : ", published on " + published + ":");
    }

    private static void message(JsonGenerator json, String role, String content) {
        json.writeStartObject();
        json.writeStringProperty("role", role);
        json.writeStringProperty("content", content);
        json.writeEndObject();
    }

    private static String resource(String name) {
        try (InputStream in = Question.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("unreadable on the class path: " + name, e);
        }
    }

    /// Writes the schema.
    private record Schema(JsonGenerator json) {
        void answer() {
            object(
                    () -> {
                        list("claims", this::claim);
                    },
                    "claims");
        }

        private void claim() {
            object(
                    () -> {
                        words("act", Act.all().stream().map(Act::word).toList());
                        words(
                                "modality",
                                Stream.of(Modality.values()).map(Modality::word).toList());
                        list("attribution", () -> object(() -> text("speaker"), "speaker"));
                        list("roles", this::role);
                        orNull("place", () -> object(() -> text("text"), "text"));
                        orNull("time", this::time);
                        list("figures", this::figure);
                        list("evidence", this::string);
                    },
                    "act",
                    "modality",
                    "attribution",
                    "roles",
                    "place",
                    "time",
                    "figures",
                    "evidence");
        }

        private void role() {
            object(
                    () -> {
                        words("role", Stream.of(Role.Part.values()).map(Role.Part::word).toList());
                        text("text");
                        words(
                                "certainty",
                                Stream.of(Role.Certainty.values())
                                        .map(Role.Certainty::word)
                                        .toList());
                    },
                    "role",
                    "text",
                    "certainty");
        }

        private void time() {
            object(
                    () -> {
                        text("text");
                        nullable("from", "string");
                        nullable("to", "string");
                    },
                    "text",
                    "from",
                    "to");
        }

        private void figure() {
            object(
                    () -> {
                        words(
                                "effect",
                                Stream.of(Figure.Effect.values())
                                        .map(Figure.Effect::word)
                                        .toList());
                        text("text");
                        nullable("value", "integer");
                        json.writeName("low");
                        type("integer");
                        nullable("high", "integer");
                        words(
                                "unit",
                                Stream.of(Figure.Unit.values()).map(Figure.Unit::word).toList());
                        words(
                                "group",
                                Stream.of(Figure.Group.values()).map(Figure.Group::word).toList());
                        words(
                                "hedge",
                                Stream.of(Figure.Hedge.values()).map(Figure.Hedge::word).toList());
                        json.writeName("cumulative");
                        type("boolean");
                    },
                    "effect",
                    "text",
                    "value",
                    "low",
                    "high",
                    "unit",
                    "group",
                    "hedge",
                    "cumulative");
        }

        private void object(Runnable properties, String... required) {
            json.writeStartObject();
            json.writeStringProperty("type", "object");
            json.writeBooleanProperty("additionalProperties", false);
            json.writeName("required");
            strings(List.of(required));
            json.writeName("properties");
            json.writeStartObject();
            properties.run();
            json.writeEndObject();
            json.writeEndObject();
        }

        private void list(String name, Runnable items) {
            json.writeName(name);
            json.writeStartObject();
            json.writeStringProperty("type", "array");
            json.writeName("items");
            items.run();
            json.writeEndObject();
        }

        private void orNull(String name, Runnable schema) {
            json.writeName(name);
            json.writeStartObject();
            json.writeName("anyOf");
            json.writeStartArray();
            schema.run();
            type("null");
            json.writeEndArray();
            json.writeEndObject();
        }

        private void words(String name, List<String> allowed) {
            json.writeName(name);
            json.writeStartObject();
            json.writeStringProperty("type", "string");
            json.writeName("enum");
            strings(allowed);
            json.writeEndObject();
        }

        private void text(String name) {
            json.writeName(name);
            string();
        }

        private void string() {
            type("string");
        }

        private void nullable(String name, String type) {
            json.writeName(name);
            json.writeStartObject();
            json.writeName("type");
            strings(List.of(type, "null"));
            json.writeEndObject();
        }

        private void type(String type) {
            json.writeStartObject();
            json.writeStringProperty("type", type);
            json.writeEndObject();
        }

        private void strings(List<String> all) {
            json.writeStartArray();
            all.forEach(json::writeString);
            json.writeEndArray();
        }
    }
}
