package vigil.read.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.model.claim.Figure.Effect;
import vigil.model.claim.Figure.Group;
import vigil.read.rule.RuleText;
import vigil.read.text.KeySet;

/// A rule of `rules.txt`, compiled.
///
/// @param text the rule as a person reads it
/// @param expected for each example of it, the figures in it
/// @param patterns what must stand around the counted phrase; one of them is enough
/// @param takes kinds of counted phrases
/// @param heads last words of the counted phrase; empty takes all
/// @param effect fixed effect, or null
/// @param source where the effect comes from
/// @param group fixed group, or null
/// @param nounGroup whether the group is that of the pattern's NOUN
/// @param part whether the figure is a part of the one before it
record FigureRule(
        RuleText text,
        List<String> expected,
        List<Pattern> patterns,
        Taken takes,
        KeySet heads,
        @Nullable Effect effect,
        Source source,
        @Nullable Group group,
        boolean nounGroup,
        boolean part) {

    /// Where a rule's effect comes from.
    enum Source {
        /// The pattern's EFFECT, or the rule's own.
        OWN,
        /// The figure it is a part of.
        INHERIT,
        /// None: an older figure that the text corrects.
        SUPERSEDED
    }

    FigureRule {
        expected = List.copyOf(expected);
        patterns = List.copyOf(patterns);
    }

    String name() {
        return text.name();
    }

    /// Whether the rule takes a phrase, whatever stands around it.
    boolean takes(MarkedText marked, Counted counted) {
        if (!heads.isEmpty() && !heads.contains(marked.text.key(counted.last()))) {
            return false;
        }
        return takes.takes(counted, effect);
    }
}
