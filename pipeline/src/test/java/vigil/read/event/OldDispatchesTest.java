package vigil.read.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.model.Outcome;
import vigil.model.Report;
import vigil.model.claim.Claim;
import vigil.model.claim.Figure;
import vigil.model.claim.Role;
import vigil.model.reading.Reading;
import vigil.read.EnglishReader;

/// Errors once made on wire copy in capitals, a test a class of errors (`docs/design/023`).
class OldDispatchesTest {
    private static final EnglishReader RULES = EnglishReader.untrained();
    private static final EnglishReader READER = new EnglishReader();

    private static List<Claim> claims(EnglishReader reader, String text) {
        var report = Report.of(text).published(LocalDate.of(1990, 1, 3));
        return switch (reader.apply(report)) {
            case Outcome.Done<Reading>(var reading, _) -> reading.claims();
            case Outcome.Refused<Reading>(var problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    private static List<String> in(List<Claim> claims, Role.Part part) {
        return claims.stream()
                .flatMap(claim -> claim.roles().stream())
                .filter(role -> role.part() == part)
                .map(Role::text)
                .toList();
    }

    private static List<Figure> killed(List<Claim> claims) {
        return claims.stream()
                .flatMap(claim -> claim.figures().stream())
                .filter(figure -> figure.effect() == Figure.Effect.KILLED)
                .toList();
    }

    /// The murdered man would have stood as the murderer.
    @Test
    void theOwnerOfAMurderIsItsVictim() {
        var claims = claims(RULES, "THE POLICE ARE INVESTIGATING LUIS CANAL'S MURDER IN LIMA.");
        assertThat(in(claims, Role.Part.VICTIM)).containsExactly("LUIS CANAL");
        assertThat(in(claims, Role.Part.PERPETRATOR)).isEmpty();
    }

    /// "Their killing of the mayor" must go on to name the killers.
    @Test
    void theOwnerOfAMurderOfSomebodyElseDidIt() {
        var claims = claims(RULES, "The militia's killing of the mayor shocked the town of Goma.");
        assertThat(in(claims, Role.Part.PERPETRATOR)).containsExactly("militia");
    }

    /// Nobody would have been named as having shot, for "shot" was read as a noun.
    @Test
    void whoShotAndKilledIsNamed() {
        var claims = claims(RULES, "Gunmen shot and killed mayor Juan Perez in Lima on Monday.");
        assertThat(in(claims, Role.Part.PERPETRATOR)).contains("Gunmen");
    }

    /// A man "shot to death" would not have been in the record at all.
    @Test
    void theManShotToDeathIsTheVictim() {
        var claims =
                claims(
                        RULES,
                        "FORMER MAYOR PABLO LERMA, 45, WAS SHOT TO DEATH BY UNIDENTIFIED"
                                + " INDIVIDUALS IN MEDELLIN.");
        assertThat(in(claims, Role.Part.VICTIM)).contains("PABLO LERMA");
        assertThat(in(claims, Role.Part.PERPETRATOR)).contains("UNIDENTIFIED INDIVIDUALS");
    }

    /// Four dead would have been counted as nobody.
    @Test
    void theDeadCountedBehindADayAreCounted() {
        var claims = claims(RULES, "THE DEATH YESTERDAY OF FOUR PEASANTS IN AN ATTACK NEAR LIMA.");
        assertThat(killed(claims)).extracting(Figure::value).containsExactly(4);
    }

    /// A plan would have been counted as a death.
    @Test
    void aPlannedKillingCountsNobody() {
        var claims = claims(RULES, "THE GROUP PLANNED TO KILL THE MINISTER IN LIMA.");
        assertThat(killed(claims)).isEmpty();
    }

    /// Who was abducted would have been called "cattleman" with no name, or not been found.
    @Test
    void aNameBehindAnUnknownTitleIsAName() {
        var claims =
                claims(RULES, "THE REBELS KIDNAPPED COFFEE BARON MANUEL TORRES LUNA IN CORDOBA.");
        assertThat(in(claims, Role.Part.VICTIM)).contains("MANUEL TORRES LUNA");
    }

    /// The day and place of the dateline would have hidden those that the text tells.
    @Test
    void thePlaceOfTheEventIsNotThatOfTheDateline() {
        var claims =
                claims(
                        READER,
                        "BOGOTA, 3 JAN 90 (EFE) -- [TEXT] GUERRILLAS OF THE ELN KIDNAPPED THE"
                                + " MAYOR OF BUCARAMANGA YESTERDAY IN BUCARAMANGA. THE POLICE SAID"
                                + " THAT THE GUERRILLAS BURNED TWO BUSES.");
        assertThat(claims).isNotEmpty();
        assertThat(claims.getFirst().place())
                .isNotNull()
                .extracting(place -> place.text())
                .isEqualTo("BUCARAMANGA");
        assertThat(claims.getFirst().time())
                .isNotNull()
                .extracting(time -> time.from())
                .isEqualTo(LocalDate.of(1990, 1, 2));
    }
}
