package vigil.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The folder that the tests run in a part of.
final class Checkout {
    static final Path ROOT = root();

    private Checkout() {}

    private static Path root() {
        for (var folder = Path.of("").toAbsolutePath();
                folder != null;
                folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("corpus"))
                    && Files.exists(folder.resolve("vigil"))) {
                return folder;
            }
        }
        throw new IllegalStateException("not run inside a checkout of Vigil");
    }

    static String text(String path) {
        return text(ROOT.resolve(path));
    }

    static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Files directly in a folder, sorted.
    static List<Path> files(String folder) {
        try (var files = Files.list(ROOT.resolve(folder))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
