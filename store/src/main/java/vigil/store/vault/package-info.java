/// The vault: sealed bytes, each object under the name of its SHA-256, written once.
///
/// Start at [Vault]. The promise of this package: what it says it holds is on the disk, byte for
/// byte what was brought, and no call changes it. Not here: when an object came and from whom
/// (`vigil.store.log`).
@NullMarked
package vigil.store.vault;

import org.jspecify.annotations.NullMarked;
