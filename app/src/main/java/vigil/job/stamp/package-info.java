/// Asks authorities on the network for time stamps of a log's checkpoints.
///
/// Start at [Stamping]. The promise of this package: what cannot be had now waits and is said to be
/// pending; nothing is lost by having no network. Which tokens are kept is decided in
/// `vigil.store.stamp`.
@NullMarked
package vigil.job.stamp;

import org.jspecify.annotations.NullMarked;
