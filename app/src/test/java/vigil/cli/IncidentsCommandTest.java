package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `vigil incidents` on the sample reports.
@Timeout(120)
class IncidentsCommandTest {
    @TempDir private Path folder;

    private static Path corpus() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("corpus"))) {
            folder = folder.resolve("..").normalize();
        }
        return folder.resolve("corpus");
    }

    /// Three papers with one wire story would have stood as three witnesses of the attack.
    @Test
    void reprintsOfASampleAreOneOrigin() {
        var list = Run.of("incidents", corpus());
        assertThat(list.status()).isZero();
        var attack =
                list.lines().stream()
                        .filter(line -> line.contains("assault/aerial, Aleppo, 2016-08-10"))
                        .findFirst()
                        .orElseThrow();
        var told = Run.of("incidents", "--id", attack.split(" ", 2)[0], corpus());
        assertThat(told.out())
                .contains("01-wire.txt, printed again by 02-reprint-cut.txt")
                .containsPattern("killed \\d to 5, best 4");
    }

    /// A mistyped folder would have looked like a record without incidents.
    @Test
    void aFolderWithNothingInItIsToldByName() {
        var empty = Run.of("incidents", folder);
        assertThat(empty.status()).isEqualTo(3);
        assertThat(empty.err()).contains(folder.toString());
    }
}
