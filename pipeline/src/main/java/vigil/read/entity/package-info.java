/// Who and what is named in a text: people, forces, things, weapons, places, as noun phrases with a
/// class.
///
/// Start at [EntityReader]. The promise of this package: every entity is a stretch of tokens, its
/// class comes from a word list or from how names are written, and nothing depends on upper and
/// lower case where the text has none.
///
/// Words we use: an entity's *class* is what its head noun names ([EntityClass]); its *kind* is
/// finer (`barrel bomb`, `hospital`). Word lists: `entity/nouns.tsv`, `entity/actors.tsv`,
/// `entity/names.tsv`. Not here: what entities do (`vigil.read.event`), where places are
/// (`vigil.read.place`).
@NullMarked
package vigil.read.entity;

import org.jspecify.annotations.NullMarked;
