/// The gazetteer: what places are called, where they lie, and what they lie in.
///
/// Start at [Gazetteer] to look names up and at [GazetteerWriter] to make one. The promise of this
/// package: the same entries make the same bytes, and a gazetteer of a quarter of a million places
/// loads in a blink, because it is a handful of arrays and nothing else.
///
/// Words we use: an *entry* is a place as a source lists it; a *name key* is what is compared (see
/// [NameKeys]); a *sense* is one place that a name may mean. Not here: which sense a report means
/// (`vigil.read.place`), where the tables come from (`vigil.gazetteer`).
@NullMarked
package vigil.read.place.gazetteer;

import org.jspecify.annotations.NullMarked;
