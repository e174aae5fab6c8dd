/// Search over reports, claims and incidents: derived data, and nothing else.
///
/// Start at [SearchIndex]; [Found] is what is searched for and found, [Question] how it is asked
/// for. The promise of this package: what a filter cannot judge, because it has no day or no place,
/// is counted and told and not silently left out. Not here: the record itself
/// (`vigil.store.index`).
@NullMarked
package vigil.store.search;

import org.jspecify.annotations.NullMarked;
