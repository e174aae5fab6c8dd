/// How good forecasts of a panel would have been in the past, and a card that does as well by hand.
///
/// Start at [BackTest], which forecasts every year from what was known then, and [Skill], which
/// holds the forecasts against what came. The promise of this package: whatever is learnt, chosen
/// or recalibrated for a year comes from years whose outcomes were known in it; and a figure comes
/// with an interval or with the counts behind it.
///
/// Words: a *round* is one year forecast; a *hit* is an onset in a country that one of the two
/// forecasts before it had in its top; a *flag* is a condition that a reader can look up. Formulas
/// and papers: `docs/maths/elastic-net.md`.
@NullMarked
package vigil.watch.backtest;

import org.jspecify.annotations.NullMarked;
