/// Learned choosing: linear models over named facts, with weights that a person can read and print.
///
/// Start at [LinearModel]. The promise of this package: the same weights give the same choice, and
/// every weight has a name. Weights are tables beside the part that uses them; the training
/// commands are in `bench`, their provenance in `docs/provenance`. Not here: what is chosen.
@NullMarked
package vigil.read.choose;

import org.jspecify.annotations.NullMarked;
