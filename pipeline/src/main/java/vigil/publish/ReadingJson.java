package vigil.publish;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vigil.model.Problem;
import vigil.model.Report;
import vigil.model.claim.Act;
import vigil.model.claim.Attribution;
import vigil.model.claim.Claim;
import vigil.model.claim.Figure;
import vigil.model.claim.Role;
import vigil.model.mention.AttributionRelation;
import vigil.model.mention.Place;
import vigil.model.mention.PlaceMention;
import vigil.model.mention.TimeMention;
import vigil.model.reading.Explanation;
import vigil.model.reading.Reading;
import vigil.publish.agreement.SecondOpinion;
import vigil.publish.json.CodePoints;
import vigil.publish.json.JsonFields;

/// Writes readings as JSON, one object a line, as the reading contract (version 1) has it.
public final class ReadingJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private ReadingJson() {}

    /// One reading as one line, without the line break.
    ///
    /// @param withText whether to add the report's text, for input that was not JSONL
    public static String line(Report report, Reading reading, boolean withText) {
        return line(report, reading, withText, Explanation.NONE, null);
    }

    /// The same with more, where it was asked for: reasons as the field `why` of each claim, and
    /// what a second reader made of the report as the field `secondReader`.
    ///
    /// @param why [Explanation#NONE] where it was not asked for
    /// @param second null where none was asked
    public static String line(
            Report report,
            Reading reading,
            boolean withText,
            Explanation why,
            @Nullable SecondOpinion second) {
        var out = new StringWriter(4096);
        try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            new Writer(json, new CodePoints(report.text()), why)
                    .reading(report, reading, withText, second);
        }
        return out.toString();
    }

    /// The line for an input that could not be read.
    ///
    /// @param id of the report, or null where not even that could be read
    public static String refusal(@Nullable String id, List<Problem> problems) {
        var out = new StringWriter(256);
        try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeName("id");
            if (id == null) {
                json.writeNull();
            } else {
                json.writeString(id);
            }
            new Writer(json, new CodePoints(""), Explanation.NONE).problems(problems);
            json.writeEndObject();
        }
        return out.toString();
    }

    private static final class Writer extends JsonFields {
        private final Explanation why;
        private final AdditionsJson additions;

        Writer(JsonGenerator json, CodePoints points, Explanation why) {
            super(json, points);
            this.why = why;
            additions = new AdditionsJson(json, points);
        }

        void reading(
                Report report, Reading reading, boolean withText, @Nullable SecondOpinion second) {
            json.writeStartObject();
            text("id", reading.id());
            text("reader", reading.reader());
            text("published", reading.published());
            text("language", reading.language());
            if (withText) {
                text("source", report.source());
                text("url", report.url());
                text("title", report.title());
                text("byline", report.byline());
                text("text", report.text());
            }
            list("claims", reading.claims(), this::claim);
            list("places", reading.places(), this::placeMention);
            list("times", reading.times(), this::timeMention);
            list("attributions", reading.attributions(), this::relation);
            problems(reading.problems());
            if (second != null) {
                json.writeName("secondReader");
                additions.second(second, this::claim, this::problem);
            }
            json.writeEndObject();
        }

        void problems(List<Problem> problems) {
            list("problems", problems, this::problem);
        }

        private void claim(Claim claim) {
            json.writeStartObject();
            text("id", claim.id());
            text("type", claim.act().type());
            text("mode", claim.act().mode().orElse(null));
            strings(
                    "context",
                    claim.context().stream().map(Act::mode).flatMap(Optional::stream).toList());
            text("modality", claim.modality().word());
            list("attribution", claim.attribution(), this::attribution);
            list("roles", claim.roles(), this::role);
            nullable("place", claim.place(), this::placeMention);
            nullable("time", claim.time(), this::claimTime);
            list("figures", claim.figures(), this::figure);
            list("evidence", claim.evidence(), this::span);
            strings("because", claim.because());
            json.writeName("score");
            json.writeNumber(Math.round(claim.score() * 1000) / 1000.0);
            if (!why.of(claim.id()).isEmpty()) {
                list("why", why.of(claim.id()), additions::reason);
            }
            json.writeEndObject();
        }

        private void attribution(Attribution attribution) {
            json.writeStartObject();
            text("speaker", attribution.speaker());
            nullable("span", attribution.span(), this::span);
            nullable("cue", attribution.cue(), this::span);
            json.writeName("quoted");
            json.writeBoolean(attribution.quoted());
            text("on", attribution.on());
            json.writeEndObject();
        }

        private void role(Role role) {
            json.writeStartObject();
            text("role", role.part().word());
            text("kind", role.kind());
            text("text", role.text());
            text("head", role.head());
            text("name", role.name());
            text("id", role.id());
            number("count", role.count());
            list("spans", role.spans(), this::span);
            text("certainty", role.certainty().word());
            json.writeEndObject();
        }

        private void figure(Figure figure) {
            json.writeStartObject();
            text("effect", figure.effect().word());
            number("value", figure.value());
            number("low", figure.low());
            number("high", figure.high());
            text("unit", figure.unit().word());
            text("group", figure.group().word());
            number("ofWhich", figure.ofWhich());
            text("hedge", figure.hedge().word());
            json.writeName("cumulative");
            json.writeBoolean(figure.cumulative());
            text("text", figure.text());
            nullable("span", figure.span(), this::span);
            json.writeEndObject();
        }

        private void placeMention(PlaceMention mention) {
            json.writeStartObject();
            text("text", mention.text());
            nullable("span", mention.span(), this::span);
            var place = mention.place();
            if (place != null) {
                place(place);
            }
            json.writeEndObject();
        }

        private void place(Place place) {
            text("name", place.name());
            text("country", place.country());
            json.writeName("lat");
            json.writeNumber(place.lat());
            json.writeName("lon");
            json.writeNumber(place.lon());
            text("id", place.id());
            text("precision", place.precision().word());
            strings("inside", place.inside());
        }

        private void claimTime(TimeMention time) {
            json.writeStartObject();
            text("text", time.text());
            nullable("span", time.span(), this::span);
            days(time);
            json.writeEndObject();
        }

        private void timeMention(TimeMention time) {
            json.writeStartObject();
            text("text", time.text());
            nullable("span", time.span(), this::span);
            text("timex", time.timex().name());
            text("value", time.value());
            days(time);
            json.writeEndObject();
        }

        private void days(TimeMention time) {
            text("from", time.from());
            text("to", time.to());
            var precision = time.precision();
            text("precision", precision == null ? null : precision.word());
        }

        private void relation(AttributionRelation relation) {
            json.writeStartObject();
            list("source", relation.source(), this::span);
            list("cue", relation.cue(), this::span);
            list("content", relation.content(), this::span);
            json.writeName("quoted");
            json.writeBoolean(relation.quoted());
            text("speaker", relation.speaker());
            json.writeEndObject();
        }

        private void problem(Problem problem) {
            json.writeStartObject();
            text("code", problem.code());
            text("message", problem.message());
            text("file", problem.file());
            number("line", problem.line() == 0 ? null : problem.line());
            number("column", problem.column() == 0 ? null : problem.column());
            text("found", problem.found().isEmpty() ? null : problem.found());
            json.writeEndObject();
        }
    }
}
