package vigil.read.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.read.rule.RuleText;
import vigil.read.syntax.SyntaxReader;
import vigil.read.text.TokenizedText;

class PatternsTest {
    private static final SyntaxReader SYNTAX = new SyntaxReader();
    private static final AttributionReader SHIPPED = AttributionReader.english();
    private static final AttributionReader UNTRAINED = AttributionReader.untrained();

    static List<RuleText> patterns() {
        return AttributionReader.rules();
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void examplesHoldAndCounterExamplesDoNot(RuleText pattern) {
        for (var reader : List.of(SHIPPED, UNTRAINED)) {
            for (var example : pattern.examples()) {
                assertThat(patternsIn(reader, example)).as(example).contains(pattern.name());
            }
            for (var counter : pattern.counterExamples()) {
                assertThat(patternsIn(reader, counter)).as(counter).doesNotContain(pattern.name());
            }
        }
    }

    private static List<String> patternsIn(AttributionReader reader, String sentence) {
        var text = TokenizedText.of(sentence);
        return reader.attributed(text, SYNTAX.read(text)).stream()
                .map(Attributed::pattern)
                .toList();
    }
}
