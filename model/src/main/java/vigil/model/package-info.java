/// The words of the field as records: what a report is, what a reading of it is, and how stages
/// meet.
///
/// Start at [Report] and [Outcome]. The promise of this package: a value that exists is valid;
/// every record checks its invariants and copies its lists. Nothing here depends on anything but
/// the JDK.
///
/// Words we use: a *report* is a text that arrived; a *reading* is what a reader took from it
/// (`vigil.model.reading`); a *span* is a stretch of a report's text. What is claimed lives in
/// `vigil.model.claim`, what is merely mentioned (places, times, who speaks) in
/// `vigil.model.mention`.
@NullMarked
package vigil.model;

import org.jspecify.annotations.NullMarked;
