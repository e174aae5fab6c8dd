/// Which reports tell of one incident.
///
/// Start at [Comparison], which finds pairs worth a look; [JoinWeights] scores them and [Stories]
/// groups. The promise of this package: the result depends on the set of reports, not on their
/// order; every score can be taken apart into its cues; no report is laid beside all others.
@NullMarked
package vigil.corroborate.match;

import org.jspecify.annotations.NullMarked;
