/// Hands items out as a bag that anyone can check without Vigil.
///
/// Start at [Dossier]. The promise of this package: what leaves is what the log proves, and the log
/// names it before it leaves. Checking is in `vigil.verify.dossier`.
@NullMarked
package vigil.job.dossier;

import org.jspecify.annotations.NullMarked;
