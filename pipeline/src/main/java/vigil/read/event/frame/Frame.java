package vigil.read.event.frame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vigil.model.claim.Act;
import vigil.model.claim.Role;
import vigil.read.entity.EntityClass;
import vigil.read.text.KeySet;
import vigil.read.text.Table;

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
public record Frame(
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
    public record Need(String relation, Set<EntityClass> classes) {
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
    public boolean metBy(List<Argument> arguments) {
        for (var bar : bars) {
            if (bar.metBy(arguments)) {
                return false;
            }
        }
        for (var group : needs) {
            if (allMet(group, arguments)) {
                return true;
            }
        }
        return needs.isEmpty();
    }

    private static boolean allMet(List<Need> group, List<Argument> arguments) {
        for (var need : group) {
            if (!need.metBy(arguments)) {
                return false;
            }
        }
        return true;
    }

    /// A word that may fire a frame.
    ///
    /// @param part how the word must be used
    public record Trigger(Frame frame, Part part) {
        public enum Part {
            VERB,
            NOUN,
            PHRASE
        }
    }

    /// How the relations of a trigger become roles: one scheme of `schemes.tsv`.
    ///
    /// @param lines tried in order
    public record Scheme(String name, List<Line> lines) {

        /// One line: these relations, filled by these classes, give this role.
        public record Line(KeySet relations, Role.Part role, Set<EntityClass> classes) {}

        /// The role of an entity in a relation, by the first line that fits.
        public Optional<Role.Part> role(Argument argument) {
            for (var line : lines) {
                if (line.relations.contains(argument.relation())
                        && line.classes.contains(argument.entity().type())) {
                    return Optional.of(line.role);
                }
            }
            return Optional.empty();
        }

        /// All schemes of the table, by name.
        static Map<String, Scheme> all() {
            var lines = new HashMap<String, List<Line>>();
            for (var row : Table.rows(Frame.class, "schemes.tsv")) {
                var classes = EnumSet.noneOf(EntityClass.class);
                for (var word : row.cell(3).split(" ", -1)) {
                    classes.addAll(EntityClass.parse(word));
                }
                lines.computeIfAbsent(row.cell(0), _ -> new ArrayList<>())
                        .add(
                                new Line(
                                        KeySet.of(List.of(row.cell(1).split(";", -1))),
                                        Role.Part.valueOf(row.cell(2).toUpperCase(Locale.ROOT)),
                                        Collections.unmodifiableSet(classes)));
            }
            var schemes = new HashMap<String, Scheme>();
            lines.forEach((name, list) -> schemes.put(name, new Scheme(name, List.copyOf(list))));
            return schemes;
        }
    }
}
