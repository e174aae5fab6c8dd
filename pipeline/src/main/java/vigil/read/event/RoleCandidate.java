package vigil.read.event;

import java.util.List;
import vigil.model.Span;

/// A candidate for a role as the trainer of the chooser sees it.
///
/// @param part `PERP-IND`, `PERP-ORG`, `VICTIM`, `TARGET` or `WEAPON`
/// @param named whether a victim is named
/// @param begin where the words stand, in UTF-16 code units
/// @param end one past their end
/// @param entity number of the entity in its report; variants of one entity share it
/// @param evidence the words of the account it would have the role in
/// @param facts what the model looks at
public record RoleCandidate(
        String part,
        boolean named,
        int begin,
        int end,
        int entity,
        List<Span> evidence,
        List<String> facts) {
    public RoleCandidate {
        evidence = List.copyOf(evidence);
        facts = List.copyOf(facts);
    }
}
