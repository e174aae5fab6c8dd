package vigil.read.event;

import java.util.List;

/// A candidate for a role as the trainer of the chooser sees it.
///
/// @param part `PERP-IND`, `PERP-ORG`, `VICTIM`, `TARGET` or `WEAPON`
/// @param named whether a victim is named
/// @param begin where the words stand, in UTF-16 code units
/// @param end one past their end
/// @param entity number of the entity in its report; variants of one entity share it
/// @param facts what the model looks at
public record RoleCandidate(
        String part, boolean named, int begin, int end, int entity, List<String> facts) {
    public RoleCandidate {
        facts = List.copyOf(facts);
    }
}
