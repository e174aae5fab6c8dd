/// Numbers over several reports: ranges by stated rules, and what contradicts what.
///
/// Start at [Ranges] and [Contradictions]. The promise of this package: an origin counts once,
/// running totals and single incidents are never mixed, unknown is not zero, and every number opens
/// to its claims. Not here: estimates of what nobody counted.
@NullMarked
package vigil.corroborate.range;

import org.jspecify.annotations.NullMarked;
