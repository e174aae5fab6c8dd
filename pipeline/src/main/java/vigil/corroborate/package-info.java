/// CORROBORATE: reports become incidents.
///
/// Start at [Corroborator]. The promise of this package: the result depends on the set of reports,
/// not on their order; it touches no file, clock or chance; and every join, origin and number can
/// be opened to its reasons. Words: a *story* is a group of reports that tell of one thing, an
/// *incident* one happening with its claims. Not here: reading (`vigil.read`) and output
/// (`vigil.publish`).
@NullMarked
package vigil.corroborate;

import org.jspecify.annotations.NullMarked;
