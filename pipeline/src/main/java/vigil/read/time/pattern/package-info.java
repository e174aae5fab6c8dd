/// Patterns over tokens, for expressions of time.
///
/// Start at [Pattern]. The promise of this package: a pattern is written as a person reads it,
/// words and `<classes>` of words, and compiled once. Words we use: a *class* is a set of words or
/// numbers (`<month>`, `<year>`); a *slot* is where its value goes. The words are data:
/// `words.tsv`. Not here: what a match means (`vigil.read.time`).
@NullMarked
package vigil.read.time.pattern;

import org.jspecify.annotations.NullMarked;
