/// READ: turns one report into claims. In: `vigil.model.Report`. Out:
/// `vigil.model.reading.Reading`.
///
/// Start at [EnglishReader]. The promise of this package: **every field of a claim points to the
/// characters it came from**, and reading the same text twice gives the same claims.
///
/// Words we use: a *claim* is one source saying one thing; an *incident* is what several claims may
/// be about, and is made later. Not here: fetching pages (`vigil.capture`), deciding who is right.
/// The parts that find times, places, figures, speakers and events are packages of their own below
/// this one.
@NullMarked
package vigil.read;

import org.jspecify.annotations.NullMarked;
