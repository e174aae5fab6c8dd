package vigil.read.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.model.Outcome;
import vigil.model.Report;
import vigil.model.claim.Claim;
import vigil.model.claim.Modality;
import vigil.model.claim.Role;
import vigil.model.reading.Reading;
import vigil.read.EnglishReader;

/// Errors once made on whole reports, a test a class of errors (`docs/design/022`).
class ReportErrorsTest {
    private static final EnglishReader READER = EnglishReader.untrained();

    private static List<Claim> claims(String text) {
        var report = Report.of(text).published(LocalDate.of(2016, 8, 12));
        return switch (READER.apply(report)) {
            case Outcome.Done<Reading>(var reading, _) -> reading.claims();
            case Outcome.Refused<Reading>(var problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    private static Claim only(String text, String act) {
        return claims(text).stream()
                .filter(c -> c.act().word().equals(act))
                .findFirst()
                .orElseThrow();
    }

    private static String speaker(Claim claim) {
        return claim.attribution().getFirst().speaker();
    }

    /// Every attack of the month of May would have been dropped as something that may happen.
    @Test
    void aDateInMayIsNoPromise() {
        assertThat(claims("On May 17 air strikes hit the market in Raqqa."))
                .extracting(c -> c.act().word())
                .contains("assault/aerial");
    }

    /// The day since when a town is held would have been put down as the day of a raid.
    @Test
    void aDayInARelativeClauseIsNotTheDayOfTheEvent() {
        var claim =
                only(
                        "Warplanes bombed the town of Azaz, which rebels have held since 2012, on"
                                + " Tuesday.",
                        "assault/aerial");
        assertThat(claim.time())
                .isNotNull()
                .extracting(t -> t.from())
                .isEqualTo(LocalDate.of(2016, 8, 9));
    }

    /// A person would have looked for the day when the siege began and found the day it was broken.
    @Test
    void theDayBelongsToTheVerbNotToItsObject() {
        var claims =
                claims("Rebels broke the government's siege in southern Aleppo last Saturday.");
        assertThat(claims).extracting(c -> c.act().word()).containsExactly("control/lifted");
        assertThat(claims.getFirst().time())
                .isNotNull()
                .extracting(t -> t.from())
                .isEqualTo(LocalDate.of(2016, 8, 6));
    }

    /// The day of a press statement would have been the day of the attack.
    @Test
    void theDayOfTheSayingIsTheSayings() {
        var claim =
                only(
                        "The agency appealed to all parties in a statement on Thursday to spare"
                                + " hospitals. A spokesman said on Thursday that shells had hit the"
                                + " clinic in Homs.",
                        "assault/artillery");
        assertThat(claim.time()).isNull();
    }

    /// The ministry's own sources would have been credited to a bomb.
    @Test
    void weaponsAndDeedsSayNothing() {
        var claims = claims("Rockets hit Kharkiv. Fighters attacked a convoy.");
        assertThat(claims).allSatisfy(c -> assertThat(c.attribution()).isEmpty());
    }

    /// "The museum's figures" would have stood in the list of sources.
    @Test
    void whoseFiguresTheyAreSpeaks() {
        var claim =
                only(
                        "According to the museum's figures, the government is responsible for the"
                                + " deaths of over 4,000 civilians since the war began.",
                        "toll");
        assertThat(speaker(claim)).isEqualTo("the museum");
        assertThat(claim.roles())
                .filteredOn(r -> r.part() == Role.Part.PERPETRATOR)
                .extracting(Role::head)
                .contains("government");
    }

    /// Who counts would have been lost, and two counts would have looked like the report's own.
    @Test
    void whoPutsAFigureIsItsSource() {
        var claims =
                claims(
                        "Shells hit the market in Idlib on Tuesday. A monitoring group based in"
                                + " Britain put the death toll at 15.");
        assertThat(claims)
                .anySatisfy(c -> {
                    assertThat(c.attribution()).hasSize(1);
                    assertThat(speaker(c)).isEqualTo("A monitoring group");
                    assertThat(c.place()).isNotNull().extracting(p -> p.text()).isEqualTo("Idlib");
                });
    }

    /// What somebody is accused of would have read as told for a fact.
    @Test
    void whatOneIsAccusedOfIsAlleged() {
        var claim =
                only(
                        "The governor accused the rebels of killing nine villagers in Idlib on"
                                + " Sunday.",
                        "assault");
        assertThat(claim.modality()).isEqualTo(Modality.ALLEGED);
        assertThat(claim.roles())
                .filteredOn(r -> r.part() == Role.Part.PERPETRATOR)
                .extracting(Role::head)
                .contains("rebels");
    }

    /// A party's general denial would have been a bombing that it denies, on a day and in a place.
    @Test
    void aHabitDeniedIsADenialOnly() {
        var claims = claims("The coalition does not target civilians, its spokesman said.");
        assertThat(claims)
                .extracting(c -> c.act().word(), Claim::modality)
                .containsExactly(tuple("say/deny", Modality.DENIED));
    }

    /// The end of a bus line would have been marked on the map as the place that was shelled.
    @Test
    void whereABusGoesIsNotWhereItIsHit() {
        var claim =
                claims(
                                "Shells hit the bus station in Homs on Tuesday. The second one hit the"
                                        + " bus to Aleppo, killing four people.")
                        .getLast();
        assertThat(claim.place()).isNotNull().extracting(p -> p.text()).isEqualTo("Homs");
    }

    /// A link in a post is evidence that a person wants to open.
    @Test
    void aPostWithALinkPublishesIt() {
        var claims =
                claims(
                        "Street News @street_news · 12 Aug 2016\n"
                                + "Shells on the bus station in Homs just now."
                                + " vid.media.example/e/77120");
        assertThat(claims)
                .extracting(c -> c.act().word(), c -> c.time() == null ? null : c.time().from())
                .contains(
                        tuple("say/publish", LocalDate.of(2016, 8, 12)),
                        tuple("assault/artillery", LocalDate.of(2016, 8, 12)));
    }

    /// A town taken would have been missed where no village or city stands before its name.
    @Test
    void aTownAfterAWordOfForceIsAPlace() {
        assertThat(claims("Troops shelled Idlib on Monday.").getFirst().place())
                .isNotNull()
                .extracting(p -> p.text())
                .isEqualTo("Idlib");
    }

    /// A hospital named after a far city would have been put there on the map.
    @Test
    void aHospitalsNameIsNotItsPlace() {
        var claim =
                claims("An air strike on Al-Quds hospital in Aleppo killed 27 people.").getFirst();
        assertThat(claim.place()).isNotNull().extracting(p -> p.text()).isEqualTo("Aleppo");
    }

    /// A denial would have stood in the record as an accusation by the one who denies.
    @Test
    void whatIsCalledAFabricationIsDeniedAndItsInventorsAreNoPerpetrators() {
        var claim =
                only(
                        "The ministry said that reports of a chemical attack on Douma were"
                                + " fabrications by rebels.",
                        "assault/chemical");
        assertThat(claim.modality()).isEqualTo(Modality.DENIED);
        assertThat(claim.roles()).extracting(Role::part).doesNotContain(Role.Part.PERPETRATOR);
    }

    /// A person would have read that the Red Cross counted 300 dead.
    @Test
    void bodyBagsAreNoBodies() {
        assertThat(claims("The Red Cross said it had sent 300 body bags to the city."))
                .allSatisfy(claim -> assertThat(claim.figures()).isEmpty());
    }

    /// Whose aircraft it was stood in the report and was missing in the record.
    @Test
    void theOwnerOfTheAircraftIsSaidToHaveDoneIt() {
        var claim =
                only(
                        "Government aircraft bombed a hospital in Raqqa on Tuesday.",
                        "assault/aerial");
        assertThat(claim.roles()).extracting(Role::part).contains(Role.Part.PERPETRATOR);
    }

    /// The resident who told of the killing would have been listed as one of its victims.
    @Test
    void whoTellsOfADeedIsNotItsVictim() {
        var claims =
                claims(
                        "Government troops killed more than 30 villagers and burned their bodies,"
                                + " a resident and a rights group said.");
        assertThat(claims)
                .flatExtracting(Claim::roles)
                .extracting(Role::text)
                .noneMatch(text -> text.contains("resident"));
    }

    /// A day's raid would have stood as a running count of the war.
    @Test
    void whatAnArmySaysItHadDoneIsNoRunningCount() {
        var claim =
                only(
                        "The army said it had killed 203 insurgents in raids near Idlib on"
                                + " Tuesday.",
                        "assault");
        assertThat(claim.figures()).singleElement().returns(false, f -> f.cumulative());
    }

    /// A warning would have stood twice, once as the reporter's own.
    @Test
    void aWarningBehindItsWordsIsOneAndHasItsSpeaker() {
        var claims =
                claims(
                        "Residents of Idlib could face annihilation in the coming weeks, the"
                                + " observatory warned on Thursday.");
        assertThat(claims).filteredOn(c -> c.act().word().equals("say/warn")).hasSize(1);
        assertThat(
                        speaker(
                                only(
                                        "Residents of Idlib could face annihilation in the coming weeks, the"
                                                + " observatory warned on Thursday.",
                                        "say/warn")))
                .contains("observatory");
    }

    /// A sick child would have been counted among the dead of an attack.
    @Test
    void aDeathByIllnessIsNoAttack() {
        var claims =
                claims("A child died of measles in the camp near Idlib on Monday, doctors said.");
        assertThat(claims).noneMatch(c -> c.act().type().equals("assault"));
    }

    /// People from a place would have put the attack there, where it did not happen.
    @Test
    void peopleFromAPlaceAreNotThePlace() {
        var claim =
                only(
                        "Gunmen killed five Palestinians and a medic on Tuesday near Sidon.",
                        "assault");
        assertThat(claim.place()).isNotNull().extracting(p -> p.text()).isEqualTo("Sidon");
    }

    /// What a report tells plainly would have been shown as a mere accusation.
    @Test
    void whoDidItIsNoSuspectWhereTheReportTellsItPlainly() {
        var report =
                Report.of("The army shelled the market in Idlib on Tuesday, killing four people.")
                        .published(LocalDate.of(2016, 8, 12));
        var reading = ((Outcome.Done<Reading>) new EnglishReader().apply(report)).value();
        assertThat(reading.claims())
                .flatExtracting(Claim::roles)
                .filteredOn(role -> role.part() == Role.Part.PERPETRATOR)
                .allMatch(role -> role.certainty() == Role.Certainty.ASSERTED);
    }
}
