package vigil.store.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vigil.verify.tree.BadProof;
import vigil.verify.tree.Hash;
import vigil.verify.tree.Merkle;
import vigil.verify.tree.Tile;

/// Hashes and proofs of a tree of one size, read from tiles: a few files a proof, however large the
/// log. One use; not shared by threads.
final class Tiles {
    private final Path folder;
    private final long size;
    private final Map<Tile, byte[]> read = new HashMap<>();

    Tiles(Path folder, long size) {
        this.folder = folder;
        this.size = size;
    }

    /// A tile or bundle, cut to the tree's size where the file has more.
    static byte[] bytes(Path folder, Tile tile) throws IOException {
        var file = folder.resolve(tile.path());
        if (tile.width() < Tile.FULL && !Files.exists(file)) {
            file = folder.resolve(tile.wide(Tile.FULL).path());
        }
        return Files.readAllBytes(file);
    }

    private byte[] tile(Tile tile) throws IOException, BadProof {
        var known = read.get(tile);
        if (known != null) {
            return known;
        }
        var bytes = bytes(folder, tile);
        if (bytes.length < tile.width() * Hash.LENGTH) {
            throw new BadProof(tile.path() + " ends too early");
        }
        read.put(tile, bytes);
        return bytes;
    }

    /// The root of the complete subtree of 2^height leaves that begins at leaf `index << height`.
    private Hash complete(int height, long index) throws IOException, BadProof {
        int level = height / Tile.HEIGHT;
        int rest = height % Tile.HEIGHT;
        long first = index << rest;
        var tile = Tile.with(level, first, size);
        var bytes = tile(tile);
        var hashes = new ArrayList<Hash>(1 << rest);
        int at = (int) (first % Tile.FULL);
        if (at + (1 << rest) > tile.width()) {
            throw new BadProof(tile.path() + " lacks a complete subtree");
        }
        for (int i = 0; i < 1 << rest; i++) {
            hashes.add(Hash.at(bytes, (at + i) * Hash.LENGTH));
        }
        return Merkle.root(hashes);
    }

    /// The root over leaves `[begin, end)`, which begin where a subtree does.
    Hash root(long begin, long end) throws IOException, BadProof {
        long count = end - begin;
        if (count == 0) {
            return Merkle.EMPTY;
        }
        if (Long.bitCount(count) == 1) {
            int height = Long.numberOfTrailingZeros(count);
            return complete(height, begin >> height);
        }
        long split = Long.highestOneBit(count - 1);
        return Merkle.node(root(begin, begin + split), root(begin + split, end));
    }

    /// The roots of the complete subtrees that the tree falls into, the largest first.
    List<Hash> frontier() throws IOException, BadProof {
        var frontier = new ArrayList<Hash>();
        long begin = 0;
        for (long bit = Long.highestOneBit(size); bit > 0; bit >>= 1) {
            if ((size & bit) != 0) {
                frontier.add(root(begin, begin + bit));
                begin += bit;
            }
        }
        return frontier;
    }

    /// The path of a leaf, RFC 6962 section 2.1.1.
    List<Hash> path(long index) throws IOException, BadProof {
        var path = new ArrayList<Hash>();
        long begin = 0;
        long end = size;
        while (end - begin > 1) {
            long split = begin + Long.highestOneBit(end - begin - 1);
            if (index < split) {
                path.add(root(split, end));
                end = split;
            } else {
                path.add(root(begin, split));
                begin = split;
            }
        }
        return path.reversed();
    }

    /// The proof that the tree goes on from its first `older` leaves, RFC 6962 section 2.1.2.
    List<Hash> consistency(long older) throws IOException, BadProof {
        var proof = new ArrayList<Hash>();
        if (older == 0 || older == size) {
            return proof;
        }
        long begin = 0;
        long end = size;
        boolean known = true; // whether the checker has the root over [begin, older)
        while (end != older) {
            long split = begin + Long.highestOneBit(end - begin - 1);
            if (older <= split) {
                proof.add(root(split, end));
                end = split;
            } else {
                proof.add(root(begin, split));
                begin = split;
                known = false;
            }
        }
        if (!known) {
            proof.add(root(begin, end));
        }
        return proof.reversed();
    }

    /// The hashes of a tile, for going on with it.
    List<Hash> hashes(int level, long index) throws IOException, BadProof {
        var tile = Tile.with(level, index * Tile.FULL, size);
        var bytes = tile(tile);
        var hashes = new ArrayList<Hash>();
        for (int i = 0; i < tile.width(); i++) {
            hashes.add(Hash.at(bytes, i * Hash.LENGTH));
        }
        return hashes;
    }

    /// The bytes of a tile with these hashes.
    static byte[] format(List<Hash> hashes) {
        var bytes = new byte[hashes.size() * Hash.LENGTH];
        for (int i = 0; i < hashes.size(); i++) {
            hashes.get(i).copyTo(bytes, i * Hash.LENGTH);
        }
        return bytes;
    }

    static boolean begins(byte[] file, byte[] with) {
        return file.length >= with.length
                && Arrays.equals(file, 0, with.length, with, 0, with.length);
    }
}
