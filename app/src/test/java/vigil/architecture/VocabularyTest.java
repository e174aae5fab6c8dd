package vigil.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigil.model.claim.Act;

/// The words that others read are the words we write.
class VocabularyTest {
    private static final Path VOCABULARY =
            Path.of(System.getProperty("vigil.shared", House.folder() + "/../shared"))
                    .resolve("contract/vocabulary.tsv");

    @BeforeEach
    void theContractIsThere() {
        assumeTrue(
                Files.exists(VOCABULARY),
                "the contract is not beside the project; -Dvigil.shared=FOLDER names it");
    }

    private static List<String[]> rows() throws IOException {
        return Files.readAllLines(VOCABULARY).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .toList();
    }

    private static String orDash(String word) {
        return word.isEmpty() ? "-" : word;
    }

    @Test
    void actsAreTheVocabularyInItsOrder() throws IOException {
        assertThat(Act.all())
                .extracting(act -> act.type() + " " + act.mode().orElse("-"))
                .containsExactlyElementsOf(
                        rows().stream().map(row -> row[0] + " " + row[1]).toList());
    }

    @Test
    void actsCarryTheCodesOfTheOtherSchemes() throws IOException {
        assertThat(Act.all())
                .extracting(act -> {
                    var codes = act.codes();
                    return List.of(
                            act.word(),
                            codes.acled() == null ? "-" : codes.acled(),
                            codes.cameo() == null ? "-" : codes.cameo(),
                            orDash(String.join(" ", codes.romeStatute())));
                })
                .containsExactlyElementsOf(
                        rows().stream()
                                .map(row ->
                                        List.of(
                                                row[1].equals("-") ? row[0] : row[0] + "/" + row[1],
                                                row[3],
                                                row[4],
                                                row[5]))
                                .toList());
    }

    @Test
    void everyWordLeadsBackToItsAct() {
        for (var act : Act.all()) {
            assertThat(Act.of(act.type(), act.mode().orElse(null))).contains(act);
        }
        assertThat(Arrays.asList("assault", "say"))
                .allMatch(type -> Act.of(type, "no-such").isEmpty());
    }
}
