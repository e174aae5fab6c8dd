/// Acts in plain words, the same on pages, maps and tables.
///
/// Start at [ActWords]. The promise of this package: the words say that something is reported, and
/// never who is guilty of what.
@NullMarked
package vigil.publish.act;

import org.jspecify.annotations.NullMarked;
