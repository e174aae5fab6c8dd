/// Time stamps of checkpoints, RFC 3161: requests that wait, and tokens that came.
///
/// Start at [Stamps]. The promise of this package: a token is kept only after two implementations
/// found it right (Bouncy Castle and `vigil.verify.stamp`), with everything that checks it later.
/// Not here: the network (`vigil.job.stamp`).
@NullMarked
package vigil.store.stamp;

import org.jspecify.annotations.NullMarked;
