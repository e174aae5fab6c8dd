package vigil.store.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import vigil.verify.note.Checkpoint;
import vigil.verify.tree.BadProof;
import vigil.verify.tree.Bundle;
import vigil.verify.tree.Consistency;
import vigil.verify.tree.Hash;
import vigil.verify.tree.Merkle;
import vigil.verify.tree.Tile;

/// Recomputes a whole log from its entries and compares it with every tile, every opening and the
/// signed checkpoint. What differs is told, never mended.
public final class LogCheck {
    private static final int MOST_TOLD = 100;

    private final LogFolder log;
    private final List<String> faults = new ArrayList<>();
    private final List<List<Hash>> levels = new ArrayList<>();
    private final ArrayDeque<Hash> frontier = new ArrayDeque<>();
    private long size;
    private final Set<Long> missing = new TreeSet<>();
    private final Set<Long> erased = new HashSet<>();

    private LogCheck(LogFolder log) {
        this.log = log;
    }

    /// What a check found.
    ///
    /// @param size entries of the log
    /// @param erased entries whose opening was erased
    /// @param faults what is wrong, at most the first 100; empty if all is as signed
    public record Result(long size, long erased, List<String> faults) {
        public Result {
            faults = List.copyOf(faults);
        }
    }

    /// Checks a log.
    ///
    /// @param older checkpoints kept from before, their signatures checked by the caller
    /// @param progress told how many entries are done, now and then
    /// @throws IOException if the checkpoint cannot be read
    public static Result of(LogFolder log, List<Checkpoint> older, LongConsumer progress)
            throws IOException {
        var check = new LogCheck(log);
        try {
            check.all(log.checkpoint(), older, progress);
        } catch (BadLog | BadProof e) {
            check.fault(String.valueOf(e.getMessage()));
        }
        return new Result(check.size, check.erased.size(), check.faults);
    }

    /// Checks the edge of a log alone: that its last files make the root that was signed, and that
    /// it goes on from older checkpoints. A few files, however large the log; damage further back
    /// is found by [#of].
    ///
    /// @param older checkpoints kept from before, their signatures checked by the caller
    /// @throws IOException if a file cannot be read
    public static Result edge(LogFolder log, List<Checkpoint> older) throws IOException {
        var check = new LogCheck(log);
        try {
            var signed = log.checkpoint();
            check.size = signed.size();
            if (!Edge.read(log, signed.size()).root().equals(signed.root())) {
                check.fault("the last entries of the log are not those that were signed");
            }
            check.lastOpenings(signed.size());
            for (var each : older) {
                var proof = log.consistency(each.size());
                Consistency.check(each.size(), each.root(), signed.size(), signed.root(), proof);
            }
        } catch (BadLog e) {
            check.fault(String.valueOf(e.getMessage()));
        } catch (BadProof e) {
            check.fault("the log does not go on from a checkpoint kept before: " + e.getMessage());
        }
        return new Result(check.size, 0, check.faults);
    }

    private void lastOpenings(long end) throws IOException, BadProof {
        for (long index = Math.max(0, (end - 1) / Tile.FULL * Tile.FULL); index < end; index++) {
            var opening = log.opening(index);
            if (opening.isPresent()
                    && !Arrays.equals(Entry.leaf(opening.get()).bytes(), log.entry(index, end))) {
                fault("the opening of entry " + index + " is not the one that was logged");
            }
        }
    }

    private void fault(String fault) {
        if (faults.size() < MOST_TOLD) {
            faults.add(fault);
        }
    }

    private void all(Checkpoint signed, List<Checkpoint> older, LongConsumer progress)
            throws BadProof {
        for (var each : older) {
            if (each.size() > signed.size()) {
                fault(
                        "the log was set back: it had %d entries and has %d now"
                                .formatted(each.size(), signed.size()));
            }
        }
        compareAll(older);
        while (size < signed.size()) {
            long bundle = size / Tile.FULL;
            bundle(bundle, Tile.with(Tile.ENTRIES, size, signed.size()), older);
            progress.accept(size);
        }
        for (int level = 0; level < levels.size(); level++) {
            if (!levels.get(level).isEmpty()) {
                tile(level, (size >> (Tile.HEIGHT * level)) / Tile.FULL);
            }
        }
        compare(signed);
        missing.removeAll(erased);
        missing.forEach(index -> fault("the opening of entry " + index + " is missing"));
    }

    /// Which openings a person had deleted, as the log itself says.
    private void noteErased(byte[] opening) {
        if (!new String(opening, StandardCharsets.UTF_8).contains("\"type\":\"erase\"")) {
            return;
        }
        try {
            erased.addAll(Entry.open(opening).erased());
        } catch (BadLog e) {
            fault(String.valueOf(e.getMessage()));
        }
    }

    /// Compares with those of the size that was reached.
    private void compareAll(List<Checkpoint> older) {
        for (var each : older) {
            if (each.size() == size) {
                compare(each);
            }
        }
    }

    private void compare(Checkpoint stated) {
        Hash root = null;
        for (var subtree : frontier) {
            root = root == null ? subtree : Merkle.node(subtree, root);
        }
        root = root == null ? Merkle.EMPTY : root;
        if (!root.equals(stated.root())) {
            fault(
                    "the first %d entries are not those that were signed: their root is %s, signed was %s"
                            .formatted(size, root.base64(), stated.root().base64()));
        }
    }

    private void bundle(long bundle, Tile tile, List<Checkpoint> older) throws BadProof {
        List<byte[]> entries;
        List<byte[]> openings;
        try {
            entries = Bundle.parse(Tiles.bytes(log.folder(), tile));
            openings = log.openings(bundle);
        } catch (IOException e) {
            throw new BadProof(tile.path() + " cannot be read: " + e);
        }
        if (entries.size() < tile.width()) {
            throw new BadProof(tile.path() + " has " + entries.size() + " entries");
        }
        for (int i = 0; i < tile.width(); i++) {
            var entry = entries.get(i);
            var opening = i < openings.size() ? openings.get(i) : new byte[0];
            if (opening.length == 0) {
                missing.add(size);
            } else if (!Arrays.equals(Entry.leaf(opening).bytes(), entry)) {
                fault("the opening of entry " + size + " is not the one that was logged");
            } else {
                noteErased(opening);
            }
            add(Merkle.leaf(entry));
            compareAll(older);
        }
    }

    private void add(Hash leaf) {
        var hash = leaf;
        for (long bits = size; (bits & 1) == 1; bits >>= 1) {
            hash = Merkle.node(frontier.pop(), hash);
        }
        frontier.push(hash);
        size++;
        hash = leaf;
        for (int level = 0; ; level++) {
            if (levels.size() == level) {
                levels.add(new ArrayList<>());
            }
            var hashes = levels.get(level);
            hashes.add(hash);
            if (hashes.size() < Tile.FULL) {
                return;
            }
            tile(level, (size >> (Tile.HEIGHT * level)) / Tile.FULL - 1);
            hash = Merkle.root(hashes);
            hashes.clear();
        }
    }

    private void tile(int level, long index) {
        var hashes = levels.get(level);
        var tile = new Tile(level, index, hashes.size());
        try {
            if (!Tiles.begins(Tiles.bytes(log.folder(), tile), Tiles.format(hashes))) {
                fault(tile.path() + " was changed");
            }
        } catch (IOException e) {
            fault(tile.path() + " cannot be read: " + e);
        }
    }
}
