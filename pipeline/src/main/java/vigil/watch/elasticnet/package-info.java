/// Logistic regression under the elastic net: a path of penalties, and the one that
/// cross-validation would choose.
///
/// Start at [ElasticNet]. The promise of this package: the same rows give the same coefficients on
/// every machine, and they are solved until nothing moves any more, not until a budget of steps is
/// spent.
///
/// Words: a *design* is the table of numbers with an outcome of 0 or 1 for each row; the *path* is
/// the fits from the penalty that keeps nothing to the one that keeps nearly all; *lambda* is the
/// strength of the penalty and *alpha* how much of it is the lasso's. Formulas and papers:
/// `docs/maths/elastic-net.md`.
@NullMarked
package vigil.watch.elasticnet;

import org.jspecify.annotations.NullMarked;
