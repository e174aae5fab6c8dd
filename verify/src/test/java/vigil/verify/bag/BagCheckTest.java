package vigil.verify.bag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BagCheckTest {
    private static final Path BAGS =
            Path.of(System.getProperty("vigil.shared", "../../shared"))
                    .resolve("data/evidence/bagit");

    @TempDir private Path folder;

    /// The public conformance suite: a folder `valid` or `invalid` is the verdict.
    @Test
    void everyBagOfTheConformanceSuiteGetsItsVerdict() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(BAGS), "no " + BAGS);
        var verdicts = new TreeMap<String, Integer>();
        var wrong = new ArrayList<String>();
        try (var all = Files.walk(BAGS, 3)) {
            for (var bag : all.filter(p -> BAGS.relativize(p).getNameCount() == 3).toList()) {
                if (!Files.isDirectory(bag)) {
                    continue;
                }
                var kind = BAGS.relativize(bag).getName(1).toString();
                boolean expected = kind.equals("valid") || kind.equals("warning");
                if (kind.equals("windows-only")) {
                    continue;
                }
                var result = BagCheck.of(bag);
                verdicts.merge(kind, 1, Integer::sum);
                if (result.faults().isEmpty() != expected) {
                    wrong.add(BAGS.relativize(bag) + " " + result.faults());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(verdicts.get("valid")).isGreaterThanOrEqualTo(26);
        assertThat(verdicts.get("invalid")).isGreaterThanOrEqualTo(9);
    }

    private Path bag(String manifest) throws IOException {
        var bag = folder.resolve("bag");
        Files.createDirectories(bag.resolve("data"));
        Files.writeString(
                bag.resolve("bagit.txt"),
                "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        Files.writeString(bag.resolve("data/a.txt"), "hello");
        Files.writeString(bag.resolve("manifest-md5.txt"), manifest);
        return bag;
    }

    private static final String GOOD = "5d41402abc4b2a76b9719d911017c592  data/a.txt\n";

    @Test
    void aWholeBagHasNoFaultAndAChangedOneHas() throws IOException {
        var bag = bag(GOOD);
        assertThat(BagCheck.of(bag)).isEqualTo(new BagCheck.Result("1.0", 1, java.util.List.of()));
        Files.writeString(bag.resolve("data/a.txt"), "hullo");
        assertThat(BagCheck.of(bag).faults()).singleElement().asString().contains("changed");
    }

    /// A manifest could otherwise have the checker read and compare any file of the machine.
    @Test
    void noPathLeadsOutOfTheBag() throws IOException {
        for (var path :
                new String[] {
                    "../secret", "/etc/passwd", "~/secret", "data/../../secret", "data/./a.txt",
                    "C:/secret", "data/..", "data//a.txt", "data\\..\\..\\secret", "bagit.txt"
                }) {
            var faults =
                    BagCheck.of(bag(GOOD + "5d41402abc4b2a76b9719d911017c592  " + path + "\n"));
            assertThat(faults.faults()).as(path).anyMatch(f -> f.contains("outside"));
        }
        var bag = bag(GOOD);
        Files.createSymbolicLink(bag.resolve("data/link"), folder);
        assertThat(BagCheck.of(bag).faults()).anyMatch(f -> f.contains("is a link"));
    }
}
