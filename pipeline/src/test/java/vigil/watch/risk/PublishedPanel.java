package vigil.watch.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vigil.model.Outcome;
import vigil.watch.table.TableLine;

/// The panel of the 2025 edition beside the project; tests that need it are skipped without it.
final class PublishedPanel {
    private static final Path FOLDER =
            Path.of(System.getProperty("vigil.shared", "../../shared"))
                    .resolve("data/warning/ewp2025");

    private PublishedPanel() {}

    static Panel panel() throws IOException {
        var outcome = Panel.read(text("prepared2024predictors-2025-09-03.csv"), "panel.csv");
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<Panel>) outcome).value();
    }

    static String text(String name) throws IOException {
        var file = FOLDER.resolve(name);
        assumeTrue(Files.exists(file), "no table at " + file + "; -Dvigil.shared=FOLDER names it");
        return Files.readString(file);
    }

    /// The lines of a table, without its head, as cells.
    static List<List<String>> table(String name) throws IOException {
        return text(name).lines().skip(1).map(TableLine::cells).toList();
    }
}
