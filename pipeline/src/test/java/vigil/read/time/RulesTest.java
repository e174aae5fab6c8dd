package vigil.read.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vigil.read.rule.RuleText;
import vigil.read.text.TokenizedText;

/// Every rule holds in its examples, with the value they state, and not in its counter-examples.
class RulesTest {
    private static final LocalDate FRIDAY = LocalDate.of(2016, 8, 12);

    private final TimeReader reader = new TimeReader();

    @TestFactory
    Stream<DynamicTest> everyRuleHoldsInItsExamples() {
        return reader.rules().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.name(), () -> check(rule)));
    }

    private void check(RuleText rule) {
        for (var example : rule.examples()) {
            int equals = example.lastIndexOf(" = ");
            var marked = example.substring(0, equals);
            var value = example.substring(equals + 3);
            int begin = marked.indexOf('[');
            int end = marked.indexOf(']', begin);
            var text =
                    marked.substring(0, begin)
                            + marked.substring(begin + 1, end)
                            + marked.substring(end + 1);
            var found = reader.found(TokenizedText.of(text), FRIDAY);
            assertThat(found)
                    .as("%s in: %s", rule.name(), text)
                    .anySatisfy(one -> {
                        assertThat(one.match().rule().text().name()).isEqualTo(rule.name());
                        assertThat(one.mention().span().begin()).isEqualTo(begin);
                        assertThat(one.mention().span().end()).isEqualTo(end - 1);
                        assertThat(String.valueOf(one.mention().value())).isEqualTo(value);
                    });
        }
        for (var counter : rule.counterExamples()) {
            assertThat(reader.found(TokenizedText.of(counter), FRIDAY))
                    .as("%s not in: %s", rule.name(), counter)
                    .noneMatch(one -> one.match().rule().text().name().equals(rule.name()));
        }
    }
}
