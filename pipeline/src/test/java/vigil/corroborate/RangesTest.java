package vigil.corroborate;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.corroborate.Sample.DAY;
import static vigil.corroborate.Sample.NORTHFORD;
import static vigil.corroborate.Sample.bridge;
import static vigil.corroborate.Sample.corroborated;
import static vigil.corroborate.Sample.dead;
import static vigil.corroborate.Sample.killed;
import static vigil.corroborate.Sample.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigil.model.Report;
import vigil.model.Span;
import vigil.model.claim.Act;
import vigil.model.claim.Attribution;
import vigil.model.claim.Claim;
import vigil.model.claim.Figure;
import vigil.model.claim.Role;
import vigil.model.incident.Range;
import vigil.model.mention.Place;
import vigil.model.reading.Reading;
import vigil.model.reading.Reported;

/// The stated rules by which a range is derived.
class RangesTest {
    private static final Span WORDS = new Span(0, 4);

    private static Claim by(Claim claim, @Nullable String speaker, Role... roles) {
        return new Claim(
                claim.id(),
                claim.act(),
                claim.context(),
                claim.modality(),
                speaker == null
                        ? List.of()
                        : List.of(new Attribution(speaker, WORDS, null, false, null)),
                List.of(roles),
                claim.place(),
                claim.time(),
                claim.figures(),
                claim.evidence(),
                claim.because(),
                claim.score());
    }

    private static Role role(Role.Part part, String text) {
        return new Role(
                part, null, text, text, null, null, null, List.of(WORDS), Role.Certainty.ASSERTED);
    }

    private static Claim shelling(String id, Figure... figures) {
        return killed(id, Act.Assault.ARTILLERY, NORTHFORD, DAY, figures);
    }

    private static Figure figure(
            Figure.Effect effect, int number, Figure.Hedge hedge, String text, int at) {
        return new Figure(
                effect,
                number,
                hedge == Figure.Hedge.UP_TO ? 0 : number,
                hedge == Figure.Hedge.AT_LEAST ? null : number,
                Figure.Unit.PERSONS,
                Figure.Group.TOTAL,
                null,
                hedge,
                false,
                text,
                new Span(at, at + text.length()));
    }

    private static Range killedIn(Reported... reports) {
        return corroborated(List.of(reports)).incidents().getFirst().figures().stream()
                .filter(range -> range.effect() == Figure.Effect.KILLED)
                .filter(range -> range.group() == Figure.Group.TOTAL)
                .findFirst()
                .orElseThrow();
    }

    /// Those who fired would otherwise set the lowest number of their dead.
    @Test
    void aCountByThoseAccusedBoundsNothing() {
        var range =
                killedIn(
                        report(
                                "a",
                                "Alpha Wire",
                                DAY.plusDays(1),
                                bridge(7),
                                by(
                                        shelling("a#1", dead(7)),
                                        "a doctor",
                                        role(Role.Part.PERPETRATOR, "the Norland Guard")),
                                by(shelling("a#2", dead(2)), "a Norland Guard spokesman")));
        assertThat(range.low()).isEqualTo(7);
        assertThat(range.rule()).contains("2 (told by those said to have done it)");
    }

    /// The nine of the first hour would stand as the low of a night that killed nineteen.
    @Test
    void aCountOfTheFirstHoursGivesWay() {
        var range =
                killedIn(
                        report("a", "Post", DAY, bridge(9), shelling("a#1", dead(9))),
                        report(
                                "b",
                                "Beta",
                                DAY.plusDays(2),
                                bridge(19),
                                by(shelling("b#1", dead(19)), "the hospital")));
        assertThat(range.low()).isEqualTo(19);
        assertThat(range.rule()).contains("9 (counted in the first hours)");
    }

    /// "A woman and her son were killed" read as one dead loses a child.
    @Test
    void peopleToldSideBySideAreAddedUp() {
        var woman = figure(Figure.Effect.KILLED, 1, Figure.Hedge.EXACT, "A woman", 0);
        var son = figure(Figure.Effect.KILLED, 1, Figure.Hedge.EXACT, "her son", 12);
        var range =
                killedIn(report("a", "Alpha Wire", DAY, bridge(2), shelling("a#1", woman, son)));
        assertThat(range.best()).isEqualTo(2);
    }

    /// "Up to 70" would make it possible that nobody died.
    @Test
    void upToSetsNoLow() {
        var range =
                killedIn(
                        report(
                                "a",
                                "Alpha Wire",
                                DAY,
                                bridge(7),
                                by(shelling("a#1", dead(7)), "a doctor"),
                                by(
                                        shelling(
                                                "a#2",
                                                figure(
                                                        Figure.Effect.KILLED,
                                                        70,
                                                        Figure.Hedge.UP_TO,
                                                        "up to 70",
                                                        0)),
                                        "a captain")));
        assertThat(range.low()).isEqualTo(7);
        assertThat(range.high()).isEqualTo(70);
    }

    /// "At least 17", said by all, is no upper bound.
    @Test
    void whatNobodyBoundsIsOpen() {
        var range =
                killedIn(
                        report(
                                "a",
                                "Alpha Wire",
                                DAY,
                                bridge(7),
                                shelling(
                                        "a#1",
                                        figure(
                                                Figure.Effect.KILLED,
                                                17,
                                                Figure.Hedge.AT_LEAST,
                                                "at least 17",
                                                0))));
        assertThat(range.high()).isNull();
        assertThat(range.best()).isEqualTo(17);
    }

    /// A slip of a key would otherwise become the number that is quoted.
    @Test
    void aTollAboveThePeopleOfTheCountryIsKeptAndFlagged() {
        var town = new Place("Ford", "IS", 64, -20, "x:3", Place.Precision.CITY, List.of());
        var range =
                killedIn(
                        report(
                                "a",
                                "Alpha Wire",
                                DAY,
                                bridge(7),
                                killed("a#1", Act.Assault.ARTILLERY, town, DAY, dead(90_000_000))));
        assertThat(range.high()).isEqualTo(90_000_000);
        assertThat(range.best()).isNull();
        assertThat(range.rule()).contains("flagged: above the population of IS");
    }

    /// Who was wounded on Monday and died on Thursday would be counted twice.
    @Test
    void theWoundedWhoDiedAreNotCountedBeside() {
        var hurt = figure(Figure.Effect.INJURED, 1, Figure.Hedge.EXACT, "a ferryman", 0);
        var incident =
                corroborated(
                                List.of(
                                        report("a", "Post", DAY, bridge(1), shelling("a#1", hurt)),
                                        report(
                                                "b",
                                                "Beta",
                                                DAY.plusDays(3),
                                                bridge(1),
                                                shelling("b#1", dead(1)))))
                        .incidents()
                        .getFirst();
        assertThat(incident.reports()).hasSize(2);
        assertThat(incident.figures())
                .extracting(Range::effect)
                .containsExactly(Figure.Effect.KILLED);
    }

    /// The dead of a headline that says "double homicide" would be one, or none.
    @Test
    void aDoubleHomicideIsTwoDead() {
        var plain = report("a", "Alpha Wire", DAY, bridge(1), shelling("a#1"));
        var titled =
                new Report(
                        "a",
                        "Alpha Wire",
                        null,
                        DAY,
                        "en",
                        "Arrest in double homicide at the bridge",
                        plain.report().text(),
                        null);
        Reading reading = plain.reading();
        assertThat(killedIn(new Reported(titled, reading)).best()).isEqualTo(2);
    }

    /// A paper's copyright notice below every story would make one voice of all its stories.
    @Test
    void whatAPaperPrintsBelowEveryStoryLinksNothing() {
        var notice =
                " Copyright by the publishers of this paper. All rights reserved. This material may"
                        + " not be published, broadcast, rewritten or passed on without written leave of"
                        + " the publishers.";
        var reports = new ArrayList<Reported>();
        for (int i = 0; i < 40; i++) {
            var text = new StringBuilder();
            for (int w = 0; w < 30; w++) {
                text.append("w").append(i).append("x").append(w).append(' ');
            }
            reports.add(report("r" + i, "Paper " + i, LocalDate.of(2020, 1, 1), text + notice));
        }
        assertThat(corroborated(reports).links()).isEmpty();
    }
}
