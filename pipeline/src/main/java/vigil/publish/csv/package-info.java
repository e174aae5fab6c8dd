/// Tables as comma-separated values.
///
/// Start at [Cells]. The promise of this package: no cell runs as a formula when a spreadsheet
/// opens it.
@NullMarked
package vigil.publish.csv;

import org.jspecify.annotations.NullMarked;
