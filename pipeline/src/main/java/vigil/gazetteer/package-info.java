/// Makes the gazetteer: reads published tables of places and our own supplements from files, and
/// compiles them into what `vigil.read.place` loads.
///
/// Start at [GazetteerBuild], which the build runs, and [GeoNamesTable], which also reads the
/// country files that users bring. Words we use: a *table* is a published list of places; a
/// *supplement* is a list of our own, with sources, in the folder `gazetteer/`. Not here: which
/// place a report means.
@NullMarked
package vigil.gazetteer;

import org.jspecify.annotations.NullMarked;
