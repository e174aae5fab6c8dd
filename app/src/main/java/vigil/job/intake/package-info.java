/// Takes files in: seals, logs, reads, and keeps what was read.
///
/// Start at [Ingest]. The promise of this package: bytes are on the disk and logged before they are
/// read, and doing it again adds nothing twice. Not here: the workspace and who may write to it
/// (`vigil.job`).
@NullMarked
package vigil.job.intake;

import org.jspecify.annotations.NullMarked;
