package vigil.model.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.model.Span;

/// Who says what, where it stands in a report: source, cue and content of one attribution.
///
/// The three parts follow the Penn Discourse Treebank's attribution relation as used by PARC and
/// PolNeAR (Newell et al., *An Attribution Relations Corpus for Political News*, 2018).
///
/// @param source the words that name who speaks; empty where the text names nobody
/// @param cue the words that say that somebody speaks: *said*, *according to*
/// @param content the words that are attributed, possibly in several stretches
/// @param quoted whether the content is, at least in part, in quotation marks
/// @param speaker who speaks as one name (a pronoun resolved where possible), or null
public record AttributionRelation(
        List<Span> source,
        List<Span> cue,
        List<Span> content,
        boolean quoted,
        @Nullable String speaker) {

    /// @throws IllegalArgumentException if nothing is attributed
    public AttributionRelation {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("an attribution needs content");
        }
    }
}
