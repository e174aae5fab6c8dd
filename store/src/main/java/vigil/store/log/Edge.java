package vigil.store.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigil.verify.tree.BadProof;
import vigil.verify.tree.Bundle;
import vigil.verify.tree.Hash;
import vigil.verify.tree.Merkle;
import vigil.verify.tree.Tile;

/// The right edge of a tree: all that is needed to go on with it. Changes only in memory; what is
/// to be written comes from [#changes]. Not shared by threads.
final class Edge {
    private long size;
    private final ArrayDeque<Hash> frontier = new ArrayDeque<>(); // the smallest subtree first
    private final List<List<Hash>> levels = new ArrayList<>();
    private List<byte[]> entries = new ArrayList<>();
    private List<byte[]> openings = new ArrayList<>();
    private final Map<String, byte[]> tiles = new LinkedHashMap<>();
    private final Map<Long, byte[]> openingFiles = new LinkedHashMap<>();
    private final Map<String, byte[]> bundles = new LinkedHashMap<>();
    private final List<Tile> filled = new ArrayList<>();

    private Edge() {}

    /// The edge of the first `size` leaves, read from the files and compared with one another.
    ///
    /// @throws BadLog if entries, openings and tiles disagree
    static Edge read(LogFolder log, long size) throws IOException, BadLog {
        var edge = new Edge();
        edge.size = size;
        try {
            var tiles = new Tiles(log.folder(), size);
            tiles.frontier().forEach(edge.frontier::push);
            for (int level = 0; size >> (Tile.HEIGHT * level) > 0; level++) {
                long inLevel = size >> (Tile.HEIGHT * level);
                boolean partial = inLevel % Tile.FULL != 0;
                edge.levels.add(
                        partial ? tiles.hashes(level, inLevel / Tile.FULL) : new ArrayList<>());
            }
            int rest = (int) (size % Tile.FULL);
            if (rest > 0) {
                edge.lastBundle(log, rest);
            }
            return edge;
        } catch (BadProof e) {
            throw new BadLog("the files of the log are damaged", e);
        }
    }

    private void lastBundle(LogFolder log, int rest) throws IOException, BadLog, BadProof {
        var all = Bundle.parse(Tiles.bytes(log.folder(), Tile.with(Tile.ENTRIES, size - 1, size)));
        if (all.size() < rest) {
            throw new BadLog("the last bundle of entries ends too early");
        }
        entries = new ArrayList<>(all.subList(0, rest));
        var lines = log.openings(size / Tile.FULL);
        for (int i = 0; i < rest; i++) {
            if (!Merkle.leaf(entries.get(i)).equals(levels.getFirst().get(i))) {
                throw new BadLog("entry " + (size - rest + i) + " and its hash disagree");
            }
            openings.add(i < lines.size() ? lines.get(i) : new byte[0]);
        }
    }

    long size() {
        return size;
    }

    Hash root() {
        Hash root = null;
        for (var subtree : frontier) {
            root = root == null ? subtree : Merkle.node(subtree, root);
        }
        return root == null ? Merkle.EMPTY : root;
    }

    /// Adds a leaf; returns its index.
    long add(byte[] opening) {
        var entry = Entry.leaf(opening).bytes();
        var leaf = Merkle.leaf(entry);
        var hash = leaf;
        for (long filledBits = size; (filledBits & 1) == 1; filledBits >>= 1) {
            hash = Merkle.node(frontier.pop(), hash);
        }
        frontier.push(hash);
        entries.add(entry);
        openings.add(opening);
        addTo(0, leaf);
        size++;
        if (entries.size() == Tile.FULL) {
            bundle();
            entries = new ArrayList<>();
            openings = new ArrayList<>();
        }
        return size - 1;
    }

    private void addTo(int level, Hash hash) {
        if (levels.size() == level) {
            levels.add(new ArrayList<>());
        }
        var tile = levels.get(level);
        tile.add(hash);
        if (tile.size() == Tile.FULL) {
            long index = ((size + 1) >> (Tile.HEIGHT * level)) / Tile.FULL - 1;
            var full = new Tile(level, index, Tile.FULL);
            tiles.put(full.path(), Tiles.format(tile));
            filled.add(full);
            levels.set(level, new ArrayList<>());
            addTo(level + 1, Merkle.root(tile));
        }
    }

    private void bundle() {
        long index = (size - 1) / Tile.FULL;
        var tile = new Tile(Tile.ENTRIES, index, entries.size());
        bundles.put(tile.path(), Bundle.format(entries));
        openingFiles.put(index, lines(openings));
        if (tile.width() == Tile.FULL) {
            filled.add(tile);
        }
    }

    /// The file of openings: a line each.
    static byte[] lines(List<byte[]> openings) {
        var out = new ByteArrayOutputStream();
        for (var opening : openings) {
            out.writeBytes(opening);
            out.write('\n');
        }
        return out.toByteArray();
    }

    /// What has to be on the disk before the tree of now may be signed.
    ///
    /// @param openings by bundle
    /// @param bundles by path
    /// @param tiles by path, lower levels first
    /// @param filled tiles whose partial versions are of no more use
    record Changes(
            Map<Long, byte[]> openings,
            Map<String, byte[]> bundles,
            Map<String, byte[]> tiles,
            List<Tile> filled) {}

    /// The changes since the last call.
    Changes changes() {
        if (!entries.isEmpty()) {
            bundle();
        }
        for (int level = 0; level < levels.size(); level++) {
            var hashes = levels.get(level);
            if (!hashes.isEmpty()) {
                long index = (size >> (Tile.HEIGHT * level)) / Tile.FULL;
                var tile = new Tile(level, index, hashes.size());
                tiles.put(tile.path(), Tiles.format(hashes));
            }
        }
        var changes =
                new Changes(
                        Map.copyOf(openingFiles),
                        Map.copyOf(bundles),
                        new LinkedHashMap<>(tiles),
                        List.copyOf(filled));
        openingFiles.clear();
        bundles.clear();
        tiles.clear();
        filled.clear();
        return changes;
    }
}
