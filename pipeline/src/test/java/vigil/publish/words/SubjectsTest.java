package vigil.publish.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigil.model.claim.Act;
import vigil.model.claim.Claim;
import vigil.model.claim.Figure;
import vigil.model.claim.Modality;
import vigil.model.claim.Role;

class SubjectsTest {
    private final Samples samples =
            new Samples("Bombs fell on Aleppo on Wednesday. 4 people died. 5 people died.");

    private Claim attack(Act act, Modality modality, Figure... figures) {
        return samples.claim(
                act, modality, 0.9, List.of(), List.of(), List.of(figures), "Bombs fell");
    }

    private static Claim at(Claim claim, @Nullable LocalDate from, @Nullable LocalDate to) {
        var time = Objects.requireNonNull(claim.time());
        return new Claim(
                claim.id(),
                claim.act(),
                claim.context(),
                claim.modality(),
                claim.attribution(),
                claim.roles(),
                claim.place(),
                time.between(from, to),
                claim.figures(),
                claim.evidence(),
                claim.because(),
                claim.score());
    }

    private List<Subject> subjects(Claim... claims) {
        List.of(claims).forEach(samples::add);
        return Subjects.inOrderOfText(List.of(samples.read("t", "s")));
    }

    @Test
    void claimsOfOneKindPlaceAndDayShareAHeading() {
        var subjects =
                subjects(
                        attack(Act.Assault.UNSPECIFIED, Modality.ASSERTED),
                        attack(Act.Assault.AERIAL, Modality.DENIED));
        assertThat(subjects).hasSize(1);
        assertThat(subjects.getFirst().title())
                .isEqualTo("Attack from the air, reported · Aleppo, Syria · 10 August 2016");
    }

    @Test
    void overnightMeetsItsDays() {
        var claim = attack(Act.Assault.AERIAL, Modality.ASSERTED);
        var day = Samples.WEDNESDAY;
        assertThat(subjects(claim, at(claim, day.minusDays(1), day))).hasSize(1);
    }

    @Test
    void anotherDayIsAnotherHeadingAndSoIsAWholeYear() {
        var claim = attack(Act.Assault.AERIAL, Modality.ASSERTED);
        var day = Samples.WEDNESDAY;
        assertThat(
                        subjects(
                                claim,
                                at(claim, day.minusDays(1), day.minusDays(1)),
                                at(claim, day.withDayOfYear(1), day.withDayOfYear(366)),
                                at(claim, null, null)))
                .hasSize(4);
    }

    @Test
    void whatIsFearedDoesNotMixWithWhatIsSaidToHaveHappened() {
        var subjects =
                subjects(
                        attack(Act.Assault.AERIAL, Modality.ASSERTED),
                        attack(Act.Assault.AERIAL, Modality.PREDICTED));
        assertThat(subjects).hasSize(2);
        assertThat(subjects.getLast().what()).isEqualTo("Attack from the air, foretold or feared");
    }

    @Test
    void aTollIsARangeOverTheVoicesAndLeavesDeniedFiguresOut() {
        var four = samples.figure(Figure.Effect.KILLED, 4, "4 people");
        var five = samples.figure(Figure.Effect.KILLED, 5, "5 people");
        var zero =
                new Figure(
                        Figure.Effect.KILLED,
                        0,
                        0,
                        0,
                        Figure.Unit.PERSONS,
                        Figure.Group.TOTAL,
                        null,
                        Figure.Hedge.EXACT,
                        false,
                        "4 people",
                        samples.at("4 people"));
        var subject =
                subjects(
                                attack(Act.Assault.AERIAL, Modality.ASSERTED, four),
                                attack(Act.Assault.AERIAL, Modality.ALLEGED, five),
                                attack(Act.Assault.AERIAL, Modality.DENIED, zero))
                        .getFirst();
        assertThat(subject.tolls()).hasSize(1);
        var toll = subject.tolls().getFirst();
        assertThat(toll.range()).isEqualTo("4 to 5");
        assertThat(toll.agreed()).isFalse();
        assertThat(toll.voices()).hasSize(2);
    }

    @Test
    void anActWithoutDayOrPlaceStandsAlone() {
        var bare = new Samples("Iran backs militias. France backs rebels.");
        bare.add(
                bare.claim(
                        Act.Link.BACKS,
                        Modality.ASSERTED,
                        0.9,
                        List.of(),
                        List.of(bare.role(Role.Part.ACTOR, "Iran", Role.Certainty.ASSERTED)),
                        List.of(),
                        "Iran backs militias"));
        bare.add(
                bare.claim(
                        Act.Link.BACKS,
                        Modality.ASSERTED,
                        0.9,
                        List.of(),
                        List.of(bare.role(Role.Part.ACTOR, "France", Role.Certainty.ASSERTED)),
                        List.of(),
                        "France backs rebels"));
        assertThat(Subjects.inOrderOfText(List.of(bare.read("t", "s")))).hasSize(2);
    }

    /// A heading "Mass killing · Aleppo" read as Vigil's own finding; the source stood only below.
    @Test
    void noHeadingAssertsThatItHappened() {
        for (var act : Act.all()) {
            var one = new Samples("Bombs fell on Aleppo on Wednesday.");
            one.add(
                    one.claim(
                            act,
                            Modality.ASSERTED,
                            0.9,
                            List.of(),
                            List.of(),
                            List.of(),
                            "Bombs fell"));
            var what = Subjects.inOrderOfText(List.of(one.read("t", "s"))).getFirst().what();
            assertThat(what).containsAnyOf(", reported", ": “");
        }
    }
}
