package vigil.model.incident;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// Claims about one incident that cannot all be true. Vigil shows them and does not decide.
///
/// @param field what they differ in: `killed`, `perpetrator`, `date`, `place`, `happened`
/// @param claims that differ, at least two, each of another value
/// @param words what each says, in the same order
/// @param note what a person should know, e.g. that one is a later count; empty for nothing
public record Contradiction(String field, List<ClaimRef> claims, List<String> words, String note) {
    /// @throws IllegalArgumentException if fewer than two claims are given, or not a word for each
    public Contradiction {
        requireNonNull(field, "field");
        requireNonNull(note, "note");
        claims = List.copyOf(claims);
        words = List.copyOf(words);
        if (claims.size() < 2 || claims.size() != words.size()) {
            throw new IllegalArgumentException("a contradiction needs two sides: " + field);
        }
    }
}
