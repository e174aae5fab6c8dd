package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// `vigil read --why` on the sample reports.
@Timeout(120)
class WhyCommandTest {
    private static final Pattern NAMES = Pattern.compile("\"(?:because|rules)\":\\[([^]]*)]");

    private static Path corpus() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("corpus"))) {
            folder = folder.resolve("..").normalize();
        }
        return folder.resolve("corpus");
    }

    /// A person who looked up a rule of a claim got "there is no rule" for an answer.
    @Test
    void everyRuleThatASampleNamesIsExplained() {
        var run = Run.of("read", "--why", "--json", corpus());
        assertThat(run.status()).isZero();
        var named = new TreeSet<String>();
        var found = NAMES.matcher(run.out());
        while (found.find()) {
            for (var name : found.group(1).split(",", -1)) {
                if (!name.isEmpty()) {
                    named.add(name.replace("\"", ""));
                }
            }
        }
        var known =
                Run.of("explain").lines().stream()
                        .map(line -> line.split(" ", 2)[0])
                        .collect(Collectors.toSet());
        assertThat(named).hasSizeGreaterThan(20).isSubsetOf(known);
    }

    @Test
    void whyShowsRuleWeightsAndWordsAndChangesNothingElse() {
        var file = corpus().resolve("01-wire.txt");
        var why = Run.of("read", "--why", file);
        assertThat(why.out())
                .containsPattern(
                        "people +“four people”\\n +because +rule harm.kill; as object; all weights")
                .containsPattern("when +“Wednesday” → 2016-08-10\\n +because +rule time\\.");
        var plain = Run.json(file).out();
        assertThat(plain).doesNotContain("\"why\"");
        var json = Run.of("read", "--why", "--json", file).out();
        assertThat(json)
                .contains(
                        "\"why\":[{\"value\":\"act\"",
                        "\"fact\":\"relationType=VICTIMobject|PEOPLE\"");
    }
}
