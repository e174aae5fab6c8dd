/// What a reader makes of a report, and the plug-in point for readers.
///
/// Start at [Reading] and [Reader]. The promise of this package: whatever the reader, its reading
/// has the same shape and its spans count in the report's text. Not here: the claims themselves
/// (`vigil.model.claim`) and the places and times they name (`vigil.model.mention`).
@NullMarked
package vigil.model.reading;

import org.jspecify.annotations.NullMarked;
