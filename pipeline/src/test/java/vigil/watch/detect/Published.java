package vigil.watch.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vigil.model.Outcome;

/// Published series and tables beside the project; tests that need them are skipped without them.
final class Published {
    private static final Path TABLES =
            Path.of(System.getProperty("vigil.shared", "../../shared"))
                    .resolve("data/warning/surveillance");

    private Published() {}

    /// The lines of a table, without its head.
    static List<String> table(String name) throws IOException {
        return Files.readAllLines(existing(TABLES.resolve(name))).stream().skip(1).toList();
    }

    /// A series of those with expected tables.
    static Series series(String name) throws IOException {
        return read(existing(TABLES.resolve(name + ".csv")));
    }

    /// A series of the whole collection, which has to be exported first: `week,observed,state`, a
    /// file a series.
    static Series exported(String name) throws IOException {
        var folder = System.getProperty("vigil.surveillance");
        assumeTrue(
                folder != null,
                "the 14 series and salmonella.agona of the R package surveillance as CSV are"
                        + " needed; -Dvigil.surveillance=FOLDER names them");
        return read(existing(Path.of(String.valueOf(folder), name + ".csv")));
    }

    static List<Verdict> judge(Method method, Series series, int first) {
        var outcome = Detector.judge(method, series, first);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<List<Verdict>>) outcome).value();
    }

    private static Series read(Path file) throws IOException {
        var outcome = SeriesTable.read(Files.readString(file), file.toString());
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<Series>) outcome).value();
    }

    private static Path existing(Path path) {
        assumeTrue(Files.exists(path), "no table at " + path + "; -Dvigil.shared=FOLDER names it");
        return path;
    }
}
