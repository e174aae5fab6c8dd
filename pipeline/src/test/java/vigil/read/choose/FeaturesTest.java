package vigil.read.choose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeaturesTest {
    /// Else a weight learned under one name would be looked up under another, and a person would be
    /// put into another role than the training showed.
    @Test
    void anAnswerGivenInTwoPartsIsTheFactOfBothWrittenTogether() {
        var features = new Features(true);
        features.add("typeTrigger", "VICTIMperson", "shoot");
        features.add("typeTrigger", "VICTIM", "person", "shoot");
        features.add("typeTrigger", "VICTIM", "", "shoot");
        assertThat(features.fact(1)).isEqualTo(features.fact(0)).isNotEqualTo(features.fact(2));
        assertThat(features.names().get(1)).isEqualTo(features.names().get(0));
        assertThat(Features.parse(features.names().get(1))).isEqualTo(features.fact(1));
    }
}
