package vigil.read.attribution;

import org.jspecify.annotations.Nullable;
import vigil.read.choose.Features;
import vigil.read.choose.LinearModel;
import vigil.read.syntax.Pos;

/// Finds where a cue ends: with its particle or preposition ("called for"), or with the words that
/// say where it was said ("said in a statement").
final class CueEnd {
    private final @Nullable LinearModel weights;

    CueEnd(@Nullable LinearModel weights) {
        this.weights = weights;
    }

    /// The last token of a cue that so far runs from `first` to `last`.
    int find(Trace trace, Cue cue, int first, int head, int last) {
        var passage = trace.passage();
        int end = passage.end(head);
        int next = last + 1;
        if (next >= end || passage.quotations().inside(next)) {
            return last;
        }
        if (ContentEnd.isDay(passage, next)) {
            return takes(trace, cue, first, head, next, next, "day") ? next : last;
        }
        if (passage.pos(next) != Pos.ADP || passage.text().is(next, "that", "by", "than")) {
            return last;
        }
        int phrase = passage.chainEnd(next + 1, end);
        boolean saying = cue.cueClass() == CueClass.SAY && cue.takes(Cue.QUOTE);
        if (saying && phrase > next && !passage.quotations().inside(next + 1)) {
            int stop = ContentEnd.isDay(passage, phrase + 1) ? phrase + 1 : phrase;
            if (takes(trace, cue, first, head, next, stop, "phrase")) {
                return stop;
            }
        }
        return takes(trace, cue, first, head, next, next, "preposition") ? next : last;
    }

    private boolean takes(
            Trace trace, Cue cue, int first, int head, int from, int to, String what) {
        if (weights == null && !trace.recording()) {
            return byRule(trace.passage(), from, what);
        }
        var features = trace.features();
        describe(trace.passage(), cue, head, from, to, what, features);
        double score = weights == null ? 0 : weights.score(features);
        if (trace.recording()) {
            var text = trace.passage().text();
            trace.record(
                    new Decision(
                            Decision.Kind.CUE_END,
                            text.span(first, head),
                            text.span(from, to),
                            features.names(),
                            score));
        }
        return weights == null ? byRule(trace.passage(), from, what) : score > 0;
    }

    private static boolean byRule(Passage passage, int from, String what) {
        return switch (what) {
            case "preposition" -> passage.text().is(from, "of", "about", "for", "against", "on");
            case "phrase" ->
                    passage.text().is(from, "in")
                            && passage.text().is(from + 1, "a", "an")
                            && passage.text()
                                    .is(
                                            from + 2,
                                            "statement",
                                            "interview",
                                            "email",
                                            "letter",
                                            "report");
            default -> false;
        };
    }

    private static void describe(
            Passage passage, Cue cue, int head, int from, int to, String what, Features features) {
        var lemma = cue.lemma();
        var word = passage.key(from);
        var after = passage.key(to + 1);
        var afterTag = passage.pos(to + 1).name();
        features.clear();
        features.add("what", what);
        features.add("word", what, word);
        features.add("lemma.word", lemma, word);
        features.add("lemma.what", lemma, what);
        features.add("class.word", cue.cueClass().name(), word);
        features.add("form.word", passage.syntax().form(head).name(), word);
        features.add("joined", to == head + 1 ? "joined" : "apart", word);
        features.add("after.word", afterTag, word);
        features.add("after", what, passage.pos(to + 1) == Pos.PROPN ? "name" : after);
        if (what.equals("phrase")) {
            var phrase = passage.syntax().phraseAt(to);
            int object = phrase == null ? to : phrase.head();
            var noun = passage.pos(object) == Pos.NOUN ? passage.syntax().lemma(object) : "name";
            features.add("noun", noun);
            features.add("noun.word", noun, word);
            features.add("noun.after", noun, afterTag);
            features.add("length", to - from > 5 ? "long" : to - from > 2 ? "some" : "short");
        }
    }
}
