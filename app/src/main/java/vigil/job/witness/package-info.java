/// Witnesses on the network: asks those of others to cosign a log, and is one for others.
///
/// Start at [Witnesses] for asking and [WitnessServer] for answering. The promise of this package:
/// a cosigned checkpoint is kept with the log, so that a log that was set back or split is noticed
/// by whoever compares. Not here: what a witness may cosign (`vigil.store.witness`).
@NullMarked
package vigil.job.witness;

import org.jspecify.annotations.NullMarked;
