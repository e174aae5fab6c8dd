/// The Merkle tree of a transparency log, RFC 6962 section 2.1: hashes, proofs and where tiles lie.
///
/// Start at [Inclusion] and [Consistency]. The promise of this package: a proof that is checked
/// here holds, or [BadProof] says why not; every length and range is checked before it is used.
///
/// Words we use: a *leaf* is one entry of a log, its *index* counts from 0; a *tree* of size n
/// holds the first n leaves; its *root* is one hash that fixes all of them. A *tile* is a file with
/// up to 256 hashes of one level (C2SP tlog-tiles). Not here: who signed a root
/// (`vigil.verify.note`).
@NullMarked
package vigil.verify.tree;

import org.jspecify.annotations.NullMarked;
