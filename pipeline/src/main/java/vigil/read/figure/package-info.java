/// FIGURES: how many people, households, vehicles or buildings a text says were hit, and how.
///
/// Start at [FigureReader]. The promise of this package: every figure carries the range that its
/// words allow, the words, and the name of the rule that made it; numbers that count something else
/// (ages, calibres, distances, dates, addresses, scores) are not figures.
///
/// Words we use: a *quantity* is a number with its hedge ("nearly 60"); a *counted* phrase is a
/// quantity and the noun it counts ("nearly 60 people"); an *effect* is what happened to them. The
/// rules lie in `rules.txt`, the words in the tables beside it. Not here: which event a figure
/// belongs to (the package that reads events), what the true number is (nowhere: Vigil reads).
@NullMarked
package vigil.read.figure;

import org.jspecify.annotations.NullMarked;
