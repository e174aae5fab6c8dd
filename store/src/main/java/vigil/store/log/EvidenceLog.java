package vigil.store.log;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import vigil.store.durable.DurableFiles;
import vigil.store.durable.FileGroup;
import vigil.verify.note.Checkpoint;
import vigil.verify.tree.BadProof;
import vigil.verify.tree.Consistency;
import vigil.verify.tree.Hash;
import vigil.verify.tree.Merkle;

/// The one writer of a log. Entries of many threads are committed in groups: while one group goes
/// to the disk, the next gathers.
///
/// A group is written as openings, bundles of entries and tiles, then state, then checkpoint, each
/// step complete and on the disk before the next. So a crash leaves the last checkpoint with all
/// that it speaks of, and at most entries behind it whose index nobody was told.
public final class EvidenceLog implements Closeable {
    private static final int MOST_IN_GROUP = 4096;
    private static final String STATE = "vigil log state 1";

    private final LogFolder log;
    private final SigningKey key;
    private final FileChannel lockFile;
    private final FileLock lock;
    private final DurableFiles files = new DurableFiles();
    private final LinkedBlockingQueue<Group> waiting = new LinkedBlockingQueue<>();
    private final Thread writer;
    private @Nullable Edge edge;
    private volatile boolean closed;

    /// Entries brought together, and who waits for their indexes.
    ///
    /// @param erased older entries whose openings are to be deleted
    private record Group(
            List<Entry> entries, Set<Long> erased, CompletableFuture<List<Long>> indexes) {
        Group(List<Entry> entries, Set<Long> erased) {
            this(List.copyOf(entries), Set.copyOf(erased), new CompletableFuture<>());
        }
    }

    private EvidenceLog(LogFolder log, SigningKey key, FileChannel lockFile, FileLock lock)
            throws IOException, BadLog {
        this.log = log;
        this.key = key;
        this.lockFile = lockFile;
        this.lock = lock;
        edge = resume();
        writer = Thread.ofPlatform().daemon().name("evidence log").start(this::write);
    }

    /// Makes an empty log and signs that it is empty.
    ///
    /// @throws IOException if it cannot be written
    /// @throws BadLog if there is one already
    public static void create(Path folder, SigningKey key) throws IOException, BadLog {
        var checkpoint = folder.resolve("checkpoint");
        if (Files.exists(checkpoint)) {
            throw new BadLog("there is a log already in " + folder);
        }
        var files = new DurableFiles();
        files.write(folder.resolve("state"), state(0, Merkle.EMPTY));
        var empty = new Checkpoint(key.verifier().name(), 0, Merkle.EMPTY);
        files.write(checkpoint, key.sign(empty));
    }

    /// Opens a log for writing, after proving that its files go on from its last checkpoint.
    ///
    /// @param openings the folder of the openings
    /// @throws IOException if files cannot be read or written
    /// @throws BadLog if another process writes, or the log is not what was signed; the message
    ///   says what differs
    public static EvidenceLog open(Path folder, Path openings, SigningKey key)
            throws IOException, BadLog {
        var log = new LogFolder(folder, openings, key.verifier());
        var file =
                FileChannel.open(
                        folder.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        boolean opened = false;
        try {
            var lock = locked(file);
            if (lock == null) {
                throw new BadLog("another process writes to this log; wait until it has ended");
            }
            var writer = new EvidenceLog(log, key, file, lock);
            opened = true;
            return writer;
        } finally {
            if (!opened) {
                file.close();
            }
        }
    }

    private static @Nullable FileLock locked(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    /// Reads the state, proves it, and signs it if a crash came between state and checkpoint.
    private Edge resume() throws IOException, BadLog {
        var signed = log.checkpoint();
        var lines = Files.readString(log.folder().resolve("state")).split("\n", -1);
        try {
            if (lines.length != 4 || !lines[0].equals(STATE)) {
                throw new BadLog("the state of the log is damaged");
            }
            long size = Checkpoint.count(lines[1]);
            if (size < signed.size()) {
                throw new BadLog(
                        "the log was set back: a checkpoint of %d entries was signed, %d are here"
                                .formatted(signed.size(), size));
            }
            var last = Edge.read(log, size);
            if (!last.root().equals(Hash.base64(lines[2]))) {
                throw new BadLog("the entries of the log are not those of its state");
            }
            var proof = new Tiles(log.folder(), size).consistency(signed.size());
            Consistency.check(signed.size(), signed.root(), size, last.root(), proof);
            if (size > signed.size()) {
                sign(last);
            }
            return last;
        } catch (BadProof e) {
            throw new BadLog("the log does not go on from its last checkpoint", e);
        }
    }

    private static byte[] state(long size, Hash root) {
        return (STATE + "\n" + size + "\n" + root.base64() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// The same log for reading.
    public LogFolder reader() {
        return log;
    }

    /// Hands over entries; they stand one after the other.
    ///
    /// @return their indexes, once all are on the disk and a checkpoint over them is signed. It
    ///   fails with an [IOException] where the disk failed: then nothing was promised
    public CompletableFuture<List<Long>> append(List<Entry> entries) {
        return give(new Group(entries, Set.of()));
    }

    /// Deletes the openings of entries for good. Their leaves stay, tied to nothing; the log has to
    /// tell of it in an entry of type erase before.
    ///
    /// @return no indexes, once what was deleted is gone from the disk's files
    public CompletableFuture<List<Long>> erase(Set<Long> indexes) {
        return give(new Group(List.of(), indexes));
    }

    private CompletableFuture<List<Long>> give(Group group) {
        waiting.add(group);
        if (closed) {
            giveUp(new IOException("the log was closed"));
        }
        return group.indexes();
    }

    private void write() {
        var groups = new ArrayList<Group>();
        try {
            while (!closed || !waiting.isEmpty()) {
                groups.clear();
                groups.add(waiting.take());
                int count = groups.getFirst().entries().size();
                while (count < MOST_IN_GROUP && waiting.peek() != null) {
                    var next = waiting.take();
                    groups.add(next);
                    count += next.entries().size();
                }
                commit(groups);
            }
        } catch (InterruptedException _) {
            giveUp(new IOException("the log was closed"));
        }
    }

    private void giveUp(IOException why) {
        for (var group = waiting.poll(); group != null; group = waiting.poll()) {
            group.indexes().completeExceptionally(why);
        }
    }

    private void commit(List<Group> groups) {
        var indexes = new ArrayList<List<Long>>();
        try {
            var last = edge == null ? resume() : edge;
            edge = null; // until this group is on the disk, memory and disk may differ
            boolean empty = true;
            var erased = new TreeSet<Long>();
            for (var group : groups) {
                var own = new ArrayList<Long>();
                for (var entry : group.entries()) {
                    own.add(last.add(entry.opening()));
                    empty = false;
                }
                indexes.add(List.copyOf(own));
                erased.addAll(group.erased());
            }
            if (!empty) {
                store(last);
            }
            if (erased.isEmpty()) {
                edge = last;
            } else {
                Openings.erase(log, last.size(), erased, files); // the next group reads them anew
            }
        } catch (IOException | BadLog | RuntimeException e) {
            groups.forEach(group -> group.indexes().completeExceptionally(e));
            return;
        }
        for (int i = 0; i < groups.size(); i++) {
            groups.get(i).indexes().complete(indexes.get(i));
        }
    }

    private void store(Edge last) throws IOException {
        var changes = last.changes();
        var group = FileGroup.of(files); // the state that names them comes after all of them
        changes.openings().forEach((bundle, lines) -> group.add(log.openingsFile(bundle), lines));
        changes.bundles().forEach((path, bytes) -> group.add(log.folder().resolve(path), bytes));
        changes.tiles().forEach((path, bytes) -> group.add(log.folder().resolve(path), bytes));
        group.commit();
        files.write(log.folder().resolve("state"), state(last.size(), last.root()));
        sign(last);
        for (var tile : changes.filled()) {
            clear(log.folder().resolve(tile.partials()));
        }
    }

    private void sign(Edge last) throws IOException {
        var checkpoint = new Checkpoint(key.verifier().name(), last.size(), last.root());
        files.write(log.checkpointFile(), key.sign(checkpoint));
    }

    private static void clear(Path partials) throws IOException {
        if (Files.isDirectory(partials)) {
            try (var all = Files.newDirectoryStream(partials)) {
                for (var each : all) {
                    Files.delete(each);
                }
            }
            Files.delete(partials);
        }
    }

    /// Waits for what was handed over, then frees the log for other writers.
    ///
    /// @throws IOException if the lock cannot be freed
    @Override
    public void close() throws IOException {
        closed = true;
        waiting.add(new Group(List.of(), Set.of())); // wakes the writer
        try {
            writer.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        giveUp(new IOException("the log was closed"));
        lock.release();
        lockFile.close();
    }
}
