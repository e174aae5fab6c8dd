/// Which report has its words from which, and how many voices that leaves.
///
/// Start at [LineageFinder] and [Kin]. The promise of this package: a copy in twenty papers is one
/// origin, every link says how it was found, and no report is laid beside all others.
@NullMarked
package vigil.corroborate.lineage;

import org.jspecify.annotations.NullMarked;
