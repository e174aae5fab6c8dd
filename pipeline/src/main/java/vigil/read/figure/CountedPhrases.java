package vigil.read.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.model.claim.Figure.Effect;
import vigil.model.claim.Figure.Group;
import vigil.model.claim.Figure.Hedge;
import vigil.model.claim.Figure.Unit;
import vigil.read.figure.FigureWords.Form;
import vigil.read.figure.FigureWords.Noun;
import vigil.read.text.KeySet;
import vigil.read.text.TokenizedText;
import vigil.read.text.TokenizedText.Kind;

/// Finds counted phrases from left to right: the quantity, then the noun it counts.
final class CountedPhrases {
    private static final Set<Form> NOUN_FORM = Set.of(Form.NOUN);
    private static final Set<Form> STATE_FORM = Set.of(Form.STATE);
    private static final KeySet POSSESSIVES =
            KeySet.of(
                    Set.of(
                            "the", "its", "his", "her", "their", "our", "my", "these", "those",
                            "this", "that", "all", "an", "a", "one"));
    private static final KeySet PRONOUNS = KeySet.of(Set.of("them", "whom", "us", "you", "which"));
    private static final KeySet COUNTED_EFFECTS =
            KeySet.of(
                    Set.of(
                            "dead",
                            "wounded",
                            "injured",
                            "deaths",
                            "killings",
                            "casualties",
                            "injuries",
                            "fatalities",
                            "arrests",
                            "bodies",
                            "corpses",
                            "murders",
                            "abductions",
                            "kidnappings",
                            "disappearances"));
    private static final int LONGEST_RUN = 6;

    private final Quantities quantities;
    private final KeySet stops;

    CountedPhrases(FigureWords words) {
        quantities = new Quantities(words);
        stops = words.classes().getOrDefault("stop", KeySet.of(Set.of()));
    }

    /// What a noun phrase turned out to count, and where it ends.
    private record Head(
            int last, Unit unit, Group group, boolean known, boolean plural, int effect) {}

    /// All counted phrases, none overlapping another.
    List<Counted> in(MarkedText marked) {
        var found = new ArrayList<Counted>();
        int i = 0;
        while (i < marked.text.size()) {
            var here = at(marked, i);
            if (here == null) {
                i++;
            } else {
                found.add(here);
                i = here.last() + 1;
            }
        }
        return found;
    }

    private @Nullable Counted at(MarkedText marked, int i) {
        var text = marked.text;
        if (text.kind(i) == Kind.PUNCTUATION || text.kind(i) == Kind.QUOTE) {
            return null;
        }
        var none = none(marked, i);
        if (none != null) {
            return none;
        }
        if (text.is(i, "a") && text.is(i + 1, "family") && text.is(i + 2, "of")) {
            var members = quantities.at(marked, i + 3);
            if (members != null) {
                return counted(i, members.last(), members, Counted.Kind.FULL, Group.TOTAL);
            }
        }
        var quantity = quantities.at(marked, i);
        if (quantity != null) {
            return isLoad(text, i) ? null : behind(marked, quantity);
        }
        boolean starts =
                text.is(i, "a", "an", "another")
                        || (text.is(i, "his", "her", "their") && text.is(i - 1, "and"))
                        || (text.is(i, "the") && isFirstOfTwo(marked, i));
        return starts ? single(marked, i) : null;
    }

    /// "the driver and an apprentice": definite, but counted with the other.
    private static boolean isFirstOfTwo(MarkedText marked, int i) {
        var match = i + 1 < marked.text.size() ? marked.scan.longest(i + 1, Noun.class) : null;
        return match != null
                && match.value().unit() == Unit.PERSONS
                && marked.text.is(match.last() + 1, "and")
                && marked.text.is(match.last() + 2, "a", "an", "his", "her", "their");
    }

    /// "convoy of 22 trucks", "team of 5 doctors": the number describes a thing, not those hit.
    private static boolean isLoad(TokenizedText text, int i) {
        return text.is(i - 1, "of") && text.is(i - 2, "convoy", "fleet", "column", "queue");
    }

    private @Nullable Counted none(MarkedText marked, int i) {
        var text = marked.text;
        int last = -1;
        if (text.is(i, "nobody") || text.is(i, "none")) {
            last = i;
        } else if (text.is(i, "no") && text.is(i + 1, "one", "body")) {
            last = i + 1;
        } else if (text.is(i, "no", "zero")) {
            var zero = Quantity.of(i, i, 0, Hedge.EXACT, false, false);
            var head = head(marked, i + 1, false);
            if (head != null && head.known) {
                return new Counted(
                        i,
                        head.last,
                        zero,
                        Counted.Kind.NONE,
                        head.unit,
                        head.group,
                        true,
                        null,
                        -1);
            }
            return isNoun(marked, i + 1)
                    ? counted(i, i, zero, Counted.Kind.NONE, Group.TOTAL)
                    : null;
        }
        if (last < 0) {
            return null;
        }
        var zero = Quantity.of(i, last, 0, Hedge.EXACT, false, false);
        if (text.is(last + 1, "of")) {
            return partitive(marked, zero, last + 2, Counted.Kind.NONE);
        }
        return counted(i, last, zero, Counted.Kind.NONE, Group.TOTAL);
    }

    private static boolean isNoun(MarkedText marked, int i) {
        for (int j = i; j < i + 3; j++) {
            for (var match : marked.effectsFrom(j)) {
                if (match.value().has(Form.NOUN)) {
                    return true;
                }
            }
            if (!marked.isWord(j)) {
                return false;
            }
        }
        return false;
    }

    private static Counted counted(
            int first, int last, Quantity quantity, Counted.Kind kind, Group group) {
        return new Counted(
                first,
                last,
                quantity,
                kind,
                quantity.percent() ? Unit.PERCENT : Unit.PERSONS,
                group,
                false,
                null,
                -1);
    }

    private @Nullable Counted behind(MarkedText marked, Quantity quantity) {
        var text = marked.text;
        int j = quantity.last() + 1;
        int first = quantity.first();
        if (text.is(j, "of") && !isGerund(text, j + 1)) {
            return partitive(marked, quantity, j + 1, Counted.Kind.FULL);
        }
        boolean adds = text.is(j, "other", "others", "more", "additional", "further", "new");
        var head = head(marked, adds && !text.is(j, "others") ? j + 1 : j, true);
        if (head == null && adds && !text.is(j, "others")) {
            return counted(first, j, quantity, Counted.Kind.BARE, Group.TOTAL);
        }
        if (head == null) {
            return counted(first, quantity.last(), quantity, Counted.Kind.BARE, Group.TOTAL);
        }
        if (head.unit == Unit.MUNITIONS) {
            return null;
        }
        var unit = quantity.percent() ? Unit.PERCENT : head.unit;
        int last = tail(marked, head.last);
        return new Counted(
                first,
                last,
                quantity,
                text.is(head.last, "others") ? Counted.Kind.BARE : Counted.Kind.FULL,
                unit,
                aged(text, last, head.group),
                head.known,
                head.effect < 0 ? null : modifying(marked, head.effect),
                head.effect);
    }

    private static @Nullable Effect modifying(MarkedText marked, int token) {
        for (var match : marked.effectsFrom(token)) {
            var sense = match.value().sense(STATE_FORM, Unit.PERSONS);
            if (sense != null && match.last() == token) {
                return sense.effect();
            }
        }
        return null;
    }

    private static boolean isGerund(TokenizedText text, int i) {
        return text.keyOrEmpty(i).endsWith("ing");
    }

    /// "of them", "of the dead", "of the village's 300 houses", "dozens of terrorists".
    private @Nullable Counted partitive(
            MarkedText marked, Quantity quantity, int i, Counted.Kind kind) {
        var text = marked.text;
        if (marked.in(i, PRONOUNS) || (text.is(i, "these", "those") && !marked.isWord(i + 1))) {
            return counted(
                    quantity.first(),
                    i,
                    quantity,
                    kind == Counted.Kind.NONE ? kind : Counted.Kind.PRONOUN,
                    Group.TOTAL);
        }
        int at = i;
        while (marked.in(at, POSSESSIVES)) {
            at++;
        }
        for (var match : marked.effectsFrom(at)) {
            var sense = match.value().sense(NOUN_FORM, Unit.PERSONS);
            boolean verb = at == i && !marked.in(at, COUNTED_EFFECTS);
            if (sense != null && !verb && head(marked, match.last() + 1, false) == null) {
                return ofEffect(quantity, match.last(), kind, sense.effect(), match.first());
            }
        }
        if (text.is(at, "victims", "casualties")) {
            return ofEffect(quantity, at, kind, Effect.CASUALTIES, at);
        }
        var inner = quantities.at(marked, at);
        var head = possessed(marked, at);
        if (head == null) {
            head = head(marked, inner == null ? at : inner.last() + 1, true);
        }
        if (head == null) {
            int last = quantity.last();
            while (quantity.percent() && marked.isWord(last + 1) && last < at + 2) {
                last++;
            }
            return counted(quantity.first(), last, quantity, bare(kind), Group.TOTAL);
        }
        if (head.unit == Unit.MUNITIONS) {
            return null;
        }
        return new Counted(
                quantity.first(),
                head.last,
                quantity,
                kind,
                quantity.percent() ? Unit.PERCENT : head.unit,
                aged(text, head.last, head.group),
                head.known,
                null,
                -1);
    }

    private static Counted.Kind bare(Counted.Kind kind) {
        return kind == Counted.Kind.NONE ? kind : Counted.Kind.BARE;
    }

    private static Counted ofEffect(
            Quantity quantity, int last, Counted.Kind kind, Effect effect, int token) {
        return new Counted(
                quantity.first(),
                last,
                quantity,
                kind,
                quantity.percent() ? Unit.PERCENT : Unit.PERSONS,
                Group.TOTAL,
                true,
                effect,
                token);
    }

    /// "the city's 20 hospitals": the noun behind the possessive.
    private @Nullable Head possessed(MarkedText marked, int i) {
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
    private @Nullable Head head(MarkedText marked, int i, boolean guess) {
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
    private boolean isModifier(MarkedText marked, int i) {
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
    private int tail(MarkedText marked, int last) {
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
    private static Group aged(TokenizedText text, int last, Group group) {
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

    /// "a driver", "a 12-year-old boy": one person or thing with no number.
    private @Nullable Counted single(MarkedText marked, int i) {
        var head = head(marked, i + 1, false);
        var one = Quantity.of(i, i, 1, Hedge.EXACT, false, false);
        if (head != null) {
            if (head.unit == Unit.MUNITIONS || head.plural) {
                return null;
            }
            int last = tail(marked, head.last);
            return new Counted(
                    i, last, one, Counted.Kind.SINGLE, head.unit, head.group, true, null, -1);
        }
        int last = i;
        while (last < i + 4 && marked.isWord(last + 1) && isModifier(marked, last + 1)) {
            last++;
        }
        return last > i
                ? new Counted(
                        i,
                        last,
                        one,
                        Counted.Kind.SINGLE,
                        Unit.PERSONS,
                        Group.TOTAL,
                        false,
                        null,
                        -1)
                : null;
    }
}
