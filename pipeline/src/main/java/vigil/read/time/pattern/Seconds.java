package vigil.read.time.pattern;

import java.util.List;
import vigil.read.text.TokenizedText;

/// What the second token of an expression can be, once its first is known. Asked before a pattern
/// is tried: nearly every "the" and every number fails at the next word.
///
/// @param hint bits of the words that may follow, see [Hint]
/// @param numeric whether a number may
/// @param any whether nothing is known of what may
public record Seconds(long hint, boolean numeric, boolean any) {
    private static final Seconds ANY = new Seconds(0, true, true);
    private static final Seconds NONE = new Seconds(0, false, false);

    /// False only where the pattern cannot hold with this token behind its first.
    public boolean admit(TokenizedText text, int i) {
        if (any) {
            return true;
        }
        if (i >= text.size()) {
            return false;
        }
        return Hint.mayHold(hint, text.key(i))
                || (numeric && text.kind(i) == TokenizedText.Kind.NUMBER);
    }

    /// What may follow the elements up to one.
    ///
    /// @param from the first element that may hold the second token
    static Seconds of(List<Element> core, int from, List<Element> after, Words words) {
        long hint = 0;
        boolean numeric = false;
        for (int e = from; e < core.size() + after.size(); e++) {
            var element = e < core.size() ? core.get(e) : after.get(e - core.size());
            if (element.literals().contains("-")) {
                return ANY; // any dash
            }
            hint |= element.hint();
            for (var one : element.classes()) {
                var keys = one.keys(words);
                if (keys.isEmpty() && !one.numeric()) {
                    return ANY;
                }
                hint |= Hint.of(keys);
                numeric |= one.numeric();
            }
            if (!element.optional()) {
                return new Seconds(hint, numeric, false);
            }
        }
        return ANY; // the expression may end before
    }

    /// Either.
    Seconds or(Seconds other) {
        return any || other.any
                ? ANY
                : new Seconds(hint | other.hint, numeric || other.numeric, false);
    }

    /// Nothing is known of the second token.
    public static Seconds unknown() {
        return ANY;
    }

    static Seconds none() {
        return NONE;
    }
}
