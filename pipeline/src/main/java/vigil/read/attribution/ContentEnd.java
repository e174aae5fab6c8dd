package vigil.read.attribution;

import org.jspecify.annotations.Nullable;
import vigil.read.choose.Features;
import vigil.read.choose.LinearModel;
import vigil.read.syntax.Pos;
import vigil.read.syntax.VerbForm;

/// Finds where content ends that begins at a token and has no closing mark of its own.
///
/// It walks the places where a clause may end and stops at the first that ends this one. With
/// weights these decide; without, a few rules do.
final class ContentEnd {
    private final CueTable cues;
    private final @Nullable LinearModel weights;

    ContentEnd(CueTable cues, @Nullable LinearModel weights) {
        this.cues = cues;
        this.weights = weights;
    }

    /// The last token of the content.
    int find(Trace trace, Candidate candidate, @Nullable Range source, int start) {
        var passage = trace.passage();
        int limit = limit(passage, start);
        boolean verb = false;
        int chosen = -1;
        for (int at = start + 1; at < limit; at++) {
            int quotation = passage.quotations().indexAt(at);
            if (quotation >= 0) {
                at = Math.max(at, passage.quotations().get(quotation).last());
                continue;
            }
            verb |= passage.isFinite(at);
            if (at > start && isBoundary(passage, at)) {
                boolean stop = stops(trace, candidate, source, start, at, verb);
                if (stop && chosen < 0) {
                    chosen = at;
                    if (!trace.recording()) {
                        break;
                    }
                }
            }
        }
        if (trace.recording()) {
            stops(trace, candidate, source, start, limit, verb);
        }
        int last = (chosen < 0 ? limit : chosen) - 1;
        while (last > start
                && (passage.isComma(last)
                        || passage.isDash(last)
                        || passage.text().is(last, ";", ":"))) {
            last--;
        }
        return last;
    }

    /// One past the last token that the content may have: the end of the sentence without its full
    /// stop, or of the quotation that is still open there.
    static int limit(Passage passage, int start) {
        int end = passage.end(start);
        int open = passage.quotations().indexAt(end - 1);
        if (open >= 0) {
            return Math.max(end, passage.quotations().get(open).last() + 1);
        }
        while (end - 1 > start && passage.isStop(end - 1)) {
            end--;
        }
        return end;
    }

    private static boolean isBoundary(Passage passage, int at) {
        return switch (passage.pos(at)) {
            case CCONJ, SCONJ, ADP -> true;
            case PUNCT -> passage.text().is(at, ",", ";", ":", "(", "|") || passage.isDash(at);
            case PRON -> passage.text().is(at, "who", "which", "what");
            case PART -> passage.text().is(at, "to");
            case VERB -> passage.syntax().form(at) == VerbForm.GERUND;
            case ADV -> true;
            case NOUN, PROPN -> isDay(passage, at);
            case AUX, ADJ, DET, NUM, SYM, INTJ, X -> false;
        };
    }

    static boolean isDay(Passage passage, int at) {
        return switch (passage.key(at)) {
            case "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday",
                    "today",
                    "yesterday",
                    "tonight",
                    "tomorrow" ->
                    true;
            default -> false;
        };
    }

    private boolean stops(
            Trace trace,
            Candidate candidate,
            @Nullable Range source,
            int start,
            int at,
            boolean verb) {
        var passage = trace.passage();
        if (weights == null && !trace.recording()) {
            return stopsByRule(passage, source, at, verb);
        }
        var features = trace.features();
        describe(passage, candidate, source, start, at, verb, features);
        double score = weights == null ? 0 : weights.score(features);
        if (trace.recording()) {
            trace.record(
                    new Decision(
                            Decision.Kind.END,
                            passage.text().span(candidate.first(), candidate.last()),
                            passage.text().span(start, Math.max(start, at - 1)),
                            features.names(),
                            score));
        }
        return weights == null ? stopsByRule(passage, source, at, verb) : score > 0;
    }

    private boolean stopsByRule(Passage passage, @Nullable Range source, int at, boolean verb) {
        var text = passage.text();
        boolean relative = source != null && SourceFinder.isRelative(passage, source.first());
        if (text.is(at, ";")) {
            return true;
        }
        if (passage.isComma(at)) {
            int next = at + 1;
            if (relative) {
                return true;
            }
            if (text.is(next, "according") || nextCue(passage, next).equals("gerund")) {
                return true;
            }
            if (text.is(next, "but", "while", "though", "although", "and")) {
                return verb
                        && (passage.pos(next + 1) != Pos.VERB || !nextCue(passage, next).isEmpty());
            }
            return false;
        }
        if (passage.pos(at) == Pos.CCONJ) {
            return nextCue(passage, at + 1).equals("finite") && passage.pos(at + 1) != Pos.NOUN;
        }
        return false;
    }

    /// Whether the next verb after this place may be a cue, and of which form: "gerund", "finite"
    /// or "" if it is none.
    private String nextCue(Passage passage, int from) {
        int end = Math.min(passage.text().size(), from + 9);
        for (int v = from; v < end; v++) {
            if ((passage.isComma(v) && v > from) || passage.isQuote(v)) {
                return "";
            }
            if (passage.pos(v) == Pos.VERB) {
                boolean cue =
                        cues.find(passage.text(), v, passage.syntax().lemma(v), Cue.Part.VERB)
                                != null;
                if (!cue) {
                    return "";
                }
                return switch (passage.syntax().form(v)) {
                    case GERUND -> v <= from + 1 ? "gerund" : "";
                    case PAST, PRESENT -> "finite";
                    case BASE, PAST_PARTICIPLE, NONE -> "";
                };
            }
        }
        return "";
    }

    private void describe(
            Passage passage,
            Candidate candidate,
            @Nullable Range source,
            int start,
            int at,
            boolean verb,
            Features to) {
        int end = passage.end(start);
        boolean over = at >= end || (passage.isStop(at) && at == end - 1);
        var here = over ? "END" : CueChooser.word(passage, at);
        var next = over ? "END" : CueChooser.word(passage, at + 1);
        var tag = over ? "END" : passage.pos(at).name();
        var nextTag = over ? "END" : passage.pos(at + 1).name();
        var cueClass = candidate.cue().cueClass().name();
        var form = candidate.form().name();
        var begin = begin(passage, start);
        boolean relative = source != null && SourceFinder.isRelative(passage, source.first());
        var clause = verb ? "verb" : "none";
        to.clear();
        to.add("here", here);
        to.add("here.next", here, next);
        to.add("here.nexttag", here, nextTag);
        to.add("tag.nexttag", tag, nextTag);
        to.add("here.class", here, cueClass);
        to.add("here.form", here, form);
        to.add("here.begin", here, begin);
        to.add("tag.begin", tag, begin);
        to.add("begin.verb", begin, clause);
        to.add("here.verb", here, clause);
        to.add("here.relative", here, relative ? "relative" : "main");
        to.add("lemma.tag", candidate.cue().lemma(), tag);
        to.add("lemma.here", candidate.cue().lemma(), here);
        to.add("cue.here", nextCue(passage, at + 1), here);
        to.add("finite.here", finiteSoon(passage, at + 1), here);
        to.add("last.tag", passage.pos(at - 1).name(), tag);
        to.add("last.here", CueChooser.word(passage, at - 1), here);
        to.add("last.lemma", passage.pos(at - 1).name(), candidate.cue().lemma());
        var length = length(at - start);
        to.add("length", length);
        to.add("length.here", length, here);
        to.add("length.begin", length, begin);
        to.add("rest.here", length(end - at), here);
        to.add("before.here", candidate.first() < start ? "after" : "before", here);
    }

    /// What the content opens with.
    static String begin(Passage passage, int start) {
        return switch (passage.pos(start)) {
            case SCONJ -> passage.key(start);
            case PRON ->
                    passage.text().is(start, "that", "what", "who") ? passage.key(start) : "pron";
            case PART -> passage.key(start);
            case ADP -> passage.key(start);
            case ADV -> passage.text().is(start, "how", "why", "when", "where") ? "wh" : "adv";
            case VERB -> passage.syntax().form(start) == VerbForm.GERUND ? "gerund" : "verb";
            case DET, NOUN, PROPN, ADJ, NUM -> phraseThenVerb(passage, start);
            case AUX, CCONJ, PUNCT, SYM, INTJ, X -> passage.isQuote(start) ? "quote" : "other";
        };
    }

    private static String phraseThenVerb(Passage passage, int start) {
        int end = passage.chainEnd(start, passage.end(start)) + 1;
        while (passage.pos(end) == Pos.ADV) {
            end++;
        }
        return passage.isFinite(end) ? "clause" : "phrase";
    }

    private static String finiteSoon(Passage passage, int from) {
        int end = Math.min(passage.text().size(), from + 8);
        for (int v = from; v < end; v++) {
            if (passage.isComma(v) || passage.isStop(v) || passage.isQuote(v)) {
                return v == from ? "sign" : "none";
            }
            if (passage.isFinite(v)) {
                return v == from ? "now" : "soon";
            }
        }
        return "far";
    }

    private static String length(int tokens) {
        return tokens <= 1
                ? "1"
                : tokens <= 3 ? "3" : tokens <= 6 ? "6" : tokens <= 12 ? "12" : "more";
    }
}
