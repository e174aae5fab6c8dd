package vigil.bench.roles;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.model.Span;

/// A claim of our own gold reports: where its words stand, and the heads of those in each role.
record OwnClaim(List<Span> words, Map<String, Set<String>> heads) {

    /// Whether an account with this evidence is this claim and has somebody of this head in the
    /// role.
    boolean has(List<Span> evidence, String part, String words) {
        boolean same =
                this.words.stream().anyMatch(word -> evidence.stream().anyMatch(word::overlaps));
        return same && heads.getOrDefault(part, Set.of()).contains(Key.head(words));
    }
}
