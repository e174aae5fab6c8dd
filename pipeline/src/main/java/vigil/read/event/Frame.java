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
/// @param needs of which one must hold, or none
/// @param harm whether it tells only a consequence, to be joined to its cause
/// @param examples text, then `=>`, then what must come out
/// @param counterExamples texts in which it must not fire
record Frame(
        String name,
        String means,
        Act act,
        Scheme scheme,
        List<Need> needs,
        boolean harm,
        List<String> examples,
        List<String> counterExamples) {

    /// A relation that must be filled by one of these classes.
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

    /// Whether one of the needs holds, or there is none.
    boolean metBy(List<Argument> arguments) {
        return needs.isEmpty() || needs.stream().anyMatch(need -> need.metBy(arguments));
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
