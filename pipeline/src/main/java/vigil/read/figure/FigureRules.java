package vigil.read.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.model.claim.Figure.Effect;
import vigil.model.claim.Figure.Group;
import vigil.read.rule.RuleText;
import vigil.read.text.KeySet;
import vigil.read.text.Table;

/// Reads `rules.txt`.
final class FigureRules {
    private FigureRules() {}

    /// The rules in their order.
    ///
    /// @throws IllegalStateException if the file is malformed, with the rule's name
    static List<FigureRule> load(Map<String, KeySet> classes) {
        var rules = new ArrayList<FigureRule>();
        @Nullable Lines lines = null;
        for (var line :
                Table.text(FigureRules.class, "/vigil/read/figure/rules.txt").split("\n", -1)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int space = line.indexOf(' ');
            var key = space < 0 ? line : line.substring(0, space);
            var value = space < 0 ? "" : line.substring(space + 1).strip();
            if (key.equals("rule")) {
                if (lines != null) {
                    rules.add(lines.rule(classes));
                }
                lines = new Lines(value);
            } else if (lines == null) {
                throw new IllegalStateException("rules.txt: a line before the first rule: " + line);
            } else {
                lines.add(key, value, line);
            }
        }
        if (lines != null) {
            rules.add(lines.rule(classes));
        }
        return List.copyOf(rules);
    }

    /// The lines of one rule, while they are read.
    private static final class Lines {
        private final String name;
        private String means = "";
        private String takes = "";
        private String heads = "";
        private String effect = "";
        private String group = "";
        private boolean part;
        private final List<String> when = new ArrayList<>();
        private final List<String> examples = new ArrayList<>();
        private final List<String> expected = new ArrayList<>();
        private final List<String> counterExamples = new ArrayList<>();
        private final List<String> body = new ArrayList<>();

        Lines(String name) {
            this.name = name;
        }

        void add(String key, String value, String line) {
            switch (key) {
                case "means" -> means = value;
                case "when" -> when.add(value);
                case "for" -> takes = value;
                case "head" -> heads = value;
                case "effect" -> effect = value;
                case "group" -> group = value;
                case "part" -> part = true;
                case "like" -> {
                    var halves = value.split("=>", 2);
                    examples.add(halves[0].strip());
                    expected.add(halves.length > 1 ? halves[1].strip() : "");
                }
                case "not" -> counterExamples.add(value);
                default -> throw new IllegalStateException("rules.txt: " + name + ": " + line);
            }
            if (!key.equals("means") && !key.equals("like") && !key.equals("not")) {
                body.add(line);
            }
        }

        FigureRule rule(Map<String, KeySet> classes) {
            try {
                var text =
                        new RuleText(
                                name, means, examples, counterExamples, String.join("\n", body));
                var source =
                        switch (effect) {
                            case "inherit" -> FigureRule.Source.INHERIT;
                            case "superseded" -> FigureRule.Source.SUPERSEDED;
                            default -> FigureRule.Source.OWN;
                        };
                boolean fixed = !effect.isEmpty() && source == FigureRule.Source.OWN;
                boolean noun = group.equals("noun");
                return new FigureRule(
                        text,
                        expected,
                        when.stream().map(pattern -> Pattern.parse(pattern, classes)).toList(),
                        new Taken(words(takes, " ")),
                        KeySet.of(words(heads, "\\|")),
                        fixed ? Effect.valueOf(effect.toUpperCase(Locale.ROOT)) : null,
                        source,
                        group.isEmpty() || noun
                                ? null
                                : Group.valueOf(group.toUpperCase(Locale.ROOT)),
                        noun,
                        part);
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException("rules.txt: " + name + ": " + e.getMessage(), e);
            }
        }

        private static Set<String> words(String list, String separator) {
            return list.isEmpty()
                    ? Set.of()
                    : List.of(list.split(separator, -1)).stream().collect(Collectors.toSet());
        }
    }
}
