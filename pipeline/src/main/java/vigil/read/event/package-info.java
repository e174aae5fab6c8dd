/// What is said to have happened: finds acts and who and what took part, and joins them into
/// claims.
///
/// Start at [EventReader]. The promise of this package: every role of every claim is a stretch of
/// the text, and every claim names the frames that made it.
///
/// Words we use: a *frame* says what a trigger word means and which relations fill its roles
/// (`event/frame/frames.txt`, after Fillmore's frame semantics); a *hit* is a frame found in a
/// sentence; an *account* is what one voice tells of one event, and becomes a claim. Not here:
/// joining claims of several reports.
@NullMarked
package vigil.read.event;

import org.jspecify.annotations.NullMarked;
