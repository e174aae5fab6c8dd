package vigil.verify.tree;

import java.util.ArrayDeque;
import java.util.List;

/// How leaves become a root, RFC 6962 section 2.1.
public final class Merkle {
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    /// The root of a tree without leaves: SHA-256 of nothing.
    public static final Hash EMPTY = Hash.sha256();

    private Merkle() {}

    /// The hash of one entry: SHA-256 of a zero byte and the entry.
    public static Hash leaf(byte[] entry) {
        return Hash.sha256(LEAF, entry);
    }

    /// The hash above two others: SHA-256 of a one byte and both.
    public static Hash node(Hash left, Hash right) {
        var sha = Hash.digest();
        sha.update(NODE);
        left.update(sha);
        right.update(sha);
        return Hash.finish(sha);
    }

    /// The root over these leaf hashes.
    public static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return EMPTY;
        }
        var whole = new ArrayDeque<Hash>(); // roots of complete subtrees, the largest deepest
        long count = 0;
        for (var leaf : leaves) {
            var hash = leaf;
            for (long filled = count; (filled & 1) == 1; filled >>= 1) {
                hash = node(whole.pop(), hash);
            }
            whole.push(hash);
            count++;
        }
        var root = whole.pop();
        while (!whole.isEmpty()) {
            root = node(whole.pop(), root);
        }
        return root;
    }
}
