package vigil.publish.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.model.claim.Act;
import vigil.model.claim.Figure;
import vigil.model.claim.Modality;
import vigil.model.claim.Role;

class WordingTest {
    private final Samples samples = new Samples("The army dropped bombs on the market.");

    private String sentence(Act act, Modality modality, Role.Certainty certainty) {
        return Wording.sentence(
                samples.claim(
                        act,
                        modality,
                        0.9,
                        List.of(),
                        List.of(samples.role(Role.Part.PERPETRATOR, "The army", certainty)),
                        List.of(),
                        "The army dropped bombs"));
    }

    /// A sentence that put an accusation as a fact would have Vigil accuse somebody.
    @ParameterizedTest
    @EnumSource(Modality.class)
    void noSentenceSaysThatSomebodyDidIt(Modality modality) {
        for (var act : Act.all()) {
            for (var certainty : Role.Certainty.values()) {
                var sentence = sentence(act, modality, certainty);
                assertThat(sentence)
                        .doesNotStartWith("The army")
                        .doesNotContain("carried out", "committed", "guilty", "responsible");
                if (modality == Modality.ASSERTED && act instanceof Act.Assault) {
                    assertThat(sentence).containsAnyOf("said ", "alleged ");
                }
            }
        }
    }

    @Test
    void hedgesStayInSight() {
        assertThat(sentence(Act.Assault.AERIAL, Modality.ASSERTED, Role.Certainty.ASSERTED))
                .isEqualTo("Attack from the air, said to be by The army.");
        assertThat(sentence(Act.Assault.AERIAL, Modality.ALLEGED, Role.Certainty.ASSERTED))
                .isEqualTo("Attack from the air, alleged to be by The army.");
        assertThat(sentence(Act.Assault.AERIAL, Modality.ASSERTED, Role.Certainty.DENIED))
                .isEqualTo("Attack from the air, said not to be by The army.");
    }

    @Test
    void numbersAreGivenAsTheyWereGiven() {
        assertThat(number(60, 54, 60, Figure.Hedge.NEARLY, Figure.Group.TOTAL))
                .isEqualTo("nearly 60");
        assertThat(number(12, 12, null, Figure.Hedge.AT_LEAST, Figure.Group.CHILDREN))
                .isEqualTo("at least 12 children");
        assertThat(number(null, 20, 30, Figure.Hedge.BETWEEN, Figure.Group.TOTAL))
                .isEqualTo("20 to 30");
        assertThat(number(null, 24, null, Figure.Hedge.DOZENS, Figure.Group.TOTAL))
                .isEqualTo("dozens");
        assertThat(number(400_000, 400_001, null, Figure.Hedge.OVER, Figure.Group.CIVILIANS))
                .isEqualTo("over 400,000 civilians");
        assertThat(number(0, 0, 0, Figure.Hedge.EXACT, Figure.Group.TOTAL)).isEqualTo("0");
    }

    private String number(
            @org.jspecify.annotations.Nullable Integer value,
            int low,
            @org.jspecify.annotations.Nullable Integer high,
            Figure.Hedge hedge,
            Figure.Group group) {
        return Wording.number(
                new Figure(
                        Figure.Effect.KILLED,
                        value,
                        low,
                        high,
                        Figure.Unit.PERSONS,
                        group,
                        null,
                        hedge,
                        false,
                        "army",
                        samples.at("army")));
    }

    @Test
    void shorteningNeverCutsACharacterInTwo() {
        assertThat(Wording.shortened("abc😷def", 5)).isEqualTo("abc…");
        assertThat(Wording.shortened("abc", 5)).isEqualTo("abc");
    }
}
