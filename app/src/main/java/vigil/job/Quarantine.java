package vigil.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vigil.model.Problem;
import vigil.store.durable.DurableFiles;
import vigil.verify.tree.Hash;

/// Originals that could not be read, a folder each: the bytes under a plain name and `reason.txt`.
/// The sealed object stays in the vault; this is for people who look.
public final class Quarantine {
    private static final int LONGEST_NAME = 80;

    private static final int DIGITS = 16;

    private final Path folder;
    private final DurableFiles files = new DurableFiles();

    /// A quarantine in a folder, made when something comes.
    public Quarantine(Path folder) {
        this.folder = folder;
    }

    /// Keeps an original with the reasons.
    ///
    /// @param sealed where the object lies in the vault
    /// @param name that it came under
    /// @throws IOException if the disk fails
    public void put(Hash object, Path sealed, String name, List<Problem> problems)
            throws IOException {
        var plain = plain(name);
        var at = folder(object);
        var original = at.resolve("original-" + plain);
        files.folder(original);
        try {
            Files.createLink(original, sealed);
        } catch (FileAlreadyExistsException _) {
            // from an earlier run
        } catch (IOException | UnsupportedOperationException _) {
            Files.copy(sealed, original); // another disk, or one without hard links
        }
        var reason = new StringBuilder();
        reason.append("Could not be read: ").append(name).append('\n');
        reason.append("SHA-256: ").append(object.hex()).append("\n\n");
        for (var problem : problems) {
            reason.append(problem.code()).append(": ").append(problem).append('\n');
        }
        files.write(at.resolve("reason.txt"), reason.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Path folder(Hash object) {
        return folder.resolve(object.hex().substring(0, DIGITS));
    }

    /// Deletes what is kept here of an object, if anything is.
    void erase(Hash object) throws IOException {
        var at = folder(object);
        if (Files.isDirectory(at)) {
            try (var all = Files.newDirectoryStream(at)) {
                for (var each : all) {
                    Files.delete(each);
                }
            }
            Files.delete(at);
            DurableFiles.syncFolder(folder);
        }
    }

    /// A name without anything that leads to another folder or hides the file.
    private static String plain(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var out = new StringBuilder();
        last.codePoints()
                .limit(LONGEST_NAME)
                .forEach(c ->
                        out.appendCodePoint(
                                Character.isLetterOrDigit(c) || c == '.' || c == '-' ? c : '_'));
        return out.toString();
    }
}
