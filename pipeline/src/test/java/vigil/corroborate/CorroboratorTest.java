package vigil.corroborate;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.corroborate.Sample.DAY;
import static vigil.corroborate.Sample.NORTHFORD;
import static vigil.corroborate.Sample.SOUTHFORD;
import static vigil.corroborate.Sample.bridge;
import static vigil.corroborate.Sample.corroborated;
import static vigil.corroborate.Sample.dead;
import static vigil.corroborate.Sample.killed;
import static vigil.corroborate.Sample.millText;
import static vigil.corroborate.Sample.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vigil.model.claim.Act;
import vigil.model.claim.Figure;
import vigil.model.reading.Reported;

class CorroboratorTest {
    private static Reported bridgeBy(String id, String source, LocalDate day, int dead) {
        return report(
                id,
                source,
                day,
                bridge(dead),
                killed(id + "#1", Act.Assault.ARTILLERY, NORTHFORD, DAY, dead(dead)));
    }

    private static Reported mill(String id) {
        return report(
                id,
                "Delta Radio",
                DAY,
                millText(),
                killed(id + "#1", Act.Assault.SHOOTING, SOUTHFORD, DAY, dead(1)));
    }

    private static List<Reported> all() {
        return List.of(
                bridgeBy("a", "Alpha Wire", DAY, 7),
                bridgeBy("b", "Beta Post", DAY, 7),
                bridgeBy("c", "Gamma Times", DAY.plusDays(1), 9),
                mill("d"),
                mill("e"),
                report(
                        "z",
                        "Alpha Wire",
                        DAY,
                        "The harvest fair opens on Friday in fine weather."));
    }

    /// A record that changes with the order in which papers happened to arrive cannot be checked by
    /// a second person.
    @Property(tries = 50)
    void theOrderOfArrivalChangesNothing(@ForAll long seed) {
        var shuffled = new ArrayList<>(all());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(corroborated(shuffled)).isEqualTo(corroborated(all()));
    }

    /// Twenty papers with one wire story would otherwise read as twenty witnesses.
    @Test
    void reprintsAreOneOrigin() {
        var incident = corroborated(all()).incidents().getFirst();
        assertThat(incident.reports()).containsExactly("a", "b", "c");
        assertThat(incident.independent()).isEqualTo(1);
        assertThat(incident.origins().getFirst().first()).isEqualTo("a");
        assertThat(incident.origins().getFirst().how())
                .anyMatch(how -> how.contains("containment"));
    }

    /// The same report sent in under ten ids must not become ten voices.
    @Test
    void oneTextUnderTenIdsIsOneOrigin() {
        var ten = new ArrayList<Reported>();
        for (int i = 0; i < 10; i++) {
            ten.add(bridgeBy("copy" + i, "Paper " + i, DAY, 7));
        }
        var incidents = corroborated(ten).incidents();
        assertThat(incidents).hasSize(1);
        assertThat(incidents.getFirst().independent()).isEqualTo(1);
        var range = incidents.getFirst().figures().getFirst();
        assertThat(range.origins()).isEqualTo(1);
        assertThat(range.best()).isEqualTo(7);
    }

    @Test
    void otherHappeningsStayApartAndWhatIsNoneIsLeftOut() {
        var incidents = corroborated(all()).incidents();
        assertThat(incidents).hasSize(2);
        assertThat(incidents.get(1).reports()).containsExactly("d", "e");
        assertThat(incidents).noneMatch(incident -> incident.reports().contains("z"));
    }

    /// A war's running total read as one night's dead would be a grave mistake.
    @Test
    void runningTotalsGiveNoRange() {
        var incident =
                corroborated(
                                List.of(
                                        report(
                                                "a",
                                                "Alpha Wire",
                                                DAY,
                                                bridge(7),
                                                killed(
                                                        "a#1",
                                                        Act.Assault.ARTILLERY,
                                                        NORTHFORD,
                                                        DAY,
                                                        dead(7)),
                                                killed(
                                                        "a#2",
                                                        Act.Assault.ARTILLERY,
                                                        NORTHFORD,
                                                        DAY,
                                                        dead(4000, true)))))
                        .incidents()
                        .getFirst();
        assertThat(incident.figures())
                .singleElement()
                .satisfies(range -> assertThat(range.high()).isEqualTo(7));
    }

    /// A source that gives no number has not said that nobody died.
    @Test
    void unknownIsNotZero() {
        var silent =
                report(
                        "a",
                        "Alpha Wire",
                        DAY,
                        bridge(7),
                        killed("a#1", Act.Assault.ARTILLERY, NORTHFORD, DAY));
        assertThat(corroborated(List.of(silent)).incidents().getFirst().figures()).isEmpty();
        var nobody = bridgeBy("a", "Alpha Wire", DAY, 0);
        assertThat(corroborated(List.of(nobody)).incidents().getFirst().figures())
                .singleElement()
                .satisfies(range -> {
                    assertThat(range.effect()).isEqualTo(Figure.Effect.KILLED);
                    assertThat(range.best()).isZero();
                });
    }

    /// Without a day, or with one far ahead, a report is still somebody's word.
    @Test
    void reportsWithoutADayOrFromTheFutureAreKept() {
        var odd =
                List.of(
                        report(
                                "a",
                                null,
                                null,
                                bridge(7),
                                killed("a#1", Act.Assault.ARTILLERY, NORTHFORD, null, dead(7))),
                        bridgeBy("b", "Beta Post", LocalDate.of(2999, 1, 1), 2_000_000_000));
        var incidents = corroborated(odd).incidents();
        assertThat(incidents.stream().flatMap(i -> i.reports().stream())).contains("a", "b");
    }

    /// A report that counts only "two women and a child" would otherwise leave the total unknown.
    @Test
    void womenMenAndChildrenAddUpToATotalWhereNoneIsGiven() {
        var parts =
                report(
                        "a",
                        "Alpha Wire",
                        DAY,
                        bridge(3),
                        killed(
                                "a#1",
                                Act.Assault.ARTILLERY,
                                NORTHFORD,
                                DAY,
                                dead(2, Figure.Group.WOMEN),
                                dead(1, Figure.Group.CHILDREN)));
        assertThat(corroborated(List.of(parts)).incidents().getFirst().figures())
                .filteredOn(range -> range.group() == Figure.Group.TOTAL)
                .singleElement()
                .satisfies(range -> {
                    assertThat(range.low()).isEqualTo(3);
                    assertThat(range.best()).isEqualTo(3);
                });
    }

    @Test
    void everyJoinSaysWhy() {
        for (var incident : corroborated(all()).incidents()) {
            if (incident.reports().size() > 1) {
                assertThat(incident.joins()).isNotEmpty();
                assertThat(incident.joins())
                        .allSatisfy(join -> assertThat(join.reasons()).isNotEmpty());
            }
        }
    }

    @Test
    void nothingGivesNothing() {
        assertThat(corroborated(List.of()).incidents()).isEmpty();
    }
}
