/// Finds places and days with more cases together than chance gives.
///
/// Start at [PermutationScan]. The promise of this package: it needs no population, only dated
/// places; the same cases, settings and seed give the same answer on any number of threads.
///
/// Words: a *case* is one independent report of something at a place on a day; a *cylinder* is a
/// circle of places over a span of days; a *cluster* is the cylinder that stands out most. Formulas
/// and papers: `docs/maths/scan.md`.
@NullMarked
package vigil.watch.scan;

import org.jspecify.annotations.NullMarked;
