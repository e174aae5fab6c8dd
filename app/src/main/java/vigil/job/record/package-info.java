/// The record of a workspace as people work with it: incidents, decisions, search.
///
/// Start at [CaseRecord]; [Lookup] searches it. The promise of this package: what people decided is
/// kept in the log and laid over what the machine found, each time anew.
@NullMarked
package vigil.job.record;

import org.jspecify.annotations.NullMarked;
