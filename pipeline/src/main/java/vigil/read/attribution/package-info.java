/// ATTRIBUTION: who says what in one report.
///
/// Start at [AttributionReader]; what it found is a list of [Attributed], and [Voices] tells whose
/// voice holds at a place in the text. The promise of this package: it never decides whether a
/// source is right or sincere; it says which words name the source, which words say that it speaks,
/// and which words are spoken.
///
/// Words we use: a *source* speaks, a *cue* ("said", "according to") says that it does, the
/// *content* is what it says. Cues, their classes and the patterns they stand in are word lists
/// beside this package (`cues.tsv`, `patterns.tsv`), each pattern with an example and a
/// counter-example. Not here: whether a claim is alleged or denied, which event it tells of.
@NullMarked
package vigil.read.attribution;

import org.jspecify.annotations.NullMarked;
