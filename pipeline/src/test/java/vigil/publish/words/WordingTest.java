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
    private static final String TEXT = "The army dropped bombs on the market.";
    private final Samples samples = new Samples(TEXT);

    private String sentence(Act act, Modality modality, Role.Certainty certainty) {
        return Wording.sentence(
                samples.claim(
                        act,
                        modality,
                        0.9,
                        List.of(),
                        List.of(samples.role(Role.Part.PERPETRATOR, "The army", certainty)),
                        List.of(),
                        "The army dropped bombs"),
                TEXT);
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

    /// Cards that said "Appeal." and nothing else made a person open each one to learn who asked
    /// for what.
    @Test
    void noSentenceIsABareWord() {
        for (var act : Act.all()) {
            var bare =
                    samples.claim(
                            act,
                            Modality.ASSERTED,
                            0.9,
                            List.of(),
                            List.of(),
                            List.of(),
                            "The army dropped bombs");
            assertThat(Wording.sentence(bare, TEXT))
                    .contains(act instanceof Act.Assault ? ", " : ": “");
        }
        var warning =
                samples.claim(
                        Act.Say.WARN,
                        Modality.ASSERTED,
                        0.9,
                        List.of(),
                        List.of(
                                samples.role(Role.Part.ACTOR, "The army", Role.Certainty.ASSERTED),
                                samples.role(
                                        Role.Part.RECIPIENT,
                                        "the market",
                                        Role.Certainty.ASSERTED)),
                        List.of(),
                        "The army dropped bombs");
        assertThat(Wording.sentence(warning, TEXT))
                .isEqualTo("Warning, from The army, to the market.");
    }

    /// "In which the denied part is that of …" was so crooked that readers took the denial for an
    /// admission.
    @Test
    void aDenialIsToldInPlainWords() {
        assertThat(sentence(Act.Assault.AERIAL, Modality.DENIED, Role.Certainty.ASSERTED))
                .isEqualTo("Attack from the air, said not to be by The army.");
    }

    /// The first sentence of a report without title and source stood where the name of the source
    /// belongs, as if it were an outlet of that name.
    @Test
    void wordsOfTheTextAreNeverShownAsASource() {
        var read = samples.read(null, null);
        assertThat(read.source()).isEqualTo("a report without a source");
        assertThat(read.title()).startsWith("Report ");
        var named = new ReadReport(read.report(), read.reading(), "statements/story.txt");
        assertThat(named.source()).isEqualTo("story.txt");
        assertThat(samples.read("A headline", null).source()).isEqualTo("“A headline”");
    }
}
