package vigil.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vigil.model.Problem;
import vigil.read.place.gazetteer.Gazetteer;

/// The gazetteers that a user imported, a file each, by name.
public final class ImportedGazetteers {
    private static final String ENDING = ".bin";
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,60}");

    private final Path folder;

    ImportedGazetteers(Path folder) {
        this.folder = folder;
    }

    /// Where they lie; need not exist.
    public Path folder() {
        return folder;
    }

    /// Whether a gazetteer may be called so: letters, digits, `.`, `_`, `-`.
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /// Their names, sorted.
    ///
    /// @throws IOException if the folder cannot be read
    public List<String> names() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ENDING))
                    .map(file -> file.substring(0, file.length() - ENDING.length()))
                    .filter(ImportedGazetteers::isName)
                    .sorted()
                    .toList();
        }
    }

    /// Puts a gazetteer there, in place of one of this name. One that is being read meanwhile is
    /// whole, the old or the new.
    ///
    /// @return whether there was one
    /// @throws IOException if it cannot be written
    public boolean put(String name, byte[] bytes) throws IOException {
        Files.createDirectories(folder);
        var file = file(name);
        var replaced = Files.exists(file);
        var fresh = Files.createTempFile(folder, "import-", ".part");
        try {
            Files.write(fresh, bytes, StandardOpenOption.TRUNCATE_EXISTING);
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
        return replaced;
    }

    /// The gazetteer of a name.
    ///
    /// @throws IOException if there is none, or its file is damaged or of another version of Vigil
    public Gazetteer get(String name) throws IOException {
        try {
            return Gazetteer.of(Files.readAllBytes(file(name)));
        } catch (RuntimeException e) { // whatever a damaged file makes of array bounds
            throw new IOException(
                    "damaged, or imported by another version of Vigil; import it again", e);
        }
    }

    /// Takes a gazetteer away.
    ///
    /// @return whether there was one
    /// @throws IOException if it cannot be deleted
    public boolean remove(String name) throws IOException {
        return isName(name) && Files.deleteIfExists(file(name));
    }

    /// All that can be loaded, sorted by name, so that every run has them in one order.
    ///
    /// @param tell is told of those that cannot
    public List<Gazetteer> all(Consumer<Problem> tell) {
        var all = new ArrayList<Gazetteer>();
        try {
            for (var name : names()) {
                try {
                    all.add(get(name));
                } catch (IOException e) {
                    var file = file(name).toString();
                    var message = "this imported gazetteer is left out: " + e.getMessage();
                    tell.accept(new Problem("bad-gazetteer", message, file, 0, 0, ""));
                }
            }
        } catch (IOException e) {
            var message = "imported gazetteers are left out: " + e.getMessage();
            tell.accept(new Problem("bad-gazetteer", message, folder.toString(), 0, 0, ""));
        }
        return all;
    }

    private Path file(String name) {
        return folder.resolve(name + ENDING);
    }
}
