package vigil.capture;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import vigil.model.Outcome;
import vigil.model.Problem;
import vigil.model.Report;
import vigil.model.Span;

/// Reads a report from a line of JSON, as the reading contract (version 1) has it.
public final class ReportLine {
    private static final JsonFactory FACTORY = new JsonFactory();

    private @Nullable String id;
    private @Nullable String source;
    private @Nullable String url;
    private @Nullable String published;
    private @Nullable String language;
    private @Nullable String title;
    private @Nullable String text;
    private @Nullable List<int[]> places;

    private ReportLine() {}

    /// The report of one line.
    ///
    /// @param file for messages
    /// @param number the line's, 1-based
    public static Outcome<Report> parse(String line, String file, int number) {
        var fields = new ReportLine();
        try (var json = FACTORY.createParser(ObjectReadContext.empty(), line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return refused("not-json", "expected a JSON object", file, number, 1, line);
            }
            fields.read(json);
            return fields.report(file, number);
        } catch (JacksonException e) {
            int column = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr());
            var rest = line.substring(Math.min(line.length(), column - 1));
            return refused(
                    "not-json", "not JSON: " + e.getOriginalMessage(), file, number, column, rest);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return refused("bad-field", String.valueOf(e.getMessage()), file, number, 1, "");
        }
    }

    private static Outcome<Report> refused(
            String code, String message, String file, int number, int column, String found) {
        return new Outcome.Refused<>(
                List.of(new Problem(code, message, file, number, column, found)));
    }

    private void read(JsonParser json) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            json.nextToken();
            switch (name) {
                case "id" -> id = string(json);
                case "source" -> source = string(json);
                case "url" -> url = string(json);
                case "published" -> published = string(json);
                case "language" -> language = string(json);
                case "title" -> title = string(json);
                case "text" -> text = string(json);
                case "given" -> given(json);
                default -> json.skipChildren();
            }
        }
    }

    private static @Nullable String string(JsonParser json) {
        return switch (json.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_STRING -> json.getString();
            default ->
                    throw new IllegalArgumentException(
                            "`" + json.currentName() + "` must be a string or null");
        };
    }

    private void given(JsonParser json) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            var token = json.nextToken();
            if (name.equals("places") && token == JsonToken.START_ARRAY) {
                places = spans(json);
            } else {
                json.skipChildren();
            }
        }
    }

    private static List<int[]> spans(JsonParser json) {
        var spans = new ArrayList<int[]>();
        while (json.nextToken() == JsonToken.START_ARRAY) {
            json.nextToken();
            int begin = json.getIntValue();
            json.nextToken();
            spans.add(new int[] {begin, json.getIntValue()});
            json.nextToken();
        }
        return spans;
    }

    private Outcome<Report> report(String file, int number) {
        if (text == null) {
            return refused("no-text", "a report needs `text`", file, number, 1, "");
        }
        var body = text;
        var spans =
                places == null
                        ? null
                        : places.stream()
                                .map(pair ->
                                        new Span(
                                                body.offsetByCodePoints(0, pair[0]),
                                                body.offsetByCodePoints(0, pair[1])))
                                .toList();
        return new Outcome.Done<>(
                new Report(
                        id == null ? Report.idOf(text) : id,
                        source,
                        url,
                        published == null ? null : LocalDate.parse(published),
                        language,
                        title,
                        text,
                        spans),
                List.of());
    }
}
