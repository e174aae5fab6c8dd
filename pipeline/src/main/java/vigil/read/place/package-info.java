/// Finds place names and demonyms in a report and puts them on the map.
///
/// Start at [PlaceReader]. The promise of this package: every place shows the words that name it,
/// and why one sense was taken and not another can be printed: two linear models with named
/// features decide, one whether words name a place ([NameFeature]), one which place they name
/// ([SenseFeature]). Their weights are tables beside this package.
///
/// Words we use: a *name* is a stretch of words that may name places; a *sense* is one place it may
/// name; an *anchor* is a place of the same report that helps to tell senses apart. Not here: the
/// tables of places (`gazetteer` below), which claim a place belongs to.
@NullMarked
package vigil.read.place;

import org.jspecify.annotations.NullMarked;
