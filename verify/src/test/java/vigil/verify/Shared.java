package vigil.verify;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Public conformance data beside the project; tests that need it are skipped without it.
public final class Shared {
    private static final Path FOLDER =
            Path.of(System.getProperty("vigil.shared", "../../shared")).resolve("data/evidence");

    private Shared() {}

    /// A folder of conformance data.
    public static Path evidence(String folder) {
        var path = FOLDER.resolve(folder);
        assumeTrue(
                Files.exists(path),
                "no conformance data at " + path + "; -Dvigil.shared=FOLDER names it");
        return path;
    }

    /// All files below a folder with this ending, sorted.
    public static List<Path> files(String folder, String ending) {
        try (var files = Files.walk(evidence(folder))) {
            return files.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
