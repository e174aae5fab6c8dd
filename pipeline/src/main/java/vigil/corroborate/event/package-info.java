/// What a report tells of, and which reports tell of the same.
///
/// Start at [IncidentBuilder]. The promise of this package: claims are joined by kind, place and
/// time; running tolls and words said are kept out. Not here: how reports are found to be alike
/// (`vigil.corroborate.match`).
@NullMarked
package vigil.corroborate.event;

import org.jspecify.annotations.NullMarked;
