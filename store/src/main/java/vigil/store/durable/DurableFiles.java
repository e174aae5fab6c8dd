package vigil.store.durable;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Writes files so that a reader sees all of one or nothing, even after a power cut: a temporary
/// file, `fsync`, rename, `fsync` of the folder. Shared by threads.
public final class DurableFiles {
    /// How names of files begin that are not finished; what is left of them may be deleted.
    public static final String UNFINISHED = ".unfinished-";

    private static final AtomicLong NUMBER = new AtomicLong();

    /// Folders whose entry in their parent is known to be on the disk.
    private final Set<Path> kept = ConcurrentHashMap.newKeySet();

    /// Writes or replaces a file.
    ///
    /// @throws IOException if it could not be written; then the old file stands
    public void write(Path file, byte[] bytes) throws IOException {
        var unfinished = unfinished(folder(file));
        try {
            try (var out =
                    FileChannel.open(
                            unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
                out.force(true);
            }
            moveInto(unfinished, file);
        } catch (IOException e) {
            Files.deleteIfExists(unfinished);
            throw e;
        }
    }

    /// Gives a finished file its name. Its bytes must have been synced by the caller.
    ///
    /// @throws IOException if it could not be moved
    public void moveInto(Path finished, Path file) throws IOException {
        Files.move(finished, file, StandardCopyOption.ATOMIC_MOVE);
        syncFolder(folder(file));
    }

    /// The folder of a file, made with all above it, each on the disk before this returns.
    ///
    /// @throws IOException if a folder cannot be made
    public Path folder(Path file) throws IOException {
        var folder =
                requireNonNull(file.toAbsolutePath().normalize().getParent(), "a file's folder");
        keep(folder);
        return folder;
    }

    private void keep(Path folder) throws IOException {
        if (kept.contains(folder)) {
            return;
        }
        var parent = folder.getParent();
        if (parent != null) {
            if (!Files.isDirectory(folder)) {
                keep(parent);
                Files.createDirectories(folder);
                syncFolder(parent);
            } else if (Files.isWritable(parent)) {
                syncFolder(parent); // another process may have made it and not got this far
            }
        }
        kept.add(folder);
    }

    /// Makes a folder with all above it, without syncing.
    ///
    /// @return the folders whose names are not known to be on the disk: those above them are to be
    ///   synced, then these told to [#kept]
    List<Path> make(Path folder) throws IOException {
        var unknown = new ArrayList<Path>();
        boolean there = false;
        for (var at = folder; at != null && !there && !kept.contains(at); at = at.getParent()) {
            there = Files.isDirectory(at);
            unknown.add(at);
        }
        if (!unknown.isEmpty()) {
            Files.createDirectories(folder);
        }
        return unknown;
    }

    /// These folders are on the disk now.
    void kept(List<Path> folders) {
        kept.addAll(folders);
    }

    /// Deletes a file, and the two folders above it where nothing else is in them.
    ///
    /// @throws IOException if the disk fails; a file that is not there is no fault
    public void delete(Path file) throws IOException {
        var folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        Files.deleteIfExists(file);
        syncFolder(folder);
        for (int i = 0; i < 2 && folder.getParent() != null; i++) {
            try (var rest = Files.list(folder)) {
                if (rest.findAny().isPresent()) {
                    return;
                }
            }
            kept.remove(folder);
            Files.delete(folder);
            folder = folder.getParent();
            syncFolder(folder);
        }
    }

    /// A new name for a file that is not finished.
    public static Path unfinished(Path folder) {
        return folder.resolve(
                UNFINISHED + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet());
    }

    /// Brings names made, moved or deleted in a folder to the disk.
    ///
    /// @throws IOException if the disk fails
    public static void syncFolder(Path folder) throws IOException {
        try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }
}
