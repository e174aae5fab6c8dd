/// Incidents: claims of many reports that tell of one happening.
///
/// Start at [Corroboration] and [Incident]. The promise of this package: an incident points at its
/// claims, every number at those it rests on, every join at its reasons, and every report at the
/// one origin it counts under. Not here: how incidents are made (`vigil.corroborate`).
@NullMarked
package vigil.model.incident;

import org.jspecify.annotations.NullMarked;
