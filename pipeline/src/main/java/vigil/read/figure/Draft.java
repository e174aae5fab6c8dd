package vigil.read.figure;

import org.jspecify.annotations.Nullable;
import vigil.model.Span;
import vigil.model.claim.Figure.Effect;
import vigil.model.claim.Figure.Group;

/// A figure while it is being put together.
final class Draft {
    Counted counted;
    final Effect effect;
    final FigureRule rule;
    final int effectFirst;
    final int effectLast;
    Group group;
    @Nullable Draft whole;
    @Nullable Draft running; // the figure that says whether this is a running total
    @Nullable Span replaces;

    Draft(
            Counted counted,
            Effect effect,
            FigureRule rule,
            int effectFirst,
            int effectLast,
            Group group) {
        this.counted = counted;
        this.effect = effect;
        this.rule = rule;
        this.effectFirst = effectFirst;
        this.effectLast = effectLast;
        this.group = group;
    }

    /// Whether the word for what happened stands behind those who are counted.
    boolean effectBehind() {
        return effectFirst > counted.last();
    }
}
