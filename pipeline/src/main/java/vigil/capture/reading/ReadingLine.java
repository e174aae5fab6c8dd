package vigil.capture.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import vigil.model.Outcome;
import vigil.model.Problem;
import vigil.model.Report;
import vigil.model.Span;
import vigil.model.claim.Act;
import vigil.model.claim.Attribution;
import vigil.model.claim.Claim;
import vigil.model.claim.Figure;
import vigil.model.claim.Modality;
import vigil.model.claim.Role;
import vigil.model.mention.Place;
import vigil.model.mention.PlaceMention;
import vigil.model.mention.TimeMention;
import vigil.model.reading.Reading;
import vigil.model.reading.Reported;

/// Reads a reading back from a line of JSON, as the reading contract (version 1) has it.
///
/// Taken back are the claims and the places; what else stands on the line is passed over. Words
/// that the vocabulary does not have make the line unreadable, so that nothing is silently left
/// out.
public final class ReadingLine {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final String text;

    private ReadingLine(String text) {
        this.text = text;
    }

    /// Whether a line is a reading rather than a report: it has claims.
    public static boolean looksLikeOne(String line) {
        return line.contains("\"claims\"") && line.contains("\"reader\"");
    }

    /// The reading of one line, with its report as far as the line has it.
    ///
    /// @param known the report that was read, for its words, or null to take what the line says
    /// @param file for messages
    /// @param number the line's, 1-based
    public static Outcome<Reported> parse(
            String line, Function<String, @Nullable Report> known, String file, int number) {
        try (var json = FACTORY.createParser(ObjectReadContext.empty(), line)) {
            if (json.nextToken() != JsonToken.START_OBJECT
                    || !(JsonTree.read(json) instanceof JsonTree tree)) {
                return refused("not-json", "expected a JSON object", file, number);
            }
            var report = known.apply(tree.needed("id"));
            if (report == null) {
                report = report(tree);
            }
            var reading = new ReadingLine(report.text()).reading(tree);
            return new Outcome.Done<>(new Reported(report, reading), List.of());
        } catch (JacksonException e) {
            return refused("not-json", "not JSON: " + e.getOriginalMessage(), file, number);
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            return refused("bad-field", String.valueOf(e.getMessage()), file, number);
        }
    }

    private static Outcome<Reported> refused(String code, String message, String file, int number) {
        return new Outcome.Refused<>(List.of(new Problem(code, message, file, number, 1, "")));
    }

    private static Report report(JsonTree tree) {
        var text = tree.string("text");
        return new Report(
                tree.needed("id"),
                tree.string("source"),
                tree.string("url"),
                day(tree, "published"),
                tree.string("language"),
                tree.string("title"),
                text == null ? "" : text,
                null);
    }

    private Reading reading(JsonTree tree) {
        var reader = tree.string("reader");
        var language = tree.string("language");
        return new Reading(
                tree.needed("id"),
                reader == null ? "unknown" : reader,
                day(tree, "published"),
                language == null ? "und" : language,
                tree.objects("claims").stream().map(this::claim).toList(),
                tree.objects("places").stream().map(this::place).toList(),
                List.of(),
                List.of(),
                List.of());
    }

    private Claim claim(JsonTree tree) {
        var type = tree.needed("type");
        var place = tree.object("place");
        var time = tree.object("time");
        return new Claim(
                tree.needed("id"),
                act(type, tree.string("mode")),
                tree.strings("context").stream().map(ReadingLine::context).toList(),
                word(Modality.values(), Modality::word, tree.needed("modality"), "modality"),
                tree.objects("attribution").stream().map(this::attribution).toList(),
                tree.objects("roles").stream().map(this::role).toList(),
                place == null ? null : place(place),
                time == null ? null : time(time),
                tree.objects("figures").stream().map(this::figure).toList(),
                spans(tree.list("evidence")),
                tree.strings("because"),
                tree.has("score") ? tree.number("score") : 1);
    }

    private static Act act(String type, @Nullable String mode) {
        return Act.of(type, mode)
                .orElseThrow(
                        () -> new IllegalArgumentException("no such act: " + type + "/" + mode));
    }

    private static Act context(String mode) {
        return Act.all().stream()
                .filter(act -> act.mode().filter(mode::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such context: " + mode));
    }

    private Attribution attribution(JsonTree tree) {
        var span = spanOf(tree, "span");
        return new Attribution(
                tree.needed("speaker"),
                span == null ? new Span(0, 1) : span,
                spanOf(tree, "cue"),
                tree.flag("quoted"),
                day(tree, "on"));
    }

    private Role role(JsonTree tree) {
        var text = tree.needed("text");
        var head = tree.string("head");
        var certainty = tree.string("certainty");
        return new Role(
                word(Role.Part.values(), Role.Part::word, tree.needed("role"), "role"),
                tree.string("kind"),
                text,
                head == null ? text : head,
                tree.string("name"),
                tree.string("id"),
                tree.integer("count"),
                spans(tree.list("spans")),
                certainty == null
                        ? Role.Certainty.ASSERTED
                        : word(
                                Role.Certainty.values(),
                                Role.Certainty::word,
                                certainty,
                                "certainty"));
    }

    private PlaceMention place(JsonTree tree) {
        var span = spanOf(tree, "span");
        var precision = tree.string("precision");
        Place place = null;
        if (tree.has("lat") && tree.has("lon")) {
            place =
                    new Place(
                            tree.needed("name"),
                            tree.string("country"),
                            tree.number("lat"),
                            tree.number("lon"),
                            tree.string("id"),
                            precision == null
                                    ? Place.Precision.CITY
                                    : word(
                                            Place.Precision.values(),
                                            Place.Precision::word,
                                            precision,
                                            "precision"),
                            tree.strings("inside"));
        }
        return new PlaceMention(tree.needed("text"), span == null ? new Span(0, 1) : span, place);
    }

    private TimeMention time(JsonTree tree) {
        var span = spanOf(tree, "span");
        var precision = tree.string("precision");
        return new TimeMention(
                tree.needed("text"),
                span == null ? new Span(0, 1) : span,
                TimeMention.Timex.DATE,
                tree.string("value"),
                day(tree, "from"),
                day(tree, "to"),
                precision == null
                        ? null
                        : word(
                                TimeMention.Precision.values(),
                                TimeMention.Precision::word,
                                precision,
                                "precision"));
    }

    private Figure figure(JsonTree tree) {
        var span = spanOf(tree, "span");
        var low = tree.integer("low");
        return new Figure(
                word(Figure.Effect.values(), Figure.Effect::word, tree.needed("effect"), "effect"),
                tree.integer("value"),
                low == null ? 0 : low,
                tree.integer("high"),
                word(Figure.Unit.values(), Figure.Unit::word, tree.needed("unit"), "unit"),
                word(Figure.Group.values(), Figure.Group::word, tree.needed("group"), "group"),
                tree.integer("ofWhich"),
                word(Figure.Hedge.values(), Figure.Hedge::word, tree.needed("hedge"), "hedge"),
                tree.flag("cumulative"),
                tree.needed("text"),
                span == null ? new Span(0, 1) : span);
    }

    private static @Nullable LocalDate day(JsonTree tree, String name) {
        var day = tree.string(name);
        return day == null ? null : LocalDate.parse(day);
    }

    private List<Span> spans(List<?> pairs) {
        return pairs.stream()
                .filter(List.class::isInstance)
                .map(List.class::cast)
                .map(this::span)
                .toList();
    }

    private @Nullable Span spanOf(JsonTree tree, String name) {
        return tree.list(name).isEmpty() ? null : span(tree.list(name));
    }

    /// Code points, as the contract counts, to UTF-16; as they are where the text is not at hand.
    private Span span(List<?> pair) {
        int[] ends =
                pair.stream()
                        .filter(Double.class::isInstance)
                        .mapToInt(number -> ((Double) number).intValue())
                        .toArray();
        if (ends.length != 2) {
            throw new IllegalArgumentException("a span is two numbers, not " + pair);
        }
        return text.isEmpty()
                ? new Span(ends[0], ends[1])
                : new Span(
                        text.offsetByCodePoints(0, ends[0]), text.offsetByCodePoints(0, ends[1]));
    }

    private static <T> T word(T[] values, Function<T, String> wordOf, String word, String field) {
        return Arrays.stream(values)
                .filter(value -> wordOf.apply(value).equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such " + field + ": " + word));
    }
}
