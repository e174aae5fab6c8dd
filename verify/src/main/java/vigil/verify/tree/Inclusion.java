package vigil.verify.tree;

import java.util.List;

/// Whether a leaf stands at an index of a tree, RFC 9162 section 2.1.3.2 (the same tree as RFC
/// 6962).
public final class Inclusion {
    /// The longest path in a tree of at most 2^63 - 1 leaves.
    static final int LONGEST = 63;

    private Inclusion() {}

    /// Checks one path.
    ///
    /// @param leaf the hash of the entry, [Merkle#leaf]
    /// @param index where the leaf is said to stand, from 0
    /// @param size leaves in the tree
    /// @param path hashes from the leaf's neighbour up
    /// @param root of the tree
    /// @throws BadProof if the leaf is not proven to stand there
    public static void check(Hash leaf, long index, long size, List<Hash> path, Hash root)
            throws BadProof {
        if (index < 0 || index >= size) {
            throw new BadProof("index " + index + " is outside a tree of " + size);
        }
        if (path.size() > LONGEST) {
            throw new BadProof("a path of " + path.size() + " hashes is longer than any tree");
        }
        long at = index;
        long last = size - 1;
        var hash = leaf;
        for (var neighbour : path) {
            if (last == 0) {
                throw new BadProof("the path goes on above the root");
            }
            if ((at & 1) == 1 || at == last) {
                hash = Merkle.node(neighbour, hash);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Merkle.node(hash, neighbour);
            }
            at >>= 1;
            last >>= 1;
        }
        if (last != 0) {
            throw new BadProof("the path ends below the root");
        }
        if (!hash.equals(root)) {
            throw new BadProof(
                    "the path from leaf " + index + " of " + size + " does not lead to the root");
        }
    }
}
