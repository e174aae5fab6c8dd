/// Trains the weights that choose who fills which role (`vigil/read/event/roles.tsv`).
///
/// Start at [TrainRoles]. Data comes by path and is never copied; what comes out is a table of
/// weights.
@NullMarked
package vigil.bench.roles;

import org.jspecify.annotations.NullMarked;
