/// A witness: cosigns what other logs state, and refuses a tree that does not go on from the last
/// one. C2SP tlog-witness and tlog-cosignature.
///
/// Start at [Witness]. The promise of this package: what was cosigned is on the disk before the
/// cosignature is given out, so no crash makes the witness forget a tree that it vouched for. Not
/// here: the network (`vigil.job.witness`) and the form of cosignatures (`vigil.verify.note`).
@NullMarked
package vigil.store.witness;

import org.jspecify.annotations.NullMarked;
