package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `vigil risk` and panels that are none.
@Timeout(60)
class RiskCommandTest {
    @TempDir private Path folder;

    /// A ranking made from half a panel would warn about the wrong countries.
    @Test
    void aPanelWithoutItsColumnsIsToldAndNotRanked() throws IOException {
        var panel = Files.writeString(folder.resolve("panel.csv"), "country,year\nNorland,2001\n");
        var run = Run.of("risk", panel);
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("panel.csv:1:");
    }

    @Test
    void aMissingPanelIsToldByName() {
        var run = Run.of("risk", folder.resolve("none.csv"));
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("none.csv");
    }
}
