package vigil.read.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.read.attribution.Candidate.Form;
import vigil.read.syntax.Pos;

/// Finds source and content of a candidate: the patterns of `patterns.tsv`.
final class Drafter {
    /// The pattern that is sure without weights: "quoted an official as saying".
    static final String QUOTED = "quoted-saying";

    private final ContentEnd ends;

    Drafter(ContentEnd ends) {
        this.ends = ends;
    }

    /// What the candidate would attribute to whom.
    ///
    /// @param previous the drafts before this one, nearest last: a second verb or a gerund may lean
    ///   on them
    Draft draft(Trace trace, Candidate candidate, List<Draft> previous) {
        return switch (candidate.form()) {
            case PREPOSITION -> preposition(trace, candidate);
            case COLON -> colon(trace, candidate);
            case NOMINAL -> nominal(trace, candidate);
            case PASSIVE, REDUCED -> passive(trace, candidate);
            case FINITE, GERUND, INFINITIVE -> active(trace, candidate, previous);
        };
    }

    private Draft active(Trace trace, Candidate candidate, List<Draft> previous) {
        var passage = trace.passage();
        int after = candidate.last() + 1;
        var left = SourceFinder.subject(passage, candidate.first());
        boolean inverted =
                candidate.form() == Form.FINITE
                        && left == null
                        && isClosing(passage, candidate.first() - 1);
        if (inverted) {
            var behind = SourceFinder.behind(passage, after);
            if (behind != null && candidate.isSaying()) {
                return reported(trace, candidate, behind, candidate.first(), behind.last() + 1);
            }
        }
        var source =
                left != null && candidate.form() != Form.INFINITIVE
                        ? left
                        : leaning(passage, candidate, previous);
        int front = left != null ? left.first() : candidate.first();
        var draft = reported(trace, candidate, source, front, after);
        return left == null && quoted(passage, candidate) != null && !draft.content().isEmpty()
                ? new Draft(candidate, source, draft.content(), QUOTED)
                : draft;
    }

    /// Whether what was said may end at this token.
    private static boolean isClosing(Passage passage, int token) {
        return passage.isComma(token)
                || passage.isQuote(token)
                || passage.isDash(token)
                || passage.text().is(token, "as");
    }

    /// The subject of a verb that has none of its own before it.
    private static @Nullable Range leaning(
            Passage passage, Candidate candidate, List<Draft> previous) {
        var quoted = quoted(passage, candidate);
        if (quoted != null) {
            return quoted;
        }
        if (candidate.form() == Form.FINITE
                && !passage.text().is(candidate.first() - 1, "and", "or", "but", ",", "then")) {
            return null;
        }
        int start = passage.start(candidate.head());
        for (int i = previous.size() - 1; i >= 0; i--) {
            var draft = previous.get(i);
            if (draft.candidate().head() < start) {
                break;
            }
            if (draft.candidate().form() == Form.FINITE
                    && draft.source() != null
                    && draft.candidate().cue().cueClass() != CueClass.SEEM) {
                return draft.source();
            }
        }
        return SourceFinder.controller(passage, candidate.first(), candidate.form() != Form.GERUND);
    }

    /// "quoted a hospital official as saying": whoever is quoted says it.
    private static @Nullable Range quoted(Passage passage, Candidate candidate) {
        int as = candidate.first() - 1;
        int floor = passage.start(candidate.head());
        if (!passage.text().is(as, "as") || as - 2 < floor) {
            return null;
        }
        int first = passage.chainStart(as - 1, floor);
        boolean quotes =
                first > floor
                        && passage.syntax().phraseAt(as - 1) != null
                        && passage.text()
                                .is(
                                        first - 1, "quoted", "quotes", "quoting", "cited", "cites",
                                        "citing");
        return quotes ? new Range(first, as - 1) : null;
    }

    /// Content of an active cue whose own words, source included, reach from `front` to `after`.
    private Draft reported(
            Trace trace, Candidate candidate, @Nullable Range source, int front, int after) {
        var passage = trace.passage();
        var content = new ArrayList<Range>();
        int end = passage.end(candidate.head());
        int from = after;
        if (candidate.cue().takes(Cue.ADDRESSEE)) {
            from = passage.chainEnd(from, end) + 1;
        }
        int quoteBefore = QuotedSpeech.endingAt(passage, front - 1);
        int start = contentStart(passage, candidate, from);
        boolean tail = start >= end || isTail(passage, start, end);
        if (candidate.isSaying() || candidate.cue().takes(Cue.QUOTE)) {
            if (quoteBefore >= 0
                    && QuotedSpeech.isDirect(passage, quoteBefore)
                    && !(QuotedSpeech.endsEarlier(passage, quoteBefore, front)
                            && start < end
                            && isClause(passage, start))) {
                content.add(QuotedSpeech.before(passage, quoteBefore));
                QuotedSpeech.addAfter(passage, from, content);
                return new Draft(candidate, source, content, "direct-before");
            }
            int quoteAfter = QuotedSpeech.startingNear(passage, from, start);
            if (quoteAfter >= 0) {
                content.add(QuotedSpeech.range(passage, quoteAfter));
                QuotedSpeech.addCarried(passage, quoteAfter, content);
                return new Draft(candidate, source, content, "direct-after");
            }
        }
        boolean closed = isClosing(passage, front - 1) && front - 1 > passage.start(front);
        boolean saying = candidate.isSaying() && candidate.form() == Form.FINITE;
        if (saying && closed && tail) {
            int first = passage.clauseStart(front - 1);
            if (first <= front - 2) {
                content.add(new Range(first, front - 2));
                if (start < end && passage.isComma(start) && isClause(passage, start + 1)) {
                    int last = ends.find(trace, candidate, source, start + 1);
                    content.add(new Range(start + 1, last));
                    return new Draft(candidate, source, content, "clause-around");
                }
                QuotedSpeech.addAfter(passage, from, content);
                return new Draft(candidate, source, content, "clause-before");
            }
        }
        boolean nothing = start >= end || passage.isStop(start) || passage.isComma(start);
        if (nothing
                && from > after
                && candidate.cue().takes(Cue.PHRASE)
                && passage.syntax().phraseAt(after) != null) {
            start = after; // whoever looked addressed is what it is about: "warned the militia"
            nothing = false;
        }
        if (!nothing) {
            int last = ends.find(trace, candidate, source, start);
            content.add(new Range(start, last));
            QuotedSpeech.addCarriedIfQuoted(passage, last, content);
            return new Draft(candidate, source, content, pattern(passage, start));
        }
        return new Draft(candidate, source, content, "none");
    }

    private static String pattern(Passage passage, int start) {
        return switch (ContentEnd.begin(passage, start)) {
            case "that", "clause", "pron", "if", "whether", "wh", "what", "who" -> "clause-after";
            case "to" -> "infinitive";
            default -> "phrase";
        };
    }

    /// Skips what stands between cue and content: the day, "in a statement", the addressee.
    private static int contentStart(Passage passage, Candidate candidate, int from) {
        int end = passage.end(candidate.head());
        if (passage.text().is(from, "that", ":")) {
            return passage.text().is(from, ":") ? from + 1 : from;
        }
        if (!candidate.isSaying() && !candidate.cue().takes(Cue.ADDRESSEE)) {
            return from;
        }
        for (int at = from; at < end && at < from + 12; at++) {
            if (passage.text().is(at, "that") && at > from && passage.pos(at) == Pos.SCONJ) {
                return at;
            }
            if (passage.isComma(at) || passage.isFinite(at) || passage.isQuote(at)) {
                break;
            }
        }
        int at = from;
        while (at < end && isTime(passage, at)) {
            at++;
        }
        return at;
    }

    private static boolean isTime(Passage passage, int at) {
        return ContentEnd.isDay(passage, at)
                || (passage.text().is(at, "on", "late", "early", "earlier", "later")
                        && ContentEnd.isDay(passage, at + 1))
                || (passage.text().is(at, "morning", "night", "evening", "afternoon")
                        && ContentEnd.isDay(passage, at - 1));
    }

    /// Whether only times, places and circumstances follow, up to the end or a comma.
    private static boolean isTail(Passage passage, int from, int end) {
        if (passage.isStop(from) || passage.isComma(from) || passage.text().is(from, ";", ":")) {
            return true;
        }
        if (passage.isDash(from)) {
            return true;
        }
        boolean opens =
                passage.pos(from) == Pos.ADP
                        || passage.pos(from) == Pos.SCONJ
                        || passage.pos(from) == Pos.ADV
                        || passage.pos(from) == Pos.CCONJ
                        || ContentEnd.isDay(passage, from)
                        || passage.text().is(from, "last", "this", "earlier", "later");
        if (!opens || passage.text().is(from, "that", "if", "whether", "how", "why")) {
            return false;
        }
        if (passage.pos(from) == Pos.SCONJ || passage.pos(from) == Pos.CCONJ) {
            return true;
        }
        for (int at = from; at < end; at++) {
            if (passage.isComma(at) || passage.isStop(at)) {
                return true;
            }
            if (passage.isFinite(at)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isClause(Passage passage, int from) {
        int end = passage.end(from - 1);
        for (int at = from; at < end; at++) {
            if (passage.isFinite(at)) {
                return true;
            }
            if (passage.isComma(at)) {
                return false;
            }
        }
        return false;
    }

    private Draft passive(Trace trace, Candidate candidate) {
        var passage = trace.passage();
        int end = passage.end(candidate.head());
        int after = candidate.last() + 1;
        var content = new ArrayList<Range>();
        var subject = SourceFinder.subject(passage, candidate.first());
        Range source = null;
        if (passage.text().is(after, "by")) {
            source = SourceFinder.behind(passage, after + 1);
            after = source == null ? after : source.last() + 1;
        }
        boolean impersonal = subject != null && passage.text().is(subject.first(), "it");
        boolean addressed = candidate.cue().takes(Cue.ADDRESSEE);
        if (subject != null && !impersonal && !addressed) {
            content.add(subject);
        }
        if (after < end && !passage.isStop(after) && !passage.isComma(after)) {
            content.add(new Range(after, ends.find(trace, candidate, source, after)));
        }
        return new Draft(candidate, source, content, "passive");
    }

    private Draft preposition(Trace trace, Candidate candidate) {
        var passage = trace.passage();
        var text = passage.text();
        int end = passage.end(candidate.head());
        var content = new ArrayList<Range>();
        var source = SourceFinder.behind(passage, candidate.last() + 1);
        if (source == null && candidate.last() + 1 < end) {
            source = SourceFinder.upToComma(passage, candidate.last() + 1);
        }
        if (source == null) {
            return new Draft(candidate, null, content, "none");
        }
        if (candidate.first() == passage.start(candidate.head())) {
            int plain = passage.chainEnd(source.first(), end);
            source = plain < source.first() ? source : new Range(source.first(), plain);
            int start = source.last() + 1;
            if (passage.isComma(start)) {
                start++;
            }
            if (start < ContentEnd.limit(passage, candidate.head())) {
                int last = ends.find(trace, candidate, source, start);
                content.add(new Range(start, last));
                return new Draft(candidate, source, content, "according-first");
            }
            return new Draft(candidate, source, content, "none");
        }
        int last = candidate.first() - 1;
        boolean comma = passage.isComma(last) || passage.isDash(last);
        int start = passage.clauseStart(candidate.first());
        last = comma ? last - 1 : last;
        if (last >= start) {
            content.add(new Range(start, last));
        }
        int next = source.last() + 1;
        if (comma && next + 1 < end && passage.isComma(next) && !text.is(next + 1, "who", "and")) {
            int stop = ends.find(trace, candidate, source, next + 1);
            content.add(new Range(next + 1, stop));
        }
        return new Draft(candidate, source, content, "according-after");
    }

    private static Draft colon(Trace trace, Candidate candidate) {
        var passage = trace.passage();
        var text = passage.text();
        int start = candidate.head() + 1;
        int sentence = text.sentenceOf(candidate.head());
        int end = sentence;
        while (end + 1 < text.sentences()
                && text.paragraphOf(end + 1) == text.paragraphOf(sentence)) {
            end++;
        }
        int last = text.sentenceEnd(end) - 1;
        while (last > start && passage.isStop(last)) {
            last--;
        }
        var source = new Range(passage.start(candidate.head()), candidate.head() - 1);
        return new Draft(candidate, source, List.of(new Range(start, last)), "headline-colon");
    }

    private Draft nominal(Trace trace, Candidate candidate) {
        var passage = trace.passage();
        int end = passage.end(candidate.head());
        int start = candidate.last() + 1;
        if (start >= end) {
            return new Draft(candidate, null, List.of(), "none");
        }
        Range source = null;
        if (candidate.cue().part() == Cue.Part.ADJECTIVE) {
            source = SourceFinder.subject(passage, candidate.first());
        } else {
            var phrase = passage.syntax().phraseAt(candidate.head());
            int first = phrase == null ? candidate.head() : phrase.first();
            if (passage.isPossessive(first - 1)) {
                int last = first - 1;
                source = new Range(passage.chainStart(last - 1, passage.start(last)), last);
            } else if (passage.text().is(first, "his", "her", "its", "their", "my", "our")) {
                source = new Range(first, first);
            }
        }
        int last = ends.find(trace, candidate, source, start);
        return new Draft(candidate, source, List.of(new Range(start, last)), "nominal");
    }
}
