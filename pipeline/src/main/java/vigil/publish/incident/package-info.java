/// Incidents as JSON, as a table, and for people.
///
/// Start at [IncidentJson] and [IncidentText]. The promise of this package: whatever the form, a
/// number comes with its range, its rule and the claims it rests on. Not here: how incidents are
/// made (`vigil.corroborate`).
@NullMarked
package vigil.publish.incident;

import org.jspecify.annotations.NullMarked;
