/// Measures how reports are joined, and trains the weights they are joined by.
///
/// Start at [CheckIncidents] (the gold incidents), [CheckReprints] (made-up reprints),
/// [CheckThroughput] (a million made-up reports) and [TrainJoins]. Data comes by path and is never
/// copied. Not here: the joining itself (`vigil.corroborate`).
@NullMarked
package vigil.bench.incidents;

import org.jspecify.annotations.NullMarked;
