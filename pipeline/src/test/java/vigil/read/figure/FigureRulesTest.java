package vigil.read.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.model.claim.Figure;
import vigil.read.text.TokenizedText;

/// Runs every example of every rule, so that `vigil explain` never prints one that does not hold.
class FigureRulesTest {
    private final FigureReader reader = FigureReader.english();

    /// The figures of a text as `rules.txt` writes them: `killed 5 at-least civilians`.
    static List<String> figures(FigureReader reader, String text) {
        var found = new ArrayList<String>();
        for (var mention : reader.read(TokenizedText.of(text))) {
            found.add(words(mention.figure()));
        }
        return found;
    }

    private static String words(Figure figure) {
        var words = new ArrayList<String>();
        words.add(figure.effect().word());
        if (figure.value() != null) {
            words.add(String.valueOf(figure.value()));
        } else if (figure.hedge() == Figure.Hedge.BETWEEN) {
            words.add(figure.low() + ".." + figure.high());
        }
        if (figure.hedge() != Figure.Hedge.EXACT && figure.hedge() != Figure.Hedge.BETWEEN) {
            words.add(figure.hedge().word());
        }
        if (figure.unit() != Figure.Unit.PERSONS) {
            words.add(figure.unit().word());
        }
        if (figure.group() != Figure.Group.TOTAL) {
            words.add(figure.group().word());
        }
        if (figure.cumulative()) {
            words.add("running");
        }
        return String.join(" ", words);
    }

    @Test
    void everyExampleGivesItsFiguresAndComesFromItsRule() {
        var wrong = new ArrayList<String>();
        for (var rule : reader.compiled()) {
            for (int i = 0; i < rule.expected().size(); i++) {
                var example = rule.text().examples().get(i);
                var expected = rule.expected().get(i);
                var wanted =
                        expected.isEmpty() ? List.of() : Arrays.asList(expected.split("; ", -1));
                var found = figures(reader, example);
                if (!found.equals(wanted)) {
                    wrong.add(rule.name() + ": " + example + " => " + String.join("; ", found));
                }
                boolean own =
                        rule.source() == FigureRule.Source.SUPERSEDED
                                || reader.read(TokenizedText.of(example)).stream()
                                        .anyMatch(mention -> mention.rule().equals(rule.name()));
                if (!own) {
                    wrong.add(rule.name() + " made nothing of: " + example);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noCounterExampleComesFromItsRule() {
        var wrong = new ArrayList<String>();
        for (var rule : reader.compiled()) {
            for (var example : rule.text().counterExamples()) {
                for (var mention : reader.read(TokenizedText.of(example))) {
                    if (mention.rule().equals(rule.name())) {
                        wrong.add(rule.name() + ": " + example);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void ruleNamesAreUnique() {
        assertThat(reader.rules()).extracting(rule -> rule.name()).doesNotHaveDuplicates();
    }
}
