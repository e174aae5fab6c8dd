/// What people decided about the record: a layer of its own above what the machine found.
///
/// Start at [Decision]. The promise of this package: every decision has an author, a time and a
/// reason, wins over the machine, and can be taken back; nothing here edits what was read. Not
/// here: how decisions are kept (`vigil.job`) and how they change incidents
/// (`vigil.corroborate.decide`).
@NullMarked
package vigil.model.decision;

import org.jspecify.annotations.NullMarked;
