/// Encrypted copies of a workspace, and workspaces from them.
///
/// Start at [Backup]. The promise of this package: a copy is whole, and what comes back is checked
/// from the first entry to the last before it gets its name. How it is packed and encrypted is in
/// `vigil.store.backup`.
@NullMarked
package vigil.job.backup;

import org.jspecify.annotations.NullMarked;
