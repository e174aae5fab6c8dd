package vigil.read.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vigil.model.claim.Role;
import vigil.read.entity.EntityClass;
import vigil.read.text.Table;

/// How the relations of a trigger become roles: one scheme of `schemes.tsv`.
///
/// @param lines tried in order
record Scheme(String name, List<Line> lines) {

    /// One line: these relations, filled by these classes, give this role.
    record Line(Set<String> relations, Role.Part role, Set<EntityClass> classes) {}

    /// The role of an entity in a relation, by the first line that fits.
    Optional<Role.Part> role(Argument argument) {
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
        for (var row : Table.rows(Scheme.class, "schemes.tsv")) {
            var classes = new HashSet<EntityClass>();
            for (var word : row.cell(3).split(" ", -1)) {
                classes.addAll(EntityClass.parse(word));
            }
            lines.computeIfAbsent(row.cell(0), _ -> new ArrayList<>())
                    .add(
                            new Line(
                                    Set.of(row.cell(1).split(";", -1)),
                                    Role.Part.valueOf(row.cell(2).toUpperCase(Locale.ROOT)),
                                    Set.copyOf(classes)));
        }
        var schemes = new HashMap<String, Scheme>();
        lines.forEach((name, list) -> schemes.put(name, new Scheme(name, List.copyOf(list))));
        return schemes;
    }
}
