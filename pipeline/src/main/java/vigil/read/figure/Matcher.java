package vigil.read.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.model.claim.Figure.Group;
import vigil.model.claim.Figure.Hedge;
import vigil.model.claim.Figure.Unit;
import vigil.read.figure.FigureWords.Noun;
import vigil.read.figure.FigureWords.Sense;
import vigil.read.figure.Pattern.Element;
import vigil.read.text.KeySet;
import vigil.read.text.TokenizedText;
import vigil.read.text.TokenizedText.Kind;

/// Tries patterns around one counted phrase after another. Not shared between threads.
final class Matcher {
    private static final int LONGEST_PHRASE = 9;
    private static final int LONGEST_ASIDE = 28;
    private static final int LONGEST_GAP = 22;

    private final MarkedText marked;
    private final TokenizedText text;
    private final List<Counted> all;
    private final int[] startAt; // index + 1 of the counted phrase that starts at a token
    private final int[] endAt;
    private final KeySet prepositions;
    private final KeySet barriers;
    private final KeySet stops;

    private int[] failed = new int[512];
    private int attempt;
    private int from;
    private int to;
    private Counted counted;

    /// What the last match found.
    @Nullable Sense sense;

    int effectFirst = -1;
    int effectLast = -1;
    int keyword = -1;
    @Nullable Counted other;
    @Nullable Group nounGroup;
    int reach;

    Matcher(MarkedText marked, List<Counted> all) {
        this.marked = marked;
        this.text = marked.text;
        this.all = all;
        startAt = new int[text.size() + 1];
        endAt = new int[text.size() + 1];
        for (int i = 0; i < all.size(); i++) {
            startAt[all.get(i).first()] = i + 1;
            endAt[all.get(i).last()] = i + 1;
        }
        prepositions = marked.wordClass("prep");
        barriers = marked.wordClass("barrier");
        stops = marked.wordClass("stop");
        counted =
                new Counted(
                        0,
                        0,
                        Quantity.of(0, 0, 0, Hedge.EXACT, false, false),
                        Counted.Kind.NONE,
                        Unit.PERSONS,
                        Group.TOTAL,
                        false,
                        null,
                        -1);
    }

    /// The counted phrase that starts at this token, or null.
    @Nullable Counted startingAt(int token) {
        return token < 0 || token >= startAt.length || startAt[token] == 0
                ? null
                : all.get(startAt[token] - 1);
    }

    /// Whether the pattern holds around this phrase; what it captured is in the fields.
    boolean matches(Pattern pattern, Counted phrase) {
        int sentence = text.sentenceOf(phrase.first());
        if (pattern.forms() != 0 && (pattern.forms() & marked.formsIn(sentence)) == 0) {
            return false;
        }
        counted = phrase;
        from = text.sentenceStart(sentence);
        to = text.sentenceEnd(sentence);
        sense = null;
        other = null;
        nounGroup = null;
        effectFirst = -1;
        effectLast = -1;
        keyword = -1;
        reach = phrase.last();
        int states =
                (Math.max(pattern.left().size(), pattern.right().size()) + 1) * (to - from + 2);
        if (states > failed.length) {
            failed = new int[states * 2];
        }
        attempt++;
        if (!run(pattern.left(), 0, phrase.first() - 1, -1)) {
            return false;
        }
        attempt++;
        return run(pattern.right(), 0, phrase.last() + 1, 1);
    }

    /// Remembers what failed, so that no way through a pattern is walked twice.
    private boolean run(List<Element> elements, int index, int at, int step) {
        if (index >= elements.size()) {
            return finish(at);
        }
        int state = index * (to - from + 2) + at - from + 1;
        if (failed[state] == attempt) {
            return false;
        }
        if (walk(elements, index, at, step)) {
            return true;
        }
        failed[state] = attempt;
        return false;
    }

    private boolean finish(int at) {
        reach = Math.max(reach, at - 1);
        return true;
    }

    private boolean walk(List<Element> elements, int index, int at, int step) {
        var element = elements.get(index);
        if (element.forbidden()) {
            return !one(element, at, step) && run(elements, index + 1, at, step);
        }
        return tryOnce(element, elements, index, at, step)
                || (element.optional() && run(elements, index + 1, at, step));
    }

    private boolean next(Element element, List<Element> elements, int index, int at, int step) {
        return run(elements, element.repeats() ? index : index + 1, at, step);
    }

    private boolean inside(int at) {
        return at >= from && at < to;
    }

    /// Whether the element holds here, whatever follows.
    private boolean one(Element element, int at, int step) {
        return tryOnce(element.alone(), List.of(), -1, at, step);
    }

    private boolean tryOnce(
            Element element, List<Element> elements, int index, int start, int step) {
        int at = start;
        while (inside(at) && text.kind(at) == Kind.QUOTE && element.kind() != Pattern.Kind.EDGE) {
            at += step; // "killed “nearly 35 people”"
        }
        return switch (element.kind()) {
            case WORDS -> words(element, elements, index, at, step);
            case ANY ->
                    inside(at)
                            && marked.isWord(at)
                            && !stops.contains(text.key(at))
                            && next(element, elements, index, at + step, step);
            case EDGE -> isEdge(at, step) && next(element, elements, index, at, step);
            case EFFECT -> effect(element, elements, index, at, step);
            case COUNT -> count(element, elements, index, at, step);
            case NOUN -> noun(element, elements, index, at, step);
            case GAP -> gap(element, elements, index, at, step);
            case ASIDE -> step > 0 && aside(element, elements, index, at);
            case PP -> step > 0 && prepositional(element, elements, index, at);
        };
    }

    private boolean words(Element element, List<Element> elements, int index, int at, int step) {
        if (!inside(at)
                || !element.words().contains(text.key(at))
                || !next(element, elements, index, at + step, step)) {
            return false;
        }
        if (!element.optional()) {
            keyword = at;
        }
        return true;
    }

    private boolean isEdge(int at, int step) {
        if (!inside(at)) {
            return true;
        }
        return text.kind(at) == Kind.PUNCTUATION
                || text.kind(at) == Kind.QUOTE
                || text.kind(at) == Kind.SYMBOL
                || (text.kind(at) == Kind.HYPHEN && !text.joined(at))
                || (step > 0 && text.is(at, "and", "but", "while", "as", "when", "after", "or"));
    }

    private boolean effect(Element element, List<Element> elements, int index, int at, int step) {
        if (!inside(at)) {
            return false;
        }
        for (var match : step > 0 ? marked.effectsFrom(at) : marked.effectsTo(at)) {
            var found = match.value().sense(element.forms(), counted.unit());
            if (found == null || !inside(match.first()) || !inside(match.last())) {
                continue;
            }
            int after = step > 0 ? match.last() + 1 : match.first() - 1;
            if (next(element, elements, index, after, step)) {
                sense = found;
                effectFirst = match.first();
                effectLast = match.last();
                return true;
            }
        }
        return false;
    }

    private boolean count(Element element, List<Element> elements, int index, int at, int step) {
        if (!inside(at)) {
            return false;
        }
        int found = step > 0 ? startAt[at] : endAt[at];
        if (found == 0) {
            return false;
        }
        var phrase = all.get(found - 1);
        int after = step > 0 ? phrase.last() + 1 : phrase.first() - 1;
        if (!next(element, elements, index, after, step)) {
            return false;
        }
        other = phrase;
        return true;
    }

    private boolean noun(Element element, List<Element> elements, int index, int at, int step) {
        if (!inside(at)) {
            return false;
        }
        if (step < 0) {
            var match = marked.scan.longest(at, Noun.class);
            if (match == null
                    || match.last() != at
                    || match.value().unit() != Unit.PERSONS
                    || !next(element, elements, index, at - 1, step)) {
                return false;
            }
            nounGroup = match.value().group();
            return true;
        }
        for (int i = at; i < Math.min(to, at + 3); i++) {
            var match = marked.scan.longest(i, Noun.class);
            if (match != null) {
                if (match.value().unit() != Unit.PERSONS
                        || !next(element, elements, index, match.last() + 1, step)) {
                    return false;
                }
                nounGroup = match.value().group();
                return true;
            }
            if (!marked.isWord(i)) {
                return false;
            }
        }
        return false;
    }

    private boolean gap(Element element, List<Element> elements, int index, int at, int step) {
        for (int i = 0; i < LONGEST_GAP && inside(at + i * step); i++) {
            if (text.is(at + i * step, "(", ")", ";")) {
                return false;
            }
            if (next(element, elements, index, at + (i + 1) * step, step)) {
                return true;
            }
        }
        return false;
    }

    private boolean aside(Element element, List<Element> elements, int index, int at) {
        if (!inside(at)) {
            return false;
        }
        int close =
                switch (text.key(at)) {
                    case ",", "(", "[" -> 0;
                    default -> text.kind(at) == Kind.HYPHEN && !text.joined(at) ? 1 : -1;
                };
        if (close < 0) {
            return false;
        }
        boolean comma = text.is(at, ",");
        int tries = 0;
        for (int i = at + 1; i < Math.min(to, at + LONGEST_ASIDE); i++) {
            boolean ends =
                    comma
                            ? text.is(i, ",")
                            : close == 1
                                    ? text.kind(i) == Kind.HYPHEN && !text.joined(i)
                                    : text.is(i, ")", "]");
            if (ends) {
                if (next(element, elements, index, i + 1, 1)) {
                    return true;
                }
                if (!comma || ++tries == 4) {
                    return false;
                }
            }
            if (text.is(i, ";", ":")) {
                return false;
            }
        }
        return false;
    }

    private boolean prepositional(Element element, List<Element> elements, int index, int at) {
        if (!inside(at) || !prepositions.contains(text.key(at))) {
            return false;
        }
        for (int i = at + 1; i < Math.min(to, at + LONGEST_PHRASE); i++) {
            var kind = text.kind(i);
            boolean passable =
                    kind == Kind.WORD
                            || kind == Kind.NUMBER
                            || (kind == Kind.HYPHEN && text.joined(i))
                            || kind == Kind.QUOTE;
            if (!passable || barriers.contains(text.key(i))) {
                return false;
            }
            if (next(element, elements, index, i + 1, 1)) {
                return true;
            }
        }
        return false;
    }
}
