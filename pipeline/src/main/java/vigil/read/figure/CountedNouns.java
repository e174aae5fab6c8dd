package vigil.read.figure;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.model.claim.Figure.Group;
import vigil.model.claim.Figure.Unit;
import vigil.read.figure.FigureWords.Noun;
import vigil.read.text.KeySet;
import vigil.read.text.TokenizedText;
import vigil.read.text.TokenizedText.Kind;

/// Finds the noun that a quantity counts, and where its phrase ends.
final class CountedNouns {
    static final KeySet POSSESSIVES =
            KeySet.of(
                    Set.of(
                            "the", "its", "his", "her", "their", "our", "my", "these", "those",
                            "this", "that", "all", "an", "a", "one"));
    private static final int LONGEST_RUN = 6;

    private final Quantities quantities;
    private final KeySet stops;

    CountedNouns(Quantities quantities, KeySet stops) {
        this.quantities = quantities;
        this.stops = stops;
    }

    /// What a noun phrase turned out to count, and where it ends.
    record Head(int last, Unit unit, Group group, boolean known, boolean plural, int effect) {}

    /// "the city's 20 hospitals": the noun behind the possessive.
    @Nullable Head possessed(MarkedText marked, int i) {
        for (int j = i; j < i + 5 && j < marked.text.size(); j++) {
            if (marked.text.is(j, "'s", "'")) {
                var inner = quantities.at(marked, j + 1);
                return head(marked, inner == null ? j + 1 : inner.last() + 1, true);
            }
            if (!marked.isWord(j) && marked.text.kind(j) != Kind.HYPHEN) {
                return null;
            }
        }
        return null;
    }

    /// The noun phrase that begins at a token: the first known noun, and the nouns right behind it.
    /// Null where there is none; unit `MUNITIONS` where the noun makes the number no figure.
    @Nullable Head head(MarkedText marked, int i, boolean guess) {
        var text = marked.text;
        var group = Group.TOTAL;
        int at = i;
        int lastWord = -1;
        int effect = -1;
        while (at < text.size()
                && at - i <= LONGEST_RUN
                && marked.sameSentence(Math.max(0, i - 1), at)) {
            var match = marked.scan.longest(at, Noun.class);
            if (match != null && !text.is(at, "one")) {
                var noun = match.value();
                group = noun.group() == Group.TOTAL ? group : noun.group();
                int next = match.last() + 1;
                boolean hyphen =
                        next < text.size()
                                && text.kind(next) == Kind.HYPHEN
                                && text.joined(match.last())
                                && text.joined(next);
                boolean compound =
                        next < text.size()
                                && (hyphen
                                        || (isCompound(marked, noun, next)
                                                && !stops.contains(text.key(next))
                                                && marked.sameSentence(at, next)));
                if (compound) {
                    at = hyphen ? next + 1 : next;
                    lastWord = match.last();
                    continue;
                }
                if (noun.unit() == null) {
                    return new Head(match.last(), Unit.MUNITIONS, group, true, noun.plural(), -1);
                }
                var own = noun.group() == Group.TOTAL ? group : noun.group();
                boolean thing = noun.unit() != Unit.PERSONS;
                return new Head(
                        match.last(),
                        noun.unit(),
                        thing ? Group.TOTAL : own,
                        true,
                        noun.plural(),
                        effect);
            }
            if (!isModifier(marked, at)) {
                break;
            }
            if (marked.isWord(at)) {
                lastWord = at;
            }
            if (text.is(at, "dead", "wounded", "injured", "missing", "murdered", "slain")) {
                effect = at;
            }
            at++;
        }
        if (guess && lastWord >= i && looksPlural(text, lastWord)) {
            return new Head(lastWord, Unit.PERSONS, group, false, true, -1);
        }
        return null;
    }

    /// "police officers", but not "villagers hostage".
    private static boolean isCompound(MarkedText marked, Noun noun, int next) {
        var match = marked.scan.longest(next, Noun.class);
        return match != null && (noun.unit() == null || !noun.plural() || match.value().plural());
    }

    /// Words that may stand between a number and its noun.
    boolean isModifier(MarkedText marked, int i) {
        var text = marked.text;
        return switch (text.kind(i)) {
            case WORD ->
                    !stops.contains(text.key(i))
                            && (!marked.isEffect(i) || nounFollows(marked, i + 1));
            case HYPHEN -> text.joined(i) && text.joined(i - 1);
            case NUMBER ->
                    (i + 1 < text.size() && text.kind(i + 1) == Kind.HYPHEN) || text.joined(i - 1);
            case QUOTE -> nounFollows(marked, i + 1);
            case PUNCTUATION, SYMBOL -> false;
        };
    }

    private static boolean nounFollows(MarkedText marked, int i) {
        for (int j = i; j < i + 2 && j < marked.text.size(); j++) {
            var match = marked.scan.longest(j, Noun.class);
            if (match != null) {
                return match.value().unit() != null;
            }
            if (!marked.isWord(j)) {
                return false;
            }
        }
        return false;
    }

    private static boolean looksPlural(TokenizedText text, int i) {
        var key = text.key(i);
        return key.length() > 3
                && ((key.endsWith("s") && !key.endsWith("ss") && !key.endsWith("'s"))
                        || key.endsWith("ese")
                        || key.endsWith("men"));
    }

    /// The end of "members of a family", "a boy of 12".
    int tail(MarkedText marked, int last) {
        var text = marked.text;
        if (!text.is(last + 1, "of")) {
            return last;
        }
        if (text.is(last, "members", "member", "residents")) {
            int at = last + 2;
            while (marked.in(at, POSSESSIVES)) {
                at++;
            }
            var inner = head(marked, at, false);
            return inner == null || inner.unit == Unit.MUNITIONS ? last : inner.last;
        }
        boolean age = last + 2 < text.size() && text.kind(last + 2) == Kind.NUMBER;
        return age ? last + 2 : last;
    }

    /// The group that an age behind the noun makes: "12 people under 18", "four over the age of
    /// 60".
    static Group aged(TokenizedText text, int last, Group group) {
        if (group != Group.TOTAL) {
            return group;
        }
        int at = last + 1;
        if (text.is(at, "who") && text.is(at + 1, "were", "are")) {
            at += 2;
        }
        if (text.is(at, "aged")) {
            at++;
        }
        boolean under = text.is(at, "under", "below");
        if (!under && !text.is(at, "over", "above")) {
            return group;
        }
        at += text.is(at + 1, "the") && text.is(at + 2, "age") ? 4 : 1;
        return switch (text.keyOrEmpty(at)) {
            case "five", "5", "10", "ten", "12", "15", "16", "17", "18", "eighteen", "fifteen" ->
                    under ? Group.CHILDREN : group;
            case "60", "65", "70", "75", "80", "sixty", "seventy", "eighty" ->
                    under ? group : Group.ELDERLY;
            default -> group;
        };
    }
}
