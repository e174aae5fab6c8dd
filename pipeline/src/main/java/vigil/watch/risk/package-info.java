/// The risk that mass killing begins in a country within two years, from a published panel.
///
/// Start at [Panel], which reads the table, and [Forecast], which ranks its countries for a year.
/// The promise of this package: a forecast sees only what was known then, since a model for a year
/// is fitted to years whose two following ones had passed; and rank comes before percent, because
/// the order is what such models are good at.
///
/// Words: a *country-year* is a line of the panel; an *onset* is the beginning of a mass killing as
/// the panel codes it; the *edition* of a year is ranked from the data of the year before. Not
/// here: how good forecasts were (`vigil.watch.backtest`). Formulas and papers:
/// `docs/maths/elastic-net.md`.
@NullMarked
package vigil.watch.risk;

import org.jspecify.annotations.NullMarked;
