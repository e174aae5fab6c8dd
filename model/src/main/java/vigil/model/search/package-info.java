/// Questions to the record and what answers them.
///
/// Start at [Question] and [Answer]. The promise of this package: what a filter cannot judge,
/// because it has no day or no place, is counted and told and not silently left out. Not here: the
/// index (`vigil.store.search`).
@NullMarked
package vigil.model.search;

import org.jspecify.annotations.NullMarked;
