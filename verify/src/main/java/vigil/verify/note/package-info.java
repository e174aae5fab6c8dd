/// Who signed what: signed notes, the checkpoints of logs and the proofs made from them.
///
/// Start at [LogProof] for a receipt, [Checkpoint] for the state of a log. The promise of this
/// package: only a signature that the named key made over exactly these bytes is accepted.
///
/// Standards: C2SP signed-note, tlog-checkpoint, tlog-proof; Ed25519 as in RFC 8032. Words we use:
/// a *verifier key* (vkey) is a name with a public key; a *checkpoint* is a signed note that states
/// the size and root of a log; a *receipt* is a tlog-proof. Not here: the tree
/// (`vigil.verify.tree`).
@NullMarked
package vigil.verify.note;

import org.jspecify.annotations.NullMarked;
