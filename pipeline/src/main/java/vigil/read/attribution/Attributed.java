package vigil.read.attribution;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import vigil.model.mention.AttributionRelation;

/// An attribution with what the rest of the reader needs to know about it.
///
/// @param relation source, cue and content in the text
/// @param written its speaker as named there, where the relation has the fullest name that the text
///   gave: "Yusuf", "the group"; null where it has none
/// @param cueClass what the cue says that the source does
/// @param pattern the name of the pattern that found it, from `patterns.tsv`
/// @param score 0..1, higher is surer
public record Attributed(
        AttributionRelation relation,
        @Nullable String written,
        CueClass cueClass,
        String pattern,
        double score) {
    public Attributed {
        requireNonNull(relation, "relation");
        requireNonNull(cueClass, "cueClass");
        requireNonNull(pattern, "pattern");
    }
}
