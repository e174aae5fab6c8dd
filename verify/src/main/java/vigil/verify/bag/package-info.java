/// Checks any bag of BagIt 0.93 to 1.0 (RFC 8493) in a folder, whoever made it.
///
/// Start at [BagCheck]. The promise of this package: nothing is written, nothing is fetched, no
/// path in a bag leads out of it, and a bag without a finding is complete and unchanged.
///
/// Not here: dossiers of Vigil, which prove more (`vigil.verify.dossier`).
@NullMarked
package vigil.verify.bag;

import org.jspecify.annotations.NullMarked;
