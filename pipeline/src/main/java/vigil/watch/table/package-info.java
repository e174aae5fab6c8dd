/// Lines of tables with commas, for those who read counts and cases.
///
/// Start at [TableLine].
@NullMarked
package vigil.watch.table;

import org.jspecify.annotations.NullMarked;
