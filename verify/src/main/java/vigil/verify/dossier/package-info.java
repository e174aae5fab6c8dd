/// Checks a dossier: a bag (BagIt 1.0, RFC 8493) with objects, readings and proofs.
///
/// Start at [DossierCheck]. The promise of this package: it says of each item what is proven and
/// what is not, from the bytes of the dossier alone; nothing is fetched, unpacked or run. Format:
/// `docs/formats/dossier.md`.
@NullMarked
package vigil.verify.dossier;

import org.jspecify.annotations.NullMarked;
