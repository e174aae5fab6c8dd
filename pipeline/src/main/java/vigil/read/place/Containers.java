package vigil.read.place;

import java.util.List;
import vigil.read.text.TokenizedText;

/// Finds what the text itself says a name lies in: "Texas" for "Paris, Texas".
final class Containers {
    private Containers() {}

    /// Links each name to the one after it that contains it.
    static void link(TokenizedText text, List<Name> names) {
        for (int i = 0; i + 1 < names.size(); i++) {
            var name = names.get(i);
            var next = names.get(i + 1);
            if (follows(text, name, next) && canLieIn(name, next)) {
                name.container = next;
            }
        }
    }

    private static boolean canLieIn(Name name, Name next) {
        for (var inner : name.senses) {
            for (var outer : next.senses) {
                if (inner.liesIn(outer)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// "X, Y", "X (Y", "X in Y", "X town, Y", "X, in Y", "X in the Y", "X, eastern Y".
    private static boolean follows(TokenizedText text, Name name, Name next) {
        int from = name.last + 1;
        return switch (next.first - from) {
            case 1 -> text.is(from, ",", "(", "in", "of");
            case 2 ->
                    isJoint(text, from + 1)
                            || (text.is(from, ",", "in", "(") && isLead(text, from + 1));
            case 3 -> isJoint(text, from + 1) && isLead(text, from + 2);
            default -> false;
        };
    }

    /// A comma or "in", after a word that is no "and".
    private static boolean isJoint(TokenizedText text, int i) {
        return text.is(i, ",", "in") && !text.is(i - 1, "and", "or");
    }

    private static boolean isLead(TokenizedText text, int i) {
        return text.is(i, "the", "in") || Cue.DIRECTION.is(text.keyOrEmpty(i));
    }
}
