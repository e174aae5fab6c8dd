/// The log: what happened to each object, in an order that nobody can change without being seen.
///
/// Start at [EvidenceLog], which writes, and [LogFolder], which reads and proves. The promise of
/// this package: an index is given out only after entry, tree and checkpoint are on the disk, and
/// no checkpoint is signed that does not go on from the last one.
///
/// Words we use: an *entry* is what is said, in canonical JSON; its *opening* is the entry with a
/// random salt; its *leaf* in the log is the SHA-256 of the opening. The log alone says nothing of
/// what is in it. Format: `docs/formats/log.md`. Checking without this package: `vigil.verify`.
@NullMarked
package vigil.store.log;

import org.jspecify.annotations.NullMarked;
