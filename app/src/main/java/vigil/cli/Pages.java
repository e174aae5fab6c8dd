package vigil.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vigil.publish.page.ReadingPage;
import vigil.publish.page.RecordPages;
import vigil.publish.words.ReadReport;

/// Writes pages to files and shows them.
final class Pages {
    private static final int SECONDS_TO_OPEN = 3;

    private Pages() {}

    /// Writes a page about one report, or about several a first page with this name and a page for
    /// each beside it.
    ///
    /// @throws IOException if a page cannot be written
    static void write(Path file, List<ReadReport> reads) throws IOException {
        if (reads.size() == 1) {
            write(file, ReadingPage.of(reads.getFirst()));
            return;
        }
        var name = file.getFileName().toString();
        var base = name.replaceFirst("(?i)[.]html?$", "");
        var title = reads.size() + " reports";
        write(file.resolveSibling(""), RecordPages.of(title, "", reads, name, base + "-"));
    }

    /// Writes pages into a folder, which is made if need be.
    ///
    /// @throws IOException if a page cannot be written
    static void write(Path folder, Map<String, String> pages) throws IOException {
        Files.createDirectories(folder);
        for (var page : pages.entrySet()) {
            write(folder.resolve(page.getKey()), page.getValue());
        }
    }

    private static void write(Path file, String page) throws IOException {
        Files.write(file, page.getBytes(StandardCharsets.UTF_8));
    }

    /// Opens a page in a browser where there is a desktop; does nothing where there is none.
    ///
    /// @return whether a browser was asked
    static boolean open(Path page) {
        var system = System.getProperty("os.name", "");
        boolean mac = system.startsWith("Mac");
        boolean desktop = present("DISPLAY") || present("WAYLAND_DISPLAY");
        if (!mac && !desktop) {
            return false;
        }
        try {
            var process =
                    new ProcessBuilder(mac ? "open" : "xdg-open", page.toUri().toString())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return !process.waitFor(SECONDS_TO_OPEN, TimeUnit.SECONDS) || process.exitValue() == 0;
        } catch (IOException _) {
            return false; // no such command here; the address was printed
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean present(String variable) {
        var value = System.getenv(variable);
        return value != null && !value.isEmpty();
    }
}
