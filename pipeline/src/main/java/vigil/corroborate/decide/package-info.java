/// People's decisions, laid over what the machine finds.
///
/// Start at [Decided]. The promise of this package: a standing decision always wins over the
/// machine, one that cannot be honoured is told and not dropped, and the result depends on the set
/// of decisions, not on their order of arrival. Not here: how decisions are kept (`vigil.job`).
@NullMarked
package vigil.corroborate.decide;

import org.jspecify.annotations.NullMarked;
