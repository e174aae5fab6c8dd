package vigil.read.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.model.Outcome;
import vigil.model.Report;
import vigil.model.Span;
import vigil.model.claim.Attribution;
import vigil.model.claim.Claim;
import vigil.model.claim.Role;
import vigil.model.reading.Reading;
import vigil.read.EnglishReader;

/// Descriptions, short names and quoted quoters: who is meant, in the words as they stand.
class WhoIsMeantTest {
    private static final EnglishReader READER = EnglishReader.untrained();

    private static List<Claim> claims(String text) {
        var report = Report.of(text).published(LocalDate.of(2024, 5, 10));
        return switch (READER.apply(report)) {
            case Outcome.Done<Reading>(var reading, _) -> reading.claims();
            case Outcome.Refused<Reading>(var problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    private static List<String> voices(Claim claim) {
        return claim.attribution().stream().map(Attribution::speaker).toList();
    }

    private static Role role(List<Claim> claims, Role.Part part, String words) {
        return claims.stream()
                .flatMap(claim -> claim.roles().stream())
                .filter(role -> role.part() == part && role.text().endsWith(words))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> mentions(Role role, String text) {
        return role.spans().stream().map((Span span) -> span.of(text)).toList();
    }

    /// The agency would have been put down as the source of what an official said.
    @Test
    void whoIsQuotedVouchesAndWhoQuotesPassesItOn() {
        assertThat(
                        voices(
                                claims(
                                                "Reuters quoted a hospital official as saying that"
                                                        + " the strike killed 12 people in Idlib.")
                                        .getFirst()))
                .containsExactly("a hospital official", "Reuters");
    }

    /// The military source behind the agency's story would have been lost.
    @Test
    void whoIsCitedIsNearerThanWhoCites() {
        assertThat(
                        voices(
                                claims(
                                                "The militia shelled the camp, according to SANA,"
                                                        + " citing a military source.")
                                        .getFirst()))
                .containsExactly("a military source", "SANA");
    }

    /// A relay would have been taken for nobody, though its standing matters to a judge.
    @Test
    void whoReportsWhatAnotherSaidIsKept() {
        assertThat(
                        voices(
                                claims(
                                                "Interfax reported that the defence ministry said"
                                                        + " its aircraft had bombed a depot near"
                                                        + " Kharkiv.")
                                        .getFirst()))
                .containsExactly("the defence ministry", "Interfax");
    }

    /// One person would have been counted as three sources: with title, by last name, as "he".
    @Test
    void aSpeakerIsOneUnderTitleLastNameAndPronoun() {
        var claims =
                claims(
                        "Dr. Ahmad Yusuf, head of the local hospital, said five children were"
                                + " killed when rockets hit the market in Saraqib. Yusuf said 20"
                                + " others were wounded. He said shells fell on the clinic on"
                                + " Wednesday.");
        assertThat(claims)
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(voices(claim)).containsExactly("Ahmad Yusuf"));
    }

    /// A monitor would have been counted as a second source under its short name.
    @Test
    void aShortNameIsTheNameThatIntroducedIt() {
        var claims =
                claims(
                        "The Kivu Security Tracker (KST) said on Tuesday that 14 people were"
                                + " killed in Mayba. KST said gunmen burned the clinic.");
        assertThat(claims)
                .hasSizeGreaterThan(1)
                .allSatisfy(claim ->
                        assertThat(voices(claim)).containsExactly("The Kivu Security Tracker"));
    }

    /// Nobody who looks for what a group did would have found what "the group" did.
    @Test
    void theGroupIsTheGroupNamedBefore() {
        var text =
                "Fighters of the Allied Democratic Forces attacked the village of Mayba. The group"
                        + " burned the clinic.";
        var role = role(claims(text), Role.Part.PERPETRATOR, "group");
        assertThat(role.name()).isEqualTo("Allied Democratic Forces");
        assertThat(mentions(role, text)).contains("the Allied Democratic Forces");
    }

    /// Where two groups are named, either guess would accuse somebody.
    @Test
    void theRebelsAreNobodyByNameWhereTwoGroupsAre() {
        var text =
                "Fighters of the M23 clashed with the Allied Democratic Forces in Mayba. The rebels"
                        + " burned the clinic.";
        assertThat(role(claims(text), Role.Part.PERPETRATOR, "rebels").name()).isNull();
    }

    /// The hospital that was hit could not have been told from another.
    @Test
    void theFacilityIsTheBuildingToldOfBefore() {
        var text =
                "Shells fell near the Omdurman hospital on Monday. Warplanes bombed the facility on"
                        + " Wednesday.";
        assertThat(mentions(role(claims(text), Role.Part.TARGET, "facility"), text))
                .anyMatch(mention -> mention.endsWith("hospital"));
    }

    /// Four dead would have been somebody else than the four people counted.
    @Test
    void theVictimsAreThoseCounted() {
        var text =
                "Gunmen shot four people in the village of Mayba on Monday. The four victims were"
                        + " killed at dawn.";
        assertThat(mentions(role(claims(text), Role.Part.VICTIM, "victims"), text))
                .contains("four people");
    }
}
