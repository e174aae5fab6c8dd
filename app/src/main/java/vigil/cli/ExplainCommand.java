package vigil.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.read.EnglishReader;
import vigil.read.rule.RuleText;

/// `vigil explain`: prints a rule of the reader, what it means and where it holds.
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        header = "Prints a rule of the reader: its meaning, examples and counter-examples.",
        description = {
            "",
            "The names are those in `because` of a claim. Without a name, or with the beginning of"
                    + " one, lists the rules."
        },
        footer = {
            "",
            "Examples:",
            "  vigil explain                      every rule",
            "  vigil explain time                 the rules for times",
            "  vigil explain time.day-month-year  one rule in full"
        })
final class ExplainCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "RULE",
            arity = "0..1",
            description = "the name of a rule, or the beginning of one")
    private @Nullable String name;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    ExplainCommand() {}

    @Override
    public Integer call() {
        var rules = new EnglishReader().rules();
        var wanted = name == null ? "" : name.toLowerCase(Locale.ROOT);
        var exact = rules.stream().filter(rule -> rule.name().equals(wanted)).toList();
        if (!exact.isEmpty()) {
            exact.forEach(this::print);
            return 0;
        }
        var some = rules.stream().filter(rule -> rule.name().startsWith(wanted)).toList();
        if (some.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there is no rule \"%s\"%s".formatted(name, nearest(rules, wanted)));
        }
        list(some);
        return 0;
    }

    private static String nearest(List<RuleText> rules, String wanted) {
        var near =
                rules.stream()
                        .map(RuleText::name)
                        .filter(other -> other.contains(wanted) || shares(other, wanted))
                        .limit(5)
                        .toList();
        return near.isEmpty() ? "" : "; there is " + String.join(", ", near);
    }

    private static boolean shares(String name, String wanted) {
        for (var part : wanted.split("[.-]", -1)) {
            if (part.length() > 3 && name.contains(part)) {
                return true;
            }
        }
        return false;
    }

    private void print(RuleText rule) {
        var out = spec.commandLine().getOut();
        out.println(rule.name());
        out.println("  " + rule.meaning());
        out.println();
        rule.examples().forEach(example -> out.println("  holds:  " + example));
        rule.counterExamples().forEach(example -> out.println("  not:    " + example));
        out.println();
        rule.body().lines().forEach(line -> out.println("  | " + line));
        out.flush();
    }

    private void list(List<RuleText> rules) {
        var out = spec.commandLine().getOut();
        int width = rules.stream().mapToInt(rule -> rule.name().length()).max().orElse(0);
        rules.stream()
                .sorted(Comparator.comparing(RuleText::name))
                .forEach(rule -> out.printf("%-" + width + "s  %s%n", rule.name(), rule.meaning()));
        out.flush();
    }
}
