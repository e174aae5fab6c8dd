package vigil.read.figure;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vigil.model.claim.Figure.Effect;
import vigil.model.claim.Figure.Group;
import vigil.model.claim.Figure.Hedge;
import vigil.model.claim.Figure.Unit;
import vigil.read.figure.FigureRule.Source;
import vigil.read.text.TokenizedText;

/// Applies the rules to the counted phrases of one text: first those that name what happened, then
/// those that take it from another figure.
final class Drafting {
    private final MarkedText marked;
    private final TokenizedText text;
    private final List<FigureRule> rules;
    private final FigureRule coordinated;
    private final List<Counted> counted;
    private final Matcher matcher;
    private final @Nullable Draft[] drafts;
    private final boolean[] superseded;

    Drafting(
            MarkedText marked,
            List<Counted> counted,
            List<FigureRule> rules,
            FigureRule coordinated) {
        this.marked = marked;
        this.text = marked.text;
        this.rules = rules;
        this.coordinated = coordinated;
        this.counted = counted;
        matcher = new Matcher(marked, counted);
        drafts = new Draft[counted.size()];
        superseded = new boolean[counted.size()];
    }

    /// By index of the counted phrase, its figure or null.
    @Nullable Draft[] run() {
        for (int i = 0; i < drafts.length; i++) {
            drafts[i] = apply(i, false);
        }
        coordinate();
        for (int i = 0; i < drafts.length; i++) {
            if (drafts[i] == null && !superseded[i]) {
                drafts[i] = apply(i, true);
            }
        }
        coordinate();
        for (int i = 0; i < drafts.length; i++) {
            refine(i);
        }
        return drafts;
    }

    private @Nullable Draft apply(int i, boolean inherit) {
        var phrase = counted.get(i);
        for (var rule : rules) {
            if ((rule.source() == Source.INHERIT) != inherit || !rule.takes(marked, phrase)) {
                continue;
            }
            for (var pattern : rule.patterns()) {
                if (!matcher.matches(pattern, phrase)) {
                    continue;
                }
                if (rule.source() == Source.SUPERSEDED) {
                    superseded[i] = true;
                    return null;
                }
                var draft = draft(rule, phrase, i);
                if (draft != null) {
                    return draft;
                }
            }
        }
        return null;
    }

    private @Nullable Draft draft(FigureRule rule, Counted phrase, int i) {
        @Nullable Draft whole =
                rule.part() || rule.source() == Source.INHERIT ? whole(rule, phrase, i) : null;
        @Nullable Effect effect = rule.effect();
        int first = matcher.effectFirst;
        int last = matcher.effectLast;
        if (rule.source() == Source.INHERIT) {
            if (whole == null || isFreed(phrase)) {
                return null;
            }
            effect = whole.effect;
            first = whole.effectFirst;
            last = whole.effectLast;
        } else if (effect == null) {
            effect = matcher.sense == null ? phrase.ofEffect() : matcher.sense.effect();
        }
        boolean other = matcher.sense != null && matcher.sense.effect() != effect;
        if (effect == null || (other && rule.source() == Source.OWN)) {
            return null;
        }
        if (first < 0) {
            first = phrase.effectToken() >= 0 ? phrase.effectToken() : matcher.keyword;
            first = first < 0 ? phrase.first() : first;
            last = first;
        }
        if (phrase.kind() == Counted.Kind.SINGLE && !isSoundSingle(rule, phrase, effect, first)) {
            return null;
        }
        if (!agrees(phrase, matcher.effectFirst)) {
            return null;
        }
        if (phrase.kind() == Counted.Kind.NONE && isThing(phrase.unit())) {
            return null;
        }
        var group = phrase.group();
        if (rule.group() != null) {
            group = group == Group.TOTAL || group == Group.MEN ? rule.group() : group;
        } else if (rule.nounGroup() && matcher.nounGroup != null) {
            group = matcher.nounGroup;
        }
        var draft = new Draft(phrase, effect, rule, first, last, group);
        draft.whole = rule.part() ? whole : null;
        draft.running = rule.source() == Source.INHERIT ? whole : null;
        return draft;
    }

    /// Whether the verb between can belong to so many: "26 was killed" is about one person of 26.
    private boolean agrees(Counted phrase, int effectFirst) {
        var value = phrase.quantity().value();
        boolean many =
                value != null
                        && value > 1
                        && phrase.unit() == Unit.PERSONS
                        && phrase.kind() != Counted.Kind.SINGLE
                        && !text.is(phrase.first(), "a", "an");
        for (int j = effectFirst - 1; many && j > phrase.last() && j > effectFirst - 5; j--) {
            if (text.is(j, "was", "is", "has")) {
                return false;
            }
            if (text.is(j, "were", "are", "have")) {
                return true;
            }
        }
        return true;
    }

    /// One thing hit is counted only where it is told as destroyed; one person of an unknown kind
    /// only where the verb stands close by.
    private static boolean isSoundSingle(
            FigureRule rule, Counted phrase, Effect effect, int effectFirst) {
        if (isThing(phrase.unit())) {
            return rule.name().equals("figure.were-killed");
        }
        return phrase.known()
                || (effect != Effect.AFFECTED
                        && effect != Effect.BESIEGED
                        && effect != Effect.STARVING
                        && effectFirst - phrase.last() <= 4);
    }

    /// "of whom 19 have been discharged": no figure.
    private boolean isFreed(Counted phrase) {
        var freed = marked.wordClass("freed");
        for (int j = phrase.last() + 1; j < phrase.last() + 5 && j < text.size(); j++) {
            if (marked.in(j, freed)) {
                return true;
            }
        }
        return false;
    }

    /// The figure that a part belongs to: the nearest before it; one that is no part itself, unless
    /// the words are "of them"; from the sentence before only where the words point back.
    private @Nullable Draft whole(FigureRule rule, Counted phrase, int i) {
        if (matcher.other != null) {
            return drafts[counted.indexOf(matcher.other)]; // "were among nine people killed"
        }
        boolean pronoun =
                phrase.kind() == Counted.Kind.PRONOUN
                        || text.is(phrase.first() - 1, "whom", "them");
        boolean own = rule.source() == Source.OWN;
        var effect = matcher.sense == null ? phrase.ofEffect() : matcher.sense.effect();
        boolean starts = text.sentenceStart(text.sentenceOf(phrase.first())) == phrase.first();
        @Nullable Draft nearest = null;
        for (int j = i - 1; j >= 0; j--) {
            var draft = drafts[j];
            int apart = text.sentenceOf(phrase.first()) - text.sentenceOf(counted.get(j).first());
            if (apart > (own ? 4 : starts || phrase.unit() == Unit.PERCENT ? 2 : 0)) {
                break;
            }
            if (draft == null || isThing(draft.counted.unit()) || (own && draft.effect != effect)) {
                continue;
            }
            if (pronoun) {
                return draft;
            }
            if (apart > 0 || phrase.unit() == Unit.PERCENT) {
                return draft.whole == null ? draft : draft.whole;
            }
            if (draft.whole == null) {
                return draft;
            }
            nearest = nearest == null ? draft : nearest;
        }
        return nearest;
    }

    /// "4 soldiers and 2 civilians were killed", "killing 4 soldiers and 2 civilians".
    private void coordinate() {
        for (int i = drafts.length - 2; i >= 0; i--) {
            var next = drafts[i + 1];
            if (drafts[i] == null && !superseded[i] && next != null && next.effectBehind()) {
                join(i, i + 1, next);
            }
        }
        for (int i = 1; i < drafts.length; i++) {
            var before = drafts[i - 1];
            if (drafts[i] == null
                    && !superseded[i]
                    && before != null
                    && (!before.effectBehind() || before.rule.source() == Source.INHERIT)) {
                join(i, i - 1, before);
            }
        }
    }

    private void join(int i, int j, Draft neighbour) {
        var here = counted.get(i);
        var there = counted.get(j);
        boolean things = isThing(here.unit());
        if (here.kind() == Counted.Kind.BARE
                || here.kind() == Counted.Kind.NONE
                || here.ofEffect() != null
                || !here.known()
                || things != isThing(there.unit())
                || !linked(Math.min(i, j), here.kind() == Counted.Kind.SINGLE)) {
            return;
        }
        var draft =
                new Draft(
                        here,
                        neighbour.effect,
                        neighbour.rule.source() == Source.INHERIT ? neighbour.rule : coordinated,
                        neighbour.effectFirst,
                        neighbour.effectLast,
                        here.group());
        draft.whole = neighbour.whole;
        drafts[i] = draft;
    }

    private static boolean isThing(Unit unit) {
        return unit == Unit.BUILDINGS || unit == Unit.VEHICLES;
    }

    /// Whether only "and", a comma or a plus stands between a phrase and the next.
    private boolean linked(int i, boolean needsAnd) {
        int at = counted.get(i).last() + 1;
        int end = counted.get(i + 1).first();
        boolean link = false;
        while (at < end) {
            if (text.is(at, "and", ",", "+", "&", "or") && marked.sameSentence(at, end)) {
                link |= !needsAnd || !text.is(at, ",");
            } else if (!text.is(
                    at, "her", "his", "their", "the", "another", "as", "well", "with")) {
                return false;
            }
            at++;
        }
        return link;
    }

    /// What the neighbours in the sentence add: the group of a bare number, a shared hedge, the
    /// older figure it replaces.
    private void refine(int i) {
        var draft = drafts[i];
        if (draft == null) {
            return;
        }
        if (draft.counted.kind() == Counted.Kind.BARE
                && draft.group == Group.TOTAL
                && draft.counted.unit() == Unit.PERSONS
                && carriesGroup(draft.effect)) {
            draft.group = groupBefore(i);
        }
        if (draft.counted.kind() == Counted.Kind.PRONOUN
                && draft.group == Group.TOTAL
                && draft.rule.source() == Source.OWN) {
            draft.group = groupOfThem(draft.counted.first());
        }
        shareHedge(i, draft);
        if (draft.whole == null
                && text.is(draft.counted.first() - 1, "including", "them", "whom")) {
            draft.whole = sameBefore(i, draft);
        }
        for (int j = Math.max(0, i - 1); j <= i + 1 && j < drafts.length; j++) {
            var older = counted.get(j);
            if (superseded[j] && marked.sameSentence(older.first(), draft.counted.first())) {
                draft.replaces = text.span(older.first(), older.last());
            }
        }
    }

    /// "17 people, including six children, were killed": the 17.
    private @Nullable Draft sameBefore(int i, Draft part) {
        for (int j = i - 1; j >= 0; j--) {
            var before = drafts[j];
            if (!marked.sameSentence(counted.get(j).first(), part.counted.first())) {
                return null;
            }
            if (before != null && before.effect == part.effect && before.whole == null) {
                return before;
            }
        }
        return null;
    }

    private static boolean carriesGroup(Effect effect) {
        return switch (effect) {
            case KILLED, INJURED, MISSING, CASUALTIES, ABDUCTED -> true;
            case DETAINED, DISPLACED, BESIEGED, STARVING, AFFECTED -> false;
        };
    }

    /// Who "them" are: the nearest plural noun for people before, in the sentence.
    private Group groupOfThem(int before) {
        int from = text.sentenceStart(text.sentenceOf(before));
        for (int j = before - 1; j >= from; j--) {
            var match = marked.scan.longest(j, FigureWords.Noun.class);
            if (match != null && match.value().unit() == Unit.PERSONS && match.value().plural()) {
                return match.value().group();
            }
        }
        return Group.TOTAL;
    }

    private Group groupBefore(int i) {
        @Nullable Group group = null;
        for (int j = i - 1; j >= 0; j--) {
            var before = drafts[j];
            if (!marked.sameSentence(counted.get(j).first(), counted.get(i).first())) {
                break;
            }
            if (before == null || before.whole != null || before.counted.unit() != Unit.PERSONS) {
                continue;
            }
            if (group != null && group != before.group) {
                return Group.TOTAL;
            }
            boolean one = before.counted.kind() == Counted.Kind.SINGLE;
            boolean carries =
                    switch (before.group) {
                        case CIVILIANS, COMBATANTS, SECURITY -> true;
                        case CHILDREN, WOMEN, MEN, MEDICAL, AID, PRESS, ELDERLY -> !one;
                        case TOTAL -> false;
                    };
            group = carries ? before.group : Group.TOTAL;
        }
        return Objects.requireNonNullElse(group, Group.TOTAL);
    }

    /// "At least 146 people were killed and 213 injured": the hedge covers both.
    private void shareHedge(int i, Draft draft) {
        if (i == 0
                || draft.counted.kind() != Counted.Kind.BARE
                || draft.counted.quantity().hedge() != Hedge.EXACT
                || !draft.effectBehind()) {
            return;
        }
        var before = drafts[i - 1];
        int first = draft.counted.first();
        if (before != null
                && before.counted.quantity().hedge() == Hedge.AT_LEAST
                && before.effectBehind()
                && before.effectLast < first
                && first - before.effectLast <= 3
                && text.is(first - 1, "and", ",")) {
            draft.counted = draft.counted.quantity(draft.counted.quantity().hedged(Hedge.AT_LEAST));
        }
    }
}
