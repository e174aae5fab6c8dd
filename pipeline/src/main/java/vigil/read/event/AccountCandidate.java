package vigil.read.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.model.Span;
import vigil.model.mention.PlaceMention;
import vigil.model.mention.TimeMention;

/// An account of force or abduction as the trainer of its relevance sees it.
///
/// @param mode the act's word
/// @param time when, or null
/// @param place where, or null
/// @param roles who and what was chosen for it
/// @param evidence its words
/// @param facts what the model looks at
public record AccountCandidate(
        String mode,
        @Nullable TimeMention time,
        @Nullable PlaceMention place,
        List<Named> roles,
        List<Span> evidence,
        List<String> facts) {
    public AccountCandidate {
        roles = List.copyOf(roles);
        evidence = List.copyOf(evidence);
        facts = List.copyOf(facts);
    }

    /// Somebody or something in a role.
    ///
    /// @param part as in [RoleCandidate#part()]
    /// @param words as written
    public record Named(String part, String words) {}
}
