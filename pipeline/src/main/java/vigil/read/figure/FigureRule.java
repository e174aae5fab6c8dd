package vigil.read.figure;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.model.claim.Figure.Effect;
import vigil.model.claim.Figure.Group;
import vigil.model.claim.Figure.Unit;
import vigil.read.rule.RuleText;

/// A rule of `rules.txt`, compiled.
///
/// @param text the rule as a person reads it
/// @param expected for each example of it, the figures in it
/// @param patterns what must stand around the counted phrase; one of them is enough
/// @param takes kinds of counted phrases; empty takes all
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
        Set<String> takes,
        Set<String> heads,
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
        takes = Set.copyOf(takes);
        heads = Set.copyOf(heads);
    }

    String name() {
        return text.name();
    }

    /// Whether the rule takes a phrase, whatever stands around it.
    boolean takes(MarkedText marked, Counted counted) {
        if (!heads.isEmpty() && !heads.contains(marked.text.key(counted.last()))) {
            return false;
        }
        if (takes.isEmpty()) {
            return counted.unit() != Unit.PERCENT || effect == null;
        }
        if ((takes.contains("known") && !counted.known())
                || (takes.contains("grouped") && counted.group() == Group.TOTAL)) {
            return false;
        }
        if (takes.contains("households")) {
            return counted.unit() == Unit.HOUSEHOLDS;
        }
        if (takes.contains("modified")) {
            return counted.ofEffect() != null
                    && counted.kind() == Counted.Kind.FULL
                    && counted.effectToken() < counted.last();
        }
        if ((counted.unit() == Unit.PERCENT && takes.contains("share"))
                || (counted.effectToken() == counted.last() && takes.contains("of-effect"))) {
            return true;
        }
        return takes.contains(counted.kind().word());
    }
}
