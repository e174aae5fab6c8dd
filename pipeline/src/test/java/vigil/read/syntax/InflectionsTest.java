package vigil.read.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionsTest {
    private final Inflections inflections = new Inflections();

    @ParameterizedTest
    @CsvSource({
        "drop, drop drops dropped dropping",
        "kidnap, kidnap kidnaps kidnapped kidnapping",
        "fire, fire fires fired firing",
        "carry, carry carries carried carrying",
        "shoot, shoot shoots shot shooting",
        "steal, steal steals stole stolen stealing",
        "die, die dies died dying",
        "flee, flee flees fled fleeing",
        "travel, travel travels traveled travelled traveling travelling",
        "have, have has had having",
        "target, target targets targeted targeting",
        "explode, explode explodes exploded exploding",
        "attack, attack attacks attacked attacking",
        "machine-gun, machine-gun machine-guns machine-gunned machine-gunning"
    })
    void aVerbHasAllItsForms(String lemma, String forms) {
        assertThat(inflections.verbForms(lemma)).containsExactly(forms.split(" ", -1));
    }

    @Test
    void theFirstOfSeveralWordsChangesInAVerbAndTheLastInANoun() {
        assertThat(inflections.verbForms("open fire"))
                .containsExactly("open fire", "opens fire", "opened fire", "opening fire");
        assertThat(inflections.nounForms("car bomb")).containsExactly("car bomb", "car bombs");
        assertThat(inflections.nounForms("gunman")).containsExactly("gunman", "gunmen");
        assertThat(inflections.nounForms("aircraft")).containsExactly("aircraft");
        assertThat(inflections.nounForms("army")).containsExactly("army", "armies");
    }
}
