/// The index: reports and claims as tables, for questions. Derived data, and nothing else.
///
/// Start at [RecordIndex]. The promise of this package: all that is here was made from vault and
/// log, each row names the leaf it came from, and making it anew gives the same rows.
@NullMarked
package vigil.store.index;

import org.jspecify.annotations.NullMarked;
