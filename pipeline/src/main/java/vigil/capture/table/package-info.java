/// Events that another database coded, as reports of that database.
///
/// Start at [EventTable] and [ColumnMapping]. The promise of this package: a row becomes one report
/// whose text is the row itself, so every value still points at its words; a row that cannot be
/// taken is named with its line, its column and what to do. Not here: sealing (`vigil.job`).
@NullMarked
package vigil.capture.table;

import org.jspecify.annotations.NullMarked;
