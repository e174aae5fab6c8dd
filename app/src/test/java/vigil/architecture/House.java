package vigil.architecture;

import static java.util.Objects.requireNonNull;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;

/// The classes of the whole project, read once, and where its folders are.
final class House {
    /// Fewest classes the rules must have seen: a rule about nothing always holds.
    static final int FEWEST_CLASSES = 120;

    static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("vigil");

    private House() {}

    /// The folder of the project.
    static Path folder() {
        var at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("vigil")) || !Files.isDirectory(at.resolve("model"))) {
            at = requireNonNull(at.getParent(), "the tests run inside the project");
        }
        return at;
    }
}
