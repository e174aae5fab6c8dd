package vigil.store.witness;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import vigil.store.durable.DurableFiles;
import vigil.store.log.BadLog;
import vigil.store.log.SigningKey;
import vigil.verify.note.Checkpoint;
import vigil.verify.note.VerifierKey;
import vigil.verify.tree.BadProof;
import vigil.verify.tree.Consistency;
import vigil.verify.tree.Hash;
import vigil.verify.tree.Merkle;

/// Remembers for each log the last checkpoint that it cosigned, a folder each, and cosigns the next
/// one only if it goes on from that. Shared by threads; one process at a time.
public final class Witness implements AutoCloseable {
    private static final String KEY = "log.vkey";
    private static final String LAST = "checkpoint";

    private final Path folder;
    private final SigningKey key;
    private final Clock clock;
    private final FileChannel lock;
    private final DurableFiles files = new DurableFiles();

    private Witness(Path folder, SigningKey key, Clock clock, FileChannel lock) {
        this.folder = folder;
        this.key = key;
        this.clock = clock;
        this.lock = lock;
    }

    /// What a witness answers, with the status that HTTP has for it.
    ///
    /// @param status 200 cosigned, 400 malformed, 403 not signed by the log, 404 an unknown log,
    ///   409 another size or root is known, 422 not consistent
    /// @param body signature lines, or the size known, or the reason
    public record Answer(int status, String body) {
        /// Whether the checkpoint was cosigned.
        public boolean cosigned() {
            return status == 200;
        }
    }

    /// Opens the memory of a witness.
    ///
    /// @param folder made when it is not there
    /// @throws IOException if it cannot be written
    /// @throws BadLog if another process uses it: two could cosign two histories
    public static Witness open(Path folder, SigningKey key, Clock clock)
            throws IOException, BadLog {
        var file = folder.resolve("lock");
        new DurableFiles().folder(file);
        var lock = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            locked = lock.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            // told below
        } finally {
            if (!locked) {
                lock.close();
            }
        }
        if (!locked) {
            throw new BadLog("another process is this witness; wait until it has ended");
        }
        return new Witness(folder, key, clock, lock);
    }

    private Path of(String origin) {
        var name = Hash.sha256(origin.getBytes(StandardCharsets.UTF_8)).hex();
        return folder.resolve("logs").resolve(name);
    }

    /// Makes a log known. Its name is its origin; whoever has the key speaks for it.
    ///
    /// @throws IOException if it cannot be written
    /// @throws BadLog if another key of that name is known
    public synchronized void know(VerifierKey log) throws IOException, BadLog {
        var file = of(log.name()).resolve(KEY);
        if (Files.exists(file) && !Files.readString(file).strip().equals(log.vkey())) {
            throw new BadLog("another key of " + log.name() + " is known already");
        }
        files.write(file, (log.vkey() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /// A log that this witness knows, and the last size cosigned.
    public record Known(VerifierKey log, long size) {}

    /// All logs that are known.
    ///
    /// @throws IOException if they cannot be read
    public synchronized List<Known> known() throws IOException {
        var all = new ArrayList<Known>();
        var logs = folder.resolve("logs");
        if (Files.isDirectory(logs)) {
            try (var each = Files.newDirectoryStream(logs)) {
                for (var log : each) {
                    try {
                        var vkey = VerifierKey.parse(Files.readString(log.resolve(KEY)).strip());
                        all.add(new Known(vkey, last(vkey).size()));
                    } catch (BadProof e) {
                        throw new IOException(log + " is damaged: " + e.getMessage(), e);
                    }
                }
            }
        }
        return all;
    }

    private Checkpoint last(VerifierKey log) throws IOException, BadProof {
        var file = of(log.name()).resolve(LAST);
        return Files.exists(file)
                ? Checkpoint.open(Files.readAllBytes(file), log)
                : new Checkpoint(log.name(), 0, Merkle.EMPTY);
    }

    /// Cosigns a checkpoint, or says why not. What is cosigned is on the disk first.
    ///
    /// @param body of the request
    /// @throws IOException if the disk fails: then nothing was cosigned
    public synchronized Answer add(byte[] body) throws IOException {
        AddCheckpoint asked;
        try {
            asked = AddCheckpoint.parse(body);
        } catch (BadProof e) {
            return new Answer(400, e.getMessage() + "\n");
        }
        var keyFile = of(asked.origin()).resolve(KEY);
        if (!Files.exists(keyFile)) {
            return new Answer(404, "this witness does not know that log\n");
        }
        VerifierKey log;
        Checkpoint last;
        try {
            log = VerifierKey.parse(Files.readString(keyFile).strip());
            last = last(log);
        } catch (BadProof e) {
            throw new IOException("the memory of the witness is damaged: " + e.getMessage(), e);
        }
        var note = asked.note().getBytes(StandardCharsets.UTF_8);
        Checkpoint stated;
        try {
            stated = Checkpoint.open(note, log);
        } catch (BadProof e) {
            return new Answer(403, e.getMessage() + "\n");
        }
        return judged(asked, stated, last);
    }

    private Answer judged(AddCheckpoint asked, Checkpoint stated, Checkpoint last)
            throws IOException {
        if (asked.old() > stated.size()) {
            return new Answer(400, "the old size is above the size of the checkpoint\n");
        }
        if (asked.old() != last.size()) {
            return new Answer(409, last.size() + "\n");
        }
        if (stated.size() == last.size() && !stated.root().equals(last.root())) {
            keepFork(asked);
            return new Answer(409, last.size() + "\n");
        }
        try {
            Consistency.check(
                    last.size(), last.root(), stated.size(), stated.root(), asked.proof());
            long now = clock.instant().getEpochSecond();
            var line = key.cosign(now, stated.text());
            files.write(
                    of(stated.origin()).resolve(LAST),
                    (asked.note() + line).getBytes(StandardCharsets.UTF_8));
            return new Answer(200, line);
        } catch (BadProof e) {
            keepFork(asked);
            return new Answer(422, e.getMessage() + "\n");
        }
    }

    /// A signed checkpoint that does not fit is proof that the log's owner signed two histories, or
    /// that the request was made wrongly; a person should look. The last one is kept.
    private void keepFork(AddCheckpoint asked) throws IOException {
        files.write(
                of(asked.origin()).resolve("refused"),
                asked.text().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
