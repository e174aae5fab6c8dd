package vigil.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.model.Problem;
import vigil.model.Report;
import vigil.model.Span;
import vigil.model.claim.Act;
import vigil.model.claim.Attribution;
import vigil.model.claim.Claim;
import vigil.model.claim.Figure;
import vigil.model.claim.Modality;
import vigil.model.claim.Role;
import vigil.model.mention.AttributionRelation;
import vigil.model.mention.PlaceMention;
import vigil.model.mention.TimeMention;
import vigil.model.reading.Reading;

/// The reading contract, version 1, field by field: scripts and referees outside read it.
class ReadingContractTest {
    /// Two characters of this text lie outside the basic plane, each two UTF-16 units long.
    private static final String TEXT =
            "💥 “Four people died in Ḥamā 🕯 on Wednesday,” a medic said.";

    private static Span span(String words) {
        int begin = TEXT.indexOf(words);
        return new Span(begin, begin + words.length());
    }

    private static Reading reading() {
        var figure =
                new Figure(
                        Figure.Effect.KILLED,
                        4,
                        4,
                        null,
                        Figure.Unit.PERSONS,
                        Figure.Group.TOTAL,
                        null,
                        Figure.Hedge.AT_LEAST,
                        false,
                        "Four people",
                        span("Four people"));
        var part =
                new Figure(
                        Figure.Effect.KILLED,
                        null,
                        2,
                        9,
                        Figure.Unit.PERSONS,
                        Figure.Group.CHILDREN,
                        0,
                        Figure.Hedge.SEVERAL,
                        true,
                        "people",
                        span("people"));
        var role =
                new Role(
                        Role.Part.VICTIM,
                        "described",
                        "Four people",
                        "people",
                        null,
                        null,
                        4,
                        List.of(span("Four people"), span("people")),
                        Role.Certainty.ALLEGED);
        var day = LocalDate.of(2016, 8, 10);
        var time =
                new TimeMention(
                        "Wednesday",
                        span("Wednesday"),
                        TimeMention.Timex.DATE,
                        "2016-08-10",
                        day,
                        day,
                        TimeMention.Precision.DAY);
        var place = new PlaceMention("Ḥamā", span("Ḥamā"), null);
        var claim =
                new Claim(
                        "c1",
                        Act.Assault.AERIAL,
                        List.of(Act.Assault.CHEMICAL),
                        Modality.ALLEGED,
                        List.of(
                                new Attribution(
                                        "a medic", span("a medic"), span("said"), true, day)),
                        List.of(role),
                        place,
                        time,
                        List.of(figure, part),
                        List.of(span("Four people died")),
                        List.of("assault.example"),
                        0.93);
        var relation =
                new AttributionRelation(
                        List.of(span("a medic")),
                        List.of(span("said")),
                        List.of(span("Four people died")),
                        true,
                        "a medic");
        return new Reading(
                "r1",
                "vigil.read/1",
                LocalDate.of(2016, 8, 12),
                "en",
                List.of(claim),
                List.of(place),
                List.of(time),
                List.of(relation),
                List.of(new Problem("sample", "a message", "r.jsonl", 3, 7, "found")));
    }

    @Test
    void everyFieldOfTheContractIsThereAndOffsetsCountCodePoints() {
        var report =
                new Report("r1", null, null, LocalDate.of(2016, 8, 12), null, null, TEXT, null);
        assertThat(ReadingJson.line(report, reading(), false))
                .startsWith(
                        """
                        {"id":"r1","reader":"vigil.read/1","published":"2016-08-12","language":"en",\
                        "claims":[{"id":"c1","type":"assault","mode":"aerial","context":["chemical"],\
                        "modality":"alleged","attribution":[{"speaker":"a medic","span":[45,52],\
                        "cue":[53,57],"quoted":true,"on":"2016-08-10"}],\
                        "roles":[{"role":"victim","kind":"described","text":"Four people","head":"people",\
                        "name":null,"id":null,"count":4,"spans":[[3,14],[8,14]],"certainty":"alleged"}],\
                        "place":{"text":"Ḥamā","span":[23,27]},\
                        "time":{"text":"Wednesday","span":[33,42],"from":"2016-08-10","to":"2016-08-10",\
                        "precision":"day"},\
                        "figures":[{"effect":"killed","value":4,"low":4,"high":null,"unit":"persons",\
                        "group":"total","ofWhich":null,"hedge":"at-least","cumulative":false,\
                        "text":"Four people","span":[3,14]},\
                        {"effect":"killed","value":null,"low":2,"high":9,"unit":"persons",\
                        "group":"children","ofWhich":0,"hedge":"several","cumulative":true,\
                        "text":"people","span":[8,14]}],\
                        "evidence":[[3,19]],"because":["assault.example"],"score":0.93}],\
                        "places":[{"text":"Ḥamā","span":[23,27]}],\
                        "times":[{"text":"Wednesday","span":[33,42],"timex":"DATE","value":"2016-08-10",\
                        "from":"2016-08-10","to":"2016-08-10","precision":"day"}],\
                        "attributions":[{"source":[[45,52]],"cue":[[53,57]],"content":[[3,19]],\
                        "quoted":true,"speaker":"a medic"}],\
                        "problems":[{"code":"sample","message":"a message",\
                        """)
                .doesNotContain("\"text\":\"💥", "\n")
                .contains("\"line\":3,\"column\":7,\"found\":\"found\"");
    }

    /// Whoever gave no JSONL has not got the text that the offsets count in.
    @Test
    void theTextIsAddedWhereTheInputWasNotJsonl() {
        var report = new Report("r1", "Wire", null, null, null, "A title", TEXT, null);
        assertThat(ReadingJson.line(report, reading(), true))
                .contains("\"source\":\"Wire\"", "\"title\":\"A title\"", "\"text\":\"💥 “Four");
    }

    @Test
    void aRefusalKeepsTheIdAndTheReason() {
        assertThat(ReadingJson.refusal("r9", List.of(Problem.of("no-text", "nothing"))))
                .startsWith(
                        "{\"id\":\"r9\",\"problems\":[{\"code\":\"no-text\",\"message\":\"nothing\"");
        assertThat(ReadingJson.refusal(null, List.of(Problem.of("no-text", "nothing"))))
                .startsWith("{\"id\":null,");
    }
}
