package vigil.read.rule;

import java.util.List;

/// A rule of the reader as a person reads it: what it means, where it holds, where it does not.
///
/// Every name in a claim's `because` is the name of such a rule.
///
/// @param name dotted, the part of the reader first: `time.day-month-year`
/// @param meaning one sentence for someone who knows the field and not the program
/// @param examples sentences or phrases in which the rule holds; at least one
/// @param counterExamples near misses in which it does not hold; at least one
/// @param body the rule itself, as it stands in its file
public record RuleText(
        String name,
        String meaning,
        List<String> examples,
        List<String> counterExamples,
        String body) {

    /// @throws IllegalArgumentException if the name or the meaning is blank, or examples are
    ///   missing
    public RuleText {
        if (name.isBlank() || meaning.isBlank()) {
            throw new IllegalArgumentException("a rule needs a name and a meaning: " + name);
        }
        examples = List.copyOf(examples);
        counterExamples = List.copyOf(counterExamples);
        if (examples.isEmpty() || counterExamples.isEmpty()) {
            throw new IllegalArgumentException(
                    "a rule needs an example and a counter-example: " + name);
        }
    }
}
