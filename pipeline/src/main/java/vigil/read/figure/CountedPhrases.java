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

    private final Quantities quantities;
    private final CountedNouns nouns;

    CountedPhrases(FigureWords words) {
        quantities = new Quantities(words);
        var stops = words.classes().getOrDefault("stop", KeySet.of(Set.of()));
        nouns = new CountedNouns(quantities, stops);
    }

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
            var head = nouns.head(marked, i + 1, false);
            if (head != null && head.known()) {
                return new Counted(
                        i,
                        head.last(),
                        zero,
                        Counted.Kind.NONE,
                        head.unit(),
                        head.group(),
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
        var head = nouns.head(marked, adds && !text.is(j, "others") ? j + 1 : j, true);
        if (head == null && adds && !text.is(j, "others")) {
            return counted(first, j, quantity, Counted.Kind.BARE, Group.TOTAL);
        }
        if (head == null) {
            return counted(first, quantity.last(), quantity, Counted.Kind.BARE, Group.TOTAL);
        }
        if (head.unit() == Unit.MUNITIONS) {
            return null;
        }
        var unit = quantity.percent() ? Unit.PERCENT : head.unit();
        int last = nouns.tail(marked, head.last());
        return new Counted(
                first,
                last,
                quantity,
                text.is(head.last(), "others") ? Counted.Kind.BARE : Counted.Kind.FULL,
                unit,
                CountedNouns.aged(text, last, head.group()),
                head.known(),
                head.effect() < 0 ? null : modifying(marked, head.effect()),
                head.effect());
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
        while (marked.in(at, CountedNouns.POSSESSIVES)) {
            at++;
        }
        for (var match : marked.effectsFrom(at)) {
            var sense = match.value().sense(NOUN_FORM, Unit.PERSONS);
            boolean verb = at == i && !marked.in(at, COUNTED_EFFECTS);
            if (sense != null && !verb && nouns.head(marked, match.last() + 1, false) == null) {
                return ofEffect(quantity, match.last(), kind, sense.effect(), match.first());
            }
        }
        if (text.is(at, "victims", "casualties")) {
            return ofEffect(quantity, at, kind, Effect.CASUALTIES, at);
        }
        var inner = quantities.at(marked, at);
        var head = nouns.possessed(marked, at);
        if (head == null) {
            head = nouns.head(marked, inner == null ? at : inner.last() + 1, true);
        }
        if (head == null) {
            int last = quantity.last();
            while (quantity.percent() && marked.isWord(last + 1) && last < at + 2) {
                last++;
            }
            return counted(quantity.first(), last, quantity, bare(kind), Group.TOTAL);
        }
        if (head.unit() == Unit.MUNITIONS) {
            return null;
        }
        return new Counted(
                quantity.first(),
                head.last(),
                quantity,
                kind,
                quantity.percent() ? Unit.PERCENT : head.unit(),
                CountedNouns.aged(text, head.last(), head.group()),
                head.known(),
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

    /// "a driver", "a 12-year-old boy": one person or thing with no number.
    private @Nullable Counted single(MarkedText marked, int i) {
        var head = nouns.head(marked, i + 1, false);
        var one = Quantity.of(i, i, 1, Hedge.EXACT, false, false);
        if (head != null) {
            if (head.unit() == Unit.MUNITIONS || head.plural()) {
                return null;
            }
            int last = nouns.tail(marked, head.last());
            return new Counted(
                    i, last, one, Counted.Kind.SINGLE, head.unit(), head.group(), true, null, -1);
        }
        int last = i;
        while (last < i + 4 && marked.isWord(last + 1) && nouns.isModifier(marked, last + 1)) {
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
