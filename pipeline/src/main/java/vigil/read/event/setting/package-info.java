/// Where and when what a report tells happened.
///
/// Start at [Settings] for places and [Timing] for times: the mention that a sentence sets its
/// event in; [PlaceChooser] and [TimeChooser] choose among all of an old dispatch by learned
/// weights. The promise: a setting is always a place or a time that the text mentions. Not here:
/// what happened (`vigil.read.event`); which places and times a text mentions (`vigil.read.place`,
/// `vigil.read.time`).
@NullMarked
package vigil.read.event.setting;

import org.jspecify.annotations.NullMarked;
