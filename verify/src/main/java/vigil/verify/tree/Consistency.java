package vigil.verify.tree;

import java.util.List;

/// Whether one tree is the beginning of another: nothing was changed, dropped or put between. RFC
/// 9162 section 2.1.4.2 (the same tree as RFC 6962).
public final class Consistency {
    private Consistency() {}

    /// Checks one proof.
    ///
    /// @param size1 leaves in the older tree, at most `size2`
    /// @param proof none if the sizes are equal or the older tree is empty
    /// @throws BadProof if the older tree is not proven to be the beginning of the newer
    public static void check(long size1, Hash root1, long size2, Hash root2, List<Hash> proof)
            throws BadProof {
        if (size1 < 0 || size2 < size1) {
            throw new BadProof("a tree of " + size2 + " does not go on from one of " + size1);
        }
        if (size1 == size2 || size1 == 0) {
            if (!proof.isEmpty()) {
                throw new BadProof("there is nothing to prove, yet the proof is not empty");
            }
            if (size1 == size2 && !root1.equals(root2)) {
                throw new BadProof("two different trees of " + size1 + " leaves");
            }
            if (size1 == 0 && !root1.equals(Merkle.EMPTY)) {
                throw new BadProof("the root of the empty tree is wrong");
            }
            return;
        }
        if (proof.isEmpty() || proof.size() > Inclusion.LONGEST + 1) {
            throw new BadProof("a proof of " + proof.size() + " hashes cannot be right");
        }
        checkPath(size1, root1, size2, root2, proof);
    }

    private static void checkPath(long size1, Hash root1, long size2, Hash root2, List<Hash> proof)
            throws BadProof {
        boolean complete = Long.bitCount(size1) == 1;
        long at = size1 - 1;
        long last = size2 - 1;
        while ((at & 1) == 1) {
            at >>= 1;
            last >>= 1;
        }
        var older = complete ? root1 : proof.getFirst();
        var newer = older;
        for (var hash : proof.subList(complete ? 0 : 1, proof.size())) {
            if (last == 0) {
                throw new BadProof("the proof goes on above the root");
            }
            if ((at & 1) == 1 || at == last) {
                older = Merkle.node(hash, older);
                newer = Merkle.node(hash, newer);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                newer = Merkle.node(newer, hash);
            }
            at >>= 1;
            last >>= 1;
        }
        if (last != 0) {
            throw new BadProof("the proof ends below the root");
        }
        if (!older.equals(root1)) {
            throw new BadProof("the proof does not lead to the root of " + size1 + " leaves");
        }
        if (!newer.equals(root2)) {
            throw new BadProof("the proof does not lead to the root of " + size2 + " leaves");
        }
    }
}
