package vigil.read.event;

import java.util.List;
import java.util.Set;
import vigil.model.claim.Act;
import vigil.read.entity.EntityClass;

/// What a trigger word means: one block of `frames.txt`.
///
/// @param name `assault.shelling`
/// @param means for people
/// @param act what is said to have happened when it fires
/// @param scheme how relations become roles
/// @param needs groups of which one must hold in full; none asks for nothing
/// @param bars of which none may hold
/// @param harm whether it tells only a consequence, to be joined to its cause
/// @param examples text, then `=>`, then what must come out
/// @param counterExamples texts in which it must not fire
record Frame(
        String name,
        String means,
        Act act,
        Scheme scheme,
        List<List<Need>> needs,
        List<Need> bars,
        boolean harm,
        List<String> examples,
        List<String> counterExamples) {

    /// A relation that is filled by one of these classes.
    record Need(String relation, Set<EntityClass> classes) {
        boolean metBy(List<Argument> arguments) {
            for (var argument : arguments) {
                if (argument.relation().equals(relation)
                        && classes.contains(argument.entity().type())) {
                    return true;
                }
            }
            return false;
        }
    }

    /// Whether all needs of one group hold, or none is asked for, and nothing barred does.
    boolean metBy(List<Argument> arguments) {
        if (bars.stream().anyMatch(bar -> bar.metBy(arguments))) {
            return false;
        }
        return needs.isEmpty()
                || needs.stream()
                        .anyMatch(group -> group.stream().allMatch(need -> need.metBy(arguments)));
    }

    /// A word that may fire a frame.
    ///
    /// @param part how the word must be used
    record Trigger(Frame frame, Part part) {
        enum Part {
            VERB,
            NOUN,
            PHRASE
        }
    }
}
