/// Watches a series of counts and says which periods stand out from their own past.
///
/// Start at [Detector], which applies a [Method] to a [Series]. The promise of this package: a
/// bound depends on nothing but the counts and the parameters, so any period of the past can be
/// judged again with only what was known then. The counts are expected to be independent groups of
/// sources, not articles: twenty reprints of one report are one.
///
/// Words: a *period* is a week, or whatever the rows of the series are; the *bound* is the count
/// above which a period is unusual; an *alarm* says that it was passed, never why. [Quality] says
/// how often alarms were right where that is known. Formulas and papers: `docs/maths/detectors.md`.
@NullMarked
package vigil.watch.detect;

import org.jspecify.annotations.NullMarked;
