package vigil.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vigil.cli.Vigil;

class PapersTest {
    private static final List<String> PAPERS =
            List.of(
                    "README.md",
                    "CHANGELOG.md",
                    "CONTRIBUTING.md",
                    "GLOSSARY.md",
                    "SECURITY.md",
                    "LICENSE",
                    "NOTICE");

    @Test
    void everyPaperIsThere() {
        assertThat(PAPERS).allSatisfy(paper -> assertThat(Checkout.text(paper)).isNotBlank());
    }

    /// A newcomer who types what the README says must not read "unknown command".
    @Test
    void everyCommandOfTheReadmeExists() {
        var commands = new TreeSet<String>();
        var named = Pattern.compile("^\\./vigil (\\w+)", Pattern.MULTILINE);
        for (var paper : List.of("README.md", "docs/guide/reading-a-report.md")) {
            named.matcher(Checkout.text(paper)).results().forEach(r -> commands.add(r.group(1)));
        }
        assertThat(commands).contains("demo", "test", "read");
        assertThat(Checkout.text("vigil")).contains("\"${1:-}\" = test");
        commands.remove("test"); // the launcher's own
        for (var command : commands) {
            assertThat(Vigil.run(command, "--help")).as("vigil " + command).isZero();
        }
    }

    @Test
    void everyTypeOfTheGlossaryExists() {
        var types =
                Pattern.compile("`(vigil\\.[a-z.]+[A-Z][A-Za-z.]*)`")
                        .matcher(Checkout.text("GLOSSARY.md"))
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        assertThat(types).hasSizeGreaterThan(20);
        for (var type : types) {
            var binary = type.replaceAll("(?<=[a-z])\\.(?=[A-Z][a-zA-Z]*$)", "\\$");
            var plain = type.indexOf('.', firstCapital(type)) < 0 ? type : binary;
            assertThatCode(() -> Class.forName(plain)).as(type).doesNotThrowAnyException();
        }
    }

    private static int firstCapital(String type) {
        return (int) type.chars().takeWhile(c -> !Character.isUpperCase(c)).count();
    }

    @Test
    void everyLinkBetweenPapersLeadsSomewhere() throws IOException {
        var link = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
        try (var all = Files.walk(Checkout.ROOT, 4)) {
            var papers =
                    all.filter(path -> path.toString().endsWith(".md"))
                            .filter(path -> !path.toString().matches(".*/(target|node_modules)/.*"))
                            .filter(path -> !path.startsWith(Checkout.ROOT.resolve("shared")))
                            .toList();
            assertThat(papers).hasSizeGreaterThan(8);
            for (var paper : papers) {
                link.matcher(Checkout.text(paper))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(to ->
                                assertThat(paper.resolveSibling(to))
                                        .as(paper + " → " + to)
                                        .exists());
            }
        }
    }

    @Test
    void theNoticeNamesTheSourcesOfTheData() {
        assertThat(Checkout.text("NOTICE"))
                .contains("GeoNames", "Attribution 4.0", "Open Database License");
        assertThat(Checkout.text("LICENSE"))
                .contains("Apache License", "Version 2.0, January 2004");
    }

    @Test
    void everyExampleRuns() throws Exception {
        var classPath =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path", ""));
        var examples =
                Checkout.files("examples").stream()
                        .filter(file -> file.toString().endsWith(".java"))
                        .toList();
        assertThat(examples).isNotEmpty();
        for (Path example : examples) {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var log = Files.createTempFile("example", ".log");
            var process =
                    new ProcessBuilder(
                                    java,
                                    "-Dstdout.encoding=UTF-8",
                                    "-cp",
                                    classPath,
                                    example.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(example + " ends").isTrue();
            var output = Checkout.text(log);
            Files.delete(log);
            assertThat(process.exitValue()).as(example + " said: " + output).isZero();
            assertThat(output).contains("Wednesday");
        }
    }
}
