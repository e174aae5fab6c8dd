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

class AccountsTest {
    private static final EnglishReader READER = EnglishReader.untrained();

    private static List<Claim> claims(String text) {
        var report = Report.of(text).published(LocalDate.of(2016, 8, 12));
        return switch (READER.apply(report)) {
            case Outcome.Done<Reading>(var reading, _) -> reading.claims();
            case Outcome.Refused<Reading>(var problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    /// A harm told in the next sentence would have stood as an attack of its own, without place or
    /// day.
    @Test
    void harmJoinsTheActOfTheSentenceBefore() {
        var claims = claims("Shells hit the market in Idlib on Tuesday. Twelve people died.");
        assertThat(claims).hasSize(1);
        assertThat(claims.getFirst().act().word()).isEqualTo("assault/artillery");
        assertThat(claims.getFirst().figures())
                .extracting(f -> f.effect().word(), f -> f.value())
                .containsExactly(tuple("killed", 12));
        var time = claims.getFirst().time();
        assertThat(time).isNotNull().extracting(t -> t.from()).isEqualTo(LocalDate.of(2016, 8, 9));
    }

    /// What a ministry denies would have been counted as a bombing that happened.
    @Test
    void deniedActIsAClaimOfItsOwnAndDenied() {
        var claims = claims("The ministry denied that its aircraft had bombed the school.");
        assertThat(claims)
                .extracting(c -> c.act().word(), Claim::modality)
                .contains(
                        tuple("say/deny", Modality.DENIED),
                        tuple("assault/aerial", Modality.DENIED));
    }

    /// "Allegedly" would have been lost on the way to the screen.
    @Test
    void hedgeBeforeAWeaponStaysWithIt() {
        var claims =
                claims(
                        "The army dropped two barrel bombs allegedly filled with chlorine on a"
                                + " district of Aleppo on Wednesday.");
        assertThat(claims.getFirst().roles())
                .filteredOn(r -> r.part() == Role.Part.WEAPON)
                .extracting(Role::head, Role::certainty)
                .containsExactly(
                        tuple("bombs", Role.Certainty.ASSERTED),
                        tuple("chlorine", Role.Certainty.ALLEGED));
        assertThat(claims.getFirst().context())
                .extracting(a -> a.word())
                .containsExactly("assault/chemical");
    }

    /// The murder of somebody named would have counted nobody as killed.
    @Test
    void oneNamedDeathIsCounted() {
        var claims = claims("Gunmen murdered Senator Ana Ruiz in Bogota on Tuesday.");
        assertThat(claims.getFirst().figures())
                .extracting(f -> f.effect().word(), f -> f.value())
                .containsExactly(tuple("killed", 1));
    }

    /// An attempt would have been counted as a death.
    @Test
    void anAttemptKillsNobody() {
        var claims = claims("The assassination attempt against Senator Ana Ruiz failed.");
        assertThat(claims).allSatisfy(claim -> assertThat(claim.figures()).isEmpty());
    }

    /// An undated attack of a fully dated dispatch would have had no day at all, not even the last
    /// it can have happened on.
    @Test
    void undatedEventHappenedNoLaterThanItsDispatch() {
        var claims = claims("BOGOTA, 3 JAN 90 -- REBELS ATTACKED THE POLICE STATION IN CALI.");
        var time = claims.getFirst().time();
        assertThat(time)
                .isNotNull()
                .extracting(t -> t.from(), t -> t.to())
                .containsExactly(null, LocalDate.of(1990, 1, 3));
    }

    /// The place where a wire story was filed would have been put down as the place of the attack.
    @Test
    void datelineIsNotThePlaceOfTheEvent() {
        var claims =
                claims(
                        "BEIRUT, Aug 11 (Wire) - Warplanes bombed a bakery in Saraqib on Tuesday, medics said.");
        var place = claims.getFirst().place();
        assertThat(place).isNotNull().extracting(p -> p.text()).isEqualTo("Saraqib");
    }

    /// A football report would have entered the record as a massacre.
    @Test
    void sportIsNoViolence() {
        var claims =
                claims(
                        "The striker shot twice in the match before the coach sent on a defender. The"
                                + " goalkeeper stopped a penalty and the league leaders attacked until the"
                                + " referee ended the match at the stadium.");
        assertThat(claims).isEmpty();
    }
}
