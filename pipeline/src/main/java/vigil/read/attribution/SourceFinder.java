package vigil.read.attribution;

import org.jspecify.annotations.Nullable;
import vigil.read.syntax.Pos;
import vigil.read.text.TokenizedText;

/// Finds who speaks: the subject of a cue, before it or, inverted, behind it.
final class SourceFinder {
    private SourceFinder() {}

    /// The subject that stands before a verb whose group begins at `first`, or null.
    static @Nullable Range subject(Passage passage, int first) {
        return subject(passage, first, 0);
    }

    private static @Nullable Range subject(Passage passage, int first, int depth) {
        int floor = passage.start(first);
        int at = first - 1;
        if (at < floor || depth > 3) {
            return null;
        }
        if (isRelative(passage, at)) {
            return new Range(at, at);
        }
        if (endsNoun(passage, at)) {
            int chain = passage.chainStart(at, floor);
            if (isQuotedBy(passage, chain, floor)) {
                return subject(passage, chain - 2, depth + 1);
            }
            return withCoordination(passage, chain, at, floor);
        }
        if (passage.key(at).equals(")")) {
            return beforeBracket(passage, at, floor);
        }
        if (passage.isComma(at)) {
            return beforeComma(passage, at, floor);
        }
        if (passage.isDash(at)) {
            int open = at - 1;
            while (open > floor && !passage.isDash(open)) {
                open--;
            }
            return open > floor && endsNoun(passage, open - 1)
                    ? new Range(passage.chainStart(open - 1, floor), open - 1)
                    : null;
        }
        return null;
    }

    /// "a doctor quoted by the channel said": the channel passes on what the doctor said.
    private static boolean isQuotedBy(Passage passage, int first, int floor) {
        return first - 3 >= floor
                && passage.text().is(first - 1, "by")
                && passage.text()
                        .is(first - 2, "quoted", "cited", "interviewed", "contacted", "reached")
                && endsNoun(passage, first - 3);
    }

    static boolean isRelative(Passage passage, int at) {
        return passage.text().is(at, "who", "which")
                || (passage.text().is(at, "that") && passage.pos(at) == Pos.PRON);
    }

    private static boolean endsNoun(Passage passage, int at) {
        var phrase = at < 0 ? null : passage.syntax().phraseAt(at);
        if (phrase != null) {
            return true;
        }
        return switch (passage.pos(at)) {
            case NOUN, PROPN, PRON, NUM -> true;
            case DET, ADJ -> true;
            case VERB, AUX, ADV, ADP, CCONJ, SCONJ, PART, PUNCT, SYM, INTJ, X -> false;
        };
    }

    /// *"residents and a resistance group said"*: joined only where no clause can end before.
    private static Range withCoordination(Passage passage, int first, int last, int floor) {
        int start = first;
        while (start - 2 >= floor
                && passage.text().is(start - 1, "and", "or")
                && endsNoun(passage, start - 2)) {
            int before = passage.chainStart(start - 2, floor);
            int left = before - 1;
            boolean edge =
                    left < floor
                            || passage.isComma(left)
                            || passage.isQuote(left)
                            || passage.text().is(left, "but", "and", "that", "as", "both");
            if (!edge) {
                break;
            }
            start = before;
        }
        return new Range(start, last);
    }

    private static @Nullable Range beforeBracket(Passage passage, int close, int floor) {
        int open = close - 1;
        while (open > floor && !passage.key(open).equals("(")) {
            open--;
        }
        if (open <= floor || !endsNoun(passage, open - 1)) {
            return null;
        }
        return new Range(passage.chainStart(open - 1, floor), close);
    }

    /// The subject with an apposition, an age or a relative clause between commas behind it: *"Cory
    /// James, 22, of Flint, Mich., said"*.
    private static @Nullable Range beforeComma(Passage passage, int comma, int floor) {
        int end = comma - 1;
        int right = comma;
        for (int round = 0; round < 6; round++) {
            int open = right - 1;
            while (open >= floor && !isBreak(passage, open)) {
                open--;
            }
            if (open < floor || !passage.isComma(open)) {
                return null; // one comma only: what stands before it is no subject
            }
            if (tells(passage, open + 1, right)) {
                return null; // "…, a military source said, adding that": another clause
            }
            if (open - 1 >= floor
                    && endsNounOrBracket(passage, open - 1)
                    && !continues(passage, open, floor)) {
                int last = open - 1;
                int first =
                        passage.key(last).equals(")")
                                ? bracketed(passage, last, floor)
                                : passage.chainStart(last, floor);
                return isDescription(passage, open + 1, end)
                        ? new Range(first, end)
                        : new Range(first, last);
            }
            right = open;
        }
        return null;
    }

    /// Whether words between commas are a clause of their own: "a military source said".
    private static boolean tells(Passage passage, int first, int end) {
        if (isRelative(passage, first)
                || isRelative(passage, first + 1)
                || passage.text().is(first, "whose", "where", "when")) {
            return false;
        }
        return end - 1 > first && passage.isFinite(end - 1) && endsNoun(passage, end - 2);
    }

    private static int bracketed(Passage passage, int close, int floor) {
        var range = beforeBracket(passage, close, floor);
        return range == null ? close : range.first();
    }

    private static boolean endsNounOrBracket(Passage passage, int at) {
        return endsNoun(passage, at) || passage.key(at).equals(")");
    }

    private static boolean isBreak(Passage passage, int at) {
        return passage.isComma(at)
                || passage.key(at).equals(";")
                || passage.isQuote(at)
                || passage.isDash(at);
    }

    /// Whether the segment that ends before this comma is itself only a description of what stands
    /// before it: an age, "of Flint", the state behind a town.
    private static boolean continues(Passage passage, int comma, int floor) {
        int first = comma - 1;
        while (first > floor && !isBreak(passage, first - 1)) {
            first--;
        }
        if (first <= floor || !passage.isComma(first - 1)) {
            return false;
        }
        if (passage.pos(first) == Pos.NUM
                || passage.text().kind(first) == TokenizedText.Kind.NUMBER
                || passage.text().is(first, "of", "who", "from", "whose")) {
            return true;
        }
        return passage.text().is(first, "a", "an", "the")
                && endsNoun(passage, first - 2)
                && comma - first <= 12;
    }

    /// Whether words between commas describe the noun before them, rather than say when or how.
    private static boolean isDescription(Passage passage, int first, int last) {
        if (first > last) {
            return false;
        }
        return switch (passage.pos(first)) {
            case ADP -> passage.text().is(first, "of", "from");
            case ADV, SCONJ, CCONJ, VERB, AUX, PUNCT, PART -> false;
            case NOUN, PROPN, PRON, NUM, ADJ, DET, SYM, INTJ, X -> true;
        };
    }

    /// The source that stands behind its cue, with its title or description: *"said Bill Smith, a
    /// farmer"*; null if no noun phrase begins there.
    static @Nullable Range behind(Passage passage, int first) {
        int ceiling = passage.end(Math.max(0, first - 1));
        if (first >= ceiling || passage.syntax().phraseAt(first) == null) {
            return null;
        }
        int last = passage.chainEnd(first, ceiling);
        if (last < first) {
            return null;
        }
        while (last + 2 < ceiling
                && passage.text().is(last + 1, "and")
                && passage.syntax().phraseAt(last + 2) != null) {
            last = passage.chainEnd(last + 2, ceiling);
        }
        return new Range(first, described(passage, last, ceiling));
    }

    /// Whatever stands up to the next comma or the end: the source of "according to" when it is no
    /// plain noun phrase.
    static @Nullable Range upToComma(Passage passage, int first) {
        int last = segmentEnd(passage, first, passage.end(first));
        return passage.isComma(first) || passage.isStop(first) ? null : new Range(first, last);
    }

    private static int described(Passage passage, int last, int ceiling) {
        int end = last;
        for (int round = 0; round < 4; round++) {
            if (end + 2 >= ceiling) {
                break;
            }
            if (passage.key(end + 1).equals("(")) {
                int close = end + 1;
                while (close < ceiling && !passage.key(close).equals(")")) {
                    close++;
                }
                end = close < ceiling ? close : end;
                continue;
            }
            if (passage.text().is(end + 1, "who")) {
                return segmentEnd(passage, end + 1, ceiling);
            }
            if (!passage.isComma(end + 1) || !isDescription(passage, end + 2, ceiling - 1)) {
                break;
            }
            int next = segmentEnd(passage, end + 2, ceiling);
            end = next;
        }
        return end;
    }

    private static int segmentEnd(Passage passage, int from, int ceiling) {
        int at = from;
        while (at < ceiling
                && !passage.isComma(at)
                && !passage.isQuote(at)
                && !passage.key(at).equals(";")
                && !passage.key(at).equals(":")
                && !(passage.isStop(at) && at == ceiling - 1)) {
            at++;
        }
        return Math.max(from, at - 1);
    }

    /// The subject of the clause that a gerund, an infinitive or a second verb leans on.
    static @Nullable Range controller(Passage passage, int before, boolean nearest) {
        int floor = passage.start(before);
        Range found = null;
        for (int v = floor; v < before; v++) {
            if (passage.isFinite(v) && !passage.quotations().inside(v)) {
                int first = v;
                while (first - 1 >= floor
                        && (passage.pos(first - 1) == Pos.ADV
                                || passage.pos(first - 1) == Pos.AUX)) {
                    first--;
                }
                var range = subject(passage, first, 1);
                if (range != null) {
                    found = range;
                    if (!nearest) {
                        return found;
                    }
                }
            }
        }
        return found;
    }
}
