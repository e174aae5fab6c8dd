/// The record in the formats of other tools: maps, spreadsheets, linked data, investigations.
///
/// Start at [Format]; [Handout] is what goes out. The promise of this package: a range stays a
/// range, a claim stays a claim with its speaker and its words, and what is unknown is empty, never
/// zero. Not here: the contract's own JSON (`vigil.publish.incident`).
@NullMarked
package vigil.publish.export;

import org.jspecify.annotations.NullMarked;
