/// What was found in one report, laid out for reading its events: the words, phrases, places, times
/// and figures, who speaks where, and what the text is about.
///
/// Start at [Scene]. The promise: nothing here depends on which events are found. Not here: where
/// and when an event happened (`vigil.read.event.setting`).
@NullMarked
package vigil.read.event.scene;

import org.jspecify.annotations.NullMarked;
