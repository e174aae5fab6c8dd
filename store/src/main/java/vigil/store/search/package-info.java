/// Search over reports, claims and incidents: derived data, and nothing else.
///
/// Start at [SearchIndex]. The promise of this package: it is made anew as a whole from the record,
/// and whoever searches meanwhile sees the old one. Not here: the record itself
/// (`vigil.store.index`).
@NullMarked
package vigil.store.search;

import org.jspecify.annotations.NullMarked;
