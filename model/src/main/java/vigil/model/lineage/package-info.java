/// Which report has its words from which.
///
/// Start at [Origin]. The promise of this package: every link says how it was found, and an origin
/// counts once however many papers print it. Not here: how links are found
/// (`vigil.corroborate.lineage`).
@NullMarked
package vigil.model.lineage;

import org.jspecify.annotations.NullMarked;
