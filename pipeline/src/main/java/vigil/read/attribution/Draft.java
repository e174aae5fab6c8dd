package vigil.read.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A candidate with what would be its source and content.
///
/// @param candidate the cue
/// @param source who speaks, or null where the text names nobody
/// @param content what is said, in the order of the text; empty if nothing fits
/// @param pattern the name of the pattern, from `patterns.tsv`
record Draft(Candidate candidate, @Nullable Range source, List<Range> content, String pattern) {
    Draft {
        content = List.copyOf(content);
    }
}
