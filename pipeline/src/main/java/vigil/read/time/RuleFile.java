package vigil.read.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vigil.read.rule.RuleText;
import vigil.read.text.Table;
import vigil.read.time.pattern.Pattern;
import vigil.read.time.pattern.Slot;
import vigil.read.time.pattern.Slots;
import vigil.read.time.pattern.Words;

/// Reads `rules.txt`: blocks of lines that begin with a word, parted by empty lines.
///
/// `rule` name, `means` one sentence, `match` a [Pattern] (any number), `gives` a [Meaning] and
/// what the rule states itself, `only histories`, `yes` a text with the expression in square
/// brackets and its value, `no` a text that must not match.
final class RuleFile {
    private final String file;
    private final List<Rule> rules = new ArrayList<>();
    private final List<String> block = new ArrayList<>();

    private RuleFile(String file) {
        this.file = file;
    }

    /// @throws IllegalStateException if a rule is not well formed; the message names it
    static List<Rule> read(String file) {
        var reader = new RuleFile(file);
        for (var line : Table.text(RuleFile.class, file).split("\n", -1)) {
            if (line.isBlank()) {
                reader.flush();
            } else if (!line.startsWith("#")) {
                reader.block.add(line.strip());
            }
        }
        reader.flush();
        return List.copyOf(reader.rules);
    }

    private void flush() {
        if (!block.isEmpty()) {
            try {
                rules.add(rule());
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(file + ": " + block.getFirst() + ": " + e, e);
            }
            block.clear();
        }
    }

    private Rule rule() {
        var patterns = new ArrayList<Pattern>();
        for (var pattern : all("match")) {
            patterns.add(Pattern.parse(pattern));
        }
        var gives = the("gives").split(" ", -1);
        var given = new Slots();
        String literal = null;
        for (int i = 1; i < gives.length; i++) {
            var pair = gives[i].split("=", 2);
            if (pair[0].equals("value")) {
                literal = pair[1];
            } else {
                given.set(Slot.valueOf(pair[0].toUpperCase(Locale.ROOT)), Words.value(pair[1]));
            }
        }
        var meaning = Meaning.valueOf(gives[0].toUpperCase(Locale.ROOT));
        if (meaning == Meaning.LENGTH || meaning == Meaning.PERIOD) {
            for (var pattern : patterns) {
                if (!given.has(Slot.UNIT) && !pattern.captures(Slot.UNIT)) {
                    throw new IllegalArgumentException("a pattern of the rule captures no unit");
                }
            }
        }
        var text =
                new RuleText(
                        "time." + the("rule"),
                        the("means"),
                        all("yes"),
                        all("no"),
                        String.join("\n", block.subList(2, block.size())));
        return new Rule(text, patterns, meaning, given, literal, scope());
    }

    private Rule.Scope scope() {
        var only = all("only");
        return only.isEmpty()
                ? Rule.Scope.ALL
                : Rule.Scope.valueOf(only.getFirst().toUpperCase(Locale.ROOT));
    }

    private String the(String word) {
        var found = all(word);
        if (found.size() != 1) {
            throw new IllegalArgumentException("needs one line `" + word + "`");
        }
        return found.getFirst();
    }

    private List<String> all(String word) {
        var found = new ArrayList<String>();
        for (var line : block) {
            var rest = after(line, word);
            if (rest != null) {
                found.add(rest);
            }
        }
        return found;
    }

    private static @Nullable String after(String line, String word) {
        return line.startsWith(word + " ") ? line.substring(word.length() + 1).strip() : null;
    }
}
