/// Which language a text is in, so that a reader of one language does not invent claims in another.
///
/// Start at [Language]. The promise of this package: what is plainly another language is told apart
/// by its script or by its commonest words; what is unclear stays `und`. Not here: translation, and
/// languages inside a text (the whole counts). Word list: `function-words.tsv`.
@NullMarked
package vigil.read.language;

import org.jspecify.annotations.NullMarked;
