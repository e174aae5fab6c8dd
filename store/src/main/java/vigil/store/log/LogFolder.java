package vigil.store.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.verify.note.Checkpoint;
import vigil.verify.note.LogProof;
import vigil.verify.note.VerifierKey;
import vigil.verify.tree.BadProof;
import vigil.verify.tree.Bundle;
import vigil.verify.tree.Hash;
import vigil.verify.tree.Tile;

/// A log as files: reads entries and makes proofs. Needs no lock and no secret; another process may
/// write meanwhile. Shared by threads.
public final class LogFolder {
    private final Path folder;
    private final Path openings;
    private final VerifierKey key;

    /// A log in the layout of C2SP tlog-tiles.
    ///
    /// @param folder with `checkpoint` and `tile/`
    /// @param openings the folder of the openings, which are not part of the public log
    /// @param key of the log
    public LogFolder(Path folder, Path openings, VerifierKey key) {
        this.folder = folder;
        this.openings = openings;
        this.key = key;
    }

    Path folder() {
        return folder;
    }

    /// The key that checks the log's checkpoints.
    public VerifierKey key() {
        return key;
    }

    Path checkpointFile() {
        return folder.resolve("checkpoint");
    }

    /// The last checkpoint as signed.
    ///
    /// @throws IOException if it cannot be read
    public byte[] signedCheckpoint() throws IOException {
        return Files.readAllBytes(checkpointFile());
    }

    /// What the log last stated, its signature checked.
    ///
    /// @throws IOException if it cannot be read
    /// @throws BadLog if it is not signed by the log
    public Checkpoint checkpoint() throws IOException, BadLog {
        try {
            return Checkpoint.open(signedCheckpoint(), key);
        } catch (BadProof e) {
            throw new BadLog("the checkpoint of the log is not to be trusted", e);
        }
    }

    /// The receipt of an entry, against the last checkpoint.
    ///
    /// @throws IOException if a tile cannot be read
    /// @throws BadLog if there is no such entry, or tiles and checkpoint disagree
    public LogProof receipt(long index) throws IOException, BadLog {
        return receipts().at(index);
    }

    /// Receipts that all stand on one checkpoint.
    ///
    /// @throws IOException if the checkpoint cannot be read
    /// @throws BadLog if it is not signed by the log
    public Receipts receipts() throws IOException, BadLog {
        var signed = signedCheckpoint();
        try {
            return new Receipts(signed, Checkpoint.open(signed, key));
        } catch (BadProof e) {
            throw new BadLog("the checkpoint of the log is not to be trusted", e);
        }
    }

    /// Makes receipts on one checkpoint.
    public final class Receipts {
        private final byte[] signed;
        private final Checkpoint checkpoint;

        private Receipts(byte[] signed, Checkpoint checkpoint) {
            this.signed = signed;
            this.checkpoint = checkpoint;
        }

        /// The checkpoint, as signed.
        public byte[] signed() {
            return signed.clone();
        }

        /// What it states.
        public Checkpoint checkpoint() {
            return checkpoint;
        }

        /// The proof that this checkpoint goes on from an older one of the log.
        ///
        /// @throws IOException if a tile cannot be read
        /// @throws BadLog if the checkpoint is the smaller one, or tiles are damaged
        public List<Hash> consistency(long older) throws IOException, BadLog {
            return LogFolder.this.consistency(older, checkpoint.size());
        }

        /// The receipt of one entry, checked before it is given out.
        ///
        /// @throws IOException if a tile cannot be read
        /// @throws BadLog if there is no such entry, or tiles and checkpoint disagree
        public LogProof at(long index) throws IOException, BadLog {
            if (index < 0 || index >= checkpoint.size()) {
                throw new BadLog("the log has no entry " + index);
            }
            try {
                var path = new Tiles(folder, checkpoint.size()).path(index);
                var proof = new LogProof(index, path, new String(signed, StandardCharsets.UTF_8));
                proof.check(entry(index, checkpoint.size()), key);
                return proof;
            } catch (BadProof e) {
                throw new BadLog("tiles and checkpoint disagree about entry " + index, e);
            }
        }
    }

    /// The proof that the log of now goes on from an older checkpoint of itself.
    ///
    /// @throws IOException if a tile cannot be read
    /// @throws BadLog if the log is now smaller, or tiles are damaged
    public List<Hash> consistency(long older) throws IOException, BadLog {
        return consistency(older, checkpoint().size());
    }

    private List<Hash> consistency(long older, long size) throws IOException, BadLog {
        if (older > size) {
            throw new BadLog(
                    "the log was set back: it had " + older + " entries and has " + size + " now");
        }
        try {
            return new Tiles(folder, size).consistency(older);
        } catch (BadProof e) {
            throw new BadLog("the tiles of the log are damaged", e);
        }
    }

    /// What stands in the log at an index: 32 bytes, the SHA-256 of the opening.
    byte[] entry(long index, long size) throws IOException, BadProof {
        var tile = Tile.with(Tile.ENTRIES, index, size);
        var entries = Bundle.parse(Tiles.bytes(folder, tile));
        int at = (int) (index % Tile.FULL);
        if (at >= entries.size()) {
            throw new BadProof(tile.path() + " ends before entry " + index);
        }
        return entries.get(at);
    }

    /// The file with the openings of a bundle: a line each, an empty line where one was erased.
    static String openingsPath(long bundle) {
        var path = new Tile(Tile.ENTRIES, bundle, Tile.FULL).path();
        return path.substring("tile/entries/".length());
    }

    Path openingsFile(long bundle) {
        return openings.resolve(openingsPath(bundle));
    }

    /// The openings of a bundle, as far as the file goes.
    List<byte[]> openings(long bundle) throws IOException {
        var lines = new ArrayList<byte[]>();
        try {
            var bytes = Files.readAllBytes(openingsFile(bundle));
            int begin = 0;
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] == '\n') {
                    lines.add(Arrays.copyOfRange(bytes, begin, i));
                    begin = i + 1;
                }
            }
        } catch (NoSuchFileException _) {
            // all erased, or lost: the reader of the log tells
        }
        return lines;
    }

    /// The opening of an entry, or empty if it was erased.
    ///
    /// @throws IOException if the file cannot be read
    public Optional<byte[]> opening(long index) throws IOException {
        var lines = openings(index / Tile.FULL);
        int at = (int) (index % Tile.FULL);
        return at < lines.size() && lines.get(at).length > 0
                ? Optional.of(lines.get(at))
                : Optional.empty();
    }

    /// Told of entries in their order.
    @FunctionalInterface
    public interface Visitor {
        /// One entry.
        ///
        /// @param opening as kept, or null if it was erased
        /// @throws IOException stops the walk
        /// @throws BadLog stops the walk
        void entry(long index, byte @Nullable [] opening) throws IOException, BadLog;
    }

    /// Walks over the entries `[from, to)`; openings are not compared with the log here.
    ///
    /// @throws IOException if a file cannot be read
    /// @throws BadLog from the visitor
    public void walk(long from, long to, Visitor visitor) throws IOException, BadLog {
        long index = from;
        while (index < to) {
            long bundle = index / Tile.FULL;
            var lines = openings(bundle);
            long end = Math.min(to, (bundle + 1) * Tile.FULL);
            for (; index < end; index++) {
                int at = (int) (index % Tile.FULL);
                boolean there = at < lines.size() && lines.get(at).length > 0;
                visitor.entry(index, there ? lines.get(at) : null);
            }
        }
    }
}
