package vigil.read.event;

import java.util.List;
import vigil.model.claim.Act;
import vigil.model.claim.Role;
import vigil.read.event.frame.Argument;
import vigil.read.event.frame.Frame;

/// A frame found in a sentence.
///
/// @param frame which one
/// @param act what it tells, after weapons and aircraft refined the mode
/// @param first first token of the trigger
/// @param last its last token
/// @param verb whether the trigger is a verb
/// @param sentence number of its sentence
/// @param arguments everything in a relation to the trigger
/// @param fillers those that the scheme gives a role
record Hit(
        Frame frame,
        Act act,
        int first,
        int last,
        boolean verb,
        int sentence,
        List<Argument> arguments,
        List<Filler> fillers) {

    /// The first token of the hit or its arguments, and one past the last.
    int begin() {
        int begin = first;
        for (var filler : fillers) {
            begin = Math.min(begin, filler.entity().first());
        }
        return begin;
    }

    int end() {
        int end = last;
        for (var filler : fillers) {
            end = Math.max(end, filler.entity().last());
        }
        return end;
    }

    /// The same hit as another act; what was carried becomes what was refused.
    Hit as(Act other) {
        var turned =
                fillers.stream()
                        .map(filler ->
                                filler.part() == Role.Part.INSTRUMENT
                                        ? filler.as(Role.Part.TARGET)
                                        : filler)
                        .toList();
        return new Hit(frame, other, first, last, verb, sentence, arguments, turned);
    }

    /// The saying that it did not happen.
    Hit denying() {
        return new Hit(frame, Act.Say.DENY, first, last, verb, sentence, arguments, List.of());
    }

    boolean assault() {
        return act instanceof Act.Assault;
    }

    boolean say() {
        return act instanceof Act.Say;
    }
}
