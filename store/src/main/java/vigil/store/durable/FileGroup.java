package vigil.store.durable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Files that come to the disk together, for less than each alone: all bytes are synced, side by
/// side; then all get their names; then each folder is synced, once. One use; not shared by
/// threads.
///
/// When [#commit] returns, all of it is on the disk. When it throws, some of the files may be
/// there, each whole; nobody was promised any.
public final class FileGroup {
    /// A disk takes several syncs at once in the time of one.
    private static final int AT_ONCE = 8;

    private final DurableFiles files;
    private final @Nullable Path unfinishedIn;
    private final boolean readOnly;
    private final Map<Path, byte[]> contents = new LinkedHashMap<>();
    private final TreeSet<Path> folders = new TreeSet<>();

    private FileGroup(DurableFiles files, @Nullable Path unfinishedIn, boolean readOnly) {
        this.files = files;
        this.unfinishedIn = unfinishedIn;
        this.readOnly = readOnly;
    }

    /// Files that are written or replaced; each is unfinished in its own folder.
    public static FileGroup of(DurableFiles files) {
        return new FileGroup(files, null, false);
    }

    /// Files that nobody may change afterwards.
    ///
    /// @param unfinishedIn the folder where they lie until they are whole
    public static FileGroup readOnly(DurableFiles files, Path unfinishedIn) {
        return new FileGroup(files, unfinishedIn, true);
    }

    /// Adds a file. The bytes are not copied.
    public void add(Path file, byte[] bytes) {
        contents.put(file.toAbsolutePath().normalize(), bytes);
    }

    /// Has the folder of a file synced that is there already: whoever wrote it may not have got
    /// this far.
    public void keep(Path file) {
        var parent = file.toAbsolutePath().normalize().getParent();
        if (parent != null) {
            folders.add(parent);
        }
    }

    /// Brings everything to the disk.
    ///
    /// @throws IOException if one of the files could not be written
    public void commit() throws IOException {
        var unfinished = new LinkedHashMap<Path, Path>();
        contents.keySet().forEach(this::keep);
        var made = new ArrayList<Path>();
        for (var folder : folders) {
            made.addAll(files.make(folder));
        }
        if (unfinishedIn != null) {
            made.addAll(files.make(unfinishedIn));
        }
        for (var file : contents.keySet()) {
            var in = unfinishedIn == null ? file.getParent() : unfinishedIn;
            unfinished.put(file, DurableFiles.unfinished(in == null ? file : in));
        }
        try {
            var writing = new ArrayList<Callable<@Nullable Void>>();
            contents.forEach((file, bytes) ->
                    writing.add(() -> {
                        write(unfinished.getOrDefault(file, file), bytes);
                        return null;
                    }));
            all(writing);
            for (var each : unfinished.entrySet()) {
                Files.move(each.getValue(), each.getKey(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            for (var left : unfinished.values()) {
                Files.deleteIfExists(left);
            }
            throw e;
        }
        var syncing = new ArrayList<Callable<@Nullable Void>>();
        var toSync = new TreeSet<>(folders);
        made.forEach(folder -> {
            var parent = folder.getParent();
            if (parent != null && Files.isWritable(parent)) {
                toSync.add(parent);
            }
        });
        toSync.forEach(folder ->
                syncing.add(() -> {
                    DurableFiles.syncFolder(folder);
                    return null;
                }));
        all(syncing);
        files.kept(made);
    }

    private void write(Path to, byte[] bytes) throws IOException {
        try (var out =
                FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                out.write(buffer);
            }
            if (readOnly) {
                var owners = Files.getFileAttributeView(to, PosixFileAttributeView.class);
                if (owners != null) {
                    owners.setPermissions(PosixFilePermissions.fromString("r--r--r--"));
                }
            }
            out.force(true);
        }
    }

    /// Does all, several at once, and tells of the first that failed once none is at work.
    private static void all(List<Callable<@Nullable Void>> work) throws IOException {
        try (var pool = Executors.newFixedThreadPool(Math.clamp(work.size(), 1, AT_ONCE))) {
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IOException("a file could not be written: " + e.getCause(), e);
        }
    }
}
