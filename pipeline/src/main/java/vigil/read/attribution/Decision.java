package vigil.read.attribution;

import static java.util.Objects.requireNonNull;

import java.util.List;
import vigil.model.Span;

/// A choice the reader had to make, with the facts it looked at: for training, and for people who
/// ask why.
///
/// @param kind what was to be chosen
/// @param cue where the cue stands
/// @param span for [Kind#CUE] the cue, for [Kind#CUE_END] the words behind it, for [Kind#END] the
///   content up to the end in question
/// @param facts the facts looked at, named
/// @param score what the weights made of them; above zero means yes
public record Decision(Kind kind, Span cue, Span span, List<String> facts, double score) {
    /// What is chosen.
    public enum Kind {
        /// Is this word a cue here?
        CUE,
        /// Do these words behind a cue belong to it?
        CUE_END,
        /// Does the content end here?
        END
    }

    public Decision {
        requireNonNull(kind, "kind");
        facts = List.copyOf(facts);
    }
}
