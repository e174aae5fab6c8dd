package vigil.capture;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import vigil.model.Outcome;
import vigil.model.Problem;
import vigil.model.Report;
import vigil.model.Span;

/// Reads a report from a line of JSON, as the reading contract (version 1) has it.
///
/// A line that is no JSON, has no `text` or has a field of the wrong type is refused. A day that
/// does not exist is left out and said so: the words can still be read, only relative dates cannot.
public final class ReportLine {
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxStringLength(ReportLines.LONGEST)
                                    .build())
                    .build();

    private @Nullable String id;
    private @Nullable String source;
    private @Nullable String url;
    private @Nullable String published;
    private @Nullable String language;
    private @Nullable String title;
    private @Nullable String text;
    private @Nullable List<int[]> places;
    private final Set<String> halved = new LinkedHashSet<>();

    private ReportLine() {}

    /// The report of one line as it stands in the file.
    ///
    /// @param file for messages
    public static Outcome<Report> parse(ReportLines.Line line, String file) {
        if (line.tooLong()) {
            var message =
                    "line of more than %d MB; split the report"
                            .formatted(ReportLines.LONGEST >> 20);
            return refused("line-too-long", message, file, line.number(), 1, "");
        }
        var decoded = Decoded.line(line.bytes(), file, line.number());
        return switch (parse(decoded.text(), file, line.number())) {
            case Outcome.Refused<Report> refused -> refused;
            case Outcome.Done<Report>(var report, var warnings) ->
                    new Outcome.Done<>(
                            report,
                            Stream.concat(decoded.warnings().stream(), warnings.stream()).toList());
        };
    }

    /// The `id` that a line states, as far as it can be made out, without reading on.
    public static Optional<String> idOf(ReportLines.Line line) {
        try (var json = FACTORY.createParser(ObjectReadContext.empty(), line.bytes())) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                    boolean id = json.currentName().equals("id");
                    if (json.nextToken() == JsonToken.VALUE_STRING && id) {
                        return Optional.of(json.getString()).filter(name -> !name.isBlank());
                    }
                    json.skipChildren();
                }
            }
        } catch (JacksonException _) {
            // a broken line: what came before the fault is what there is
        }
        return Optional.empty();
    }

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
            if (json.nextToken() != null) {
                return refused("not-json", "more than one value on a line", file, number, 1, line);
            }
            return fields.report(file, number);
        } catch (JacksonException e) {
            int column = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr());
            var rest = line.substring(Math.min(line.length(), column - 1));
            return refused(
                    "not-json", "not JSON: " + e.getOriginalMessage(), file, number, column, rest);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
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

    private @Nullable String string(JsonParser json) {
        return switch (json.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_STRING -> whole(json.currentName(), json.getString());
            default ->
                    throw new IllegalArgumentException(
                            "`" + json.currentName() + "` must be a string or null");
        };
    }

    /// JSON can write half a character (`"\\ud83d"`), which no UTF-8 can: it is replaced, and said
    /// so.
    private String whole(String field, String value) {
        StringBuilder mended = null;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
                continue;
            }
            mended = mended == null ? new StringBuilder(value) : mended;
            mended.setCharAt(i, '\uFFFD');
        }
        if (mended == null) {
            return value;
        }
        halved.add(field);
        return mended.toString();
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
        if (text.isBlank()) {
            var message = "the report has no words: its `text` is empty or only white space";
            return refused("empty-text", message, file, number, 1, "");
        }
        var warnings = new ArrayList<Problem>();
        for (var name : halved) {
            warnings.add(
                    new Problem(
                            "lone-surrogate",
                            "half a character in `"
                                    + name
                                    + "` (a surrogate code without its other half) was read as"
                                    + " U+FFFD (\uFFFD); whoever wrote the file cut a character in two",
                            file,
                            number,
                            1,
                            ""));
        }
        LocalDate day = null;
        if (published != null) {
            try {
                day = Days.parse(published);
            } catch (DateTimeException _) {
                warnings.add(
                        new Problem(
                                "bad-published",
                                Days.missing(published)
                                        + ", so relative dates stay unresolved. "
                                        + Days.EXPECTED,
                                file,
                                number,
                                1,
                                ""));
            }
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
                        id == null || id.isBlank() ? Report.idOf(text) : id,
                        source,
                        url,
                        day,
                        language,
                        title,
                        text,
                        spans),
                warnings);
    }
}
