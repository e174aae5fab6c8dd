package vigil.read.figure;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.model.claim.Figure.Effect;
import vigil.model.claim.Figure.Group;
import vigil.model.claim.Figure.Unit;

/// What kinds of counted phrases a rule takes: the words behind `for` in `rules.txt`.
final class Taken {
    private final boolean all;
    private final boolean known;
    private final boolean grouped;
    private final boolean households;
    private final boolean modified;
    private final boolean share;
    private final boolean ofEffect;
    private final Set<Counted.Kind> kinds = EnumSet.noneOf(Counted.Kind.class);

    /// @param words none takes all
    Taken(Set<String> words) {
        all = words.isEmpty();
        known = words.contains("known");
        grouped = words.contains("grouped");
        households = words.contains("households");
        modified = words.contains("modified");
        share = words.contains("share");
        ofEffect = words.contains("of-effect");
        for (var kind : Counted.Kind.values()) {
            if (words.contains(kind.word())) {
                kinds.add(kind);
            }
        }
    }

    /// Whether it takes a phrase.
    ///
    /// @param effect of the rule, or null
    boolean takes(Counted counted, @Nullable Effect effect) {
        if (all) {
            return counted.unit() != Unit.PERCENT || effect == null;
        }
        if ((known && !counted.known()) || (grouped && counted.group() == Group.TOTAL)) {
            return false;
        }
        if (households) {
            return counted.unit() == Unit.HOUSEHOLDS;
        }
        if (modified) {
            return counted.ofEffect() != null
                    && counted.kind() == Counted.Kind.FULL
                    && counted.effectToken() < counted.last();
        }
        if ((counted.unit() == Unit.PERCENT && share)
                || (counted.effectToken() == counted.last() && ofEffect)) {
            return true;
        }
        return kinds.contains(counted.kind());
    }
}
