package vigil.read.attribution;

import org.jspecify.annotations.Nullable;
import vigil.read.attribution.Candidate.Form;
import vigil.read.choose.Features;
import vigil.read.choose.LinearModel;
import vigil.read.syntax.Pos;

/// Decides which candidates are attributions. With weights these decide; without, a few rules do.
final class CueChooser {
    /// Only a text's first words are a headline.
    private static final int HEADLINE = 10;

    private final @Nullable LinearModel weights;

    CueChooser(@Nullable LinearModel weights) {
        this.weights = weights;
    }

    /// Above zero means yes.
    double score(Trace trace, Draft draft) {
        if (draft.content().isEmpty()) {
            return -9;
        }
        if (draft.pattern().equals(Drafter.QUOTED)) {
            return 1;
        }
        boolean headline =
                draft.candidate().form() == Form.COLON && draft.candidate().first() < HEADLINE;
        if ((weights == null && !trace.recording()) || headline) {
            return byRule(draft) ? 1 : -1;
        }
        var features = trace.features();
        describe(trace.passage(), draft, features);
        double score = weights == null ? byRule(draft) ? 1 : -1 : weights.score(features);
        if (trace.recording()) {
            var candidate = draft.candidate();
            var span = trace.passage().text().span(candidate.first(), candidate.last());
            trace.record(new Decision(Decision.Kind.CUE, span, span, features.names(), score));
        }
        return score;
    }

    /// Without weights: speech with a source, and whatever has a clause of its own.
    private static boolean byRule(Draft draft) {
        var candidate = draft.candidate();
        boolean source = draft.source() != null;
        return switch (draft.pattern()) {
            case "none" -> false;
            case "direct-before", "direct-after", "clause-before", "clause-around" -> true;
            case "according-first", "according-after", "headline-colon" -> source;
            case "clause-after" -> source || candidate.cue().cueClass() == CueClass.SEEM;
            case "nominal" -> source;
            case "infinitive" ->
                    source
                            && candidate.cue().takes(Cue.INFINITIVE)
                            && candidate.form() != Form.INFINITIVE;
            case "passive" -> candidate.cue().cueClass() != CueClass.WANT && source;
            default ->
                    source
                            && candidate.cue().takes(Cue.PHRASE)
                            && candidate.form() != Form.INFINITIVE
                            && candidate.cue().cueClass() != CueClass.WANT
                            && candidate.cue().cueClass() != CueClass.SHOW;
        };
    }

    private static void describe(Passage passage, Draft draft, Features to) {
        var candidate = draft.candidate();
        var cue = candidate.cue();
        var lemma = cue.rest().isEmpty() ? cue.lemma() : cue.lemma() + " " + cue.rest().getFirst();
        var form = candidate.form().name();
        var pattern = draft.pattern();
        int start = draft.content().getFirst().first();
        int behind = candidate.last() + 1;
        var next = word(passage, behind);
        var nextTag = passage.pos(behind).name();
        var last = word(passage, candidate.first() - 1);
        var lastTag = passage.pos(candidate.first() - 1).name();
        var cueClass = cue.cueClass().name() + cue.part().name();
        var begin = ContentEnd.begin(passage, start);
        var source = source(passage, draft.source());
        to.clear();
        to.add("lemma", lemma, cue.part().name());
        to.add("lemma.form", lemma, form);
        to.add("lemma.pattern", lemma, pattern);
        to.add("lemma.begin", lemma, begin);
        to.add("lemma.next", lemma, next);
        to.add("lemma.nexttag", lemma, nextTag);
        to.add("lemma.last", lemma, lastTag);
        to.add("lemma.source", lemma, source);
        to.add("key", passage.key(candidate.head()), last);
        to.add("class.form", cueClass, form);
        to.add("class.pattern", cueClass, pattern);
        to.add("class.begin", cueClass, begin);
        to.add("class.source", cueClass, source);
        to.add("class.next", cueClass, next);
        to.add("class.last", cueClass, last);
        to.add("form.source", form, source);
        to.add("form.begin", form, begin);
        to.add("pattern.source", pattern, source);
        to.add("last", last);
        to.add("first", passage.key(candidate.first()), form);
        to.add("last.next", lastTag, nextTag);
        to.add("tag", passage.pos(candidate.head()).name(), lastTag);
        to.add("sourcehead", sourceHead(passage, draft.source()));
        to.add("sourcehead.class", sourceHead(passage, draft.source()), cueClass);
        to.add("contenthead", word(passage, start), form);
        to.add("quotes", quotes(passage, draft) ? "yes" : "no", cueClass);
        to.add("tokens", length(draft), form);
        to.add("top", passage.text().sentenceOf(candidate.head()) == 0 ? "top" : "below", form);
        to.add("start", candidate.first() == passage.start(candidate.head()) ? "yes" : "no", form);
    }

    /// A word, or only that it is a name or a number: weights shall not depend on who is spoken of.
    static String word(Passage passage, int token) {
        return switch (passage.pos(token)) {
            case PROPN -> "NAME";
            case NUM -> "NUMBER";
            default -> passage.key(token);
        };
    }

    private static String length(Draft draft) {
        int tokens = 0;
        for (var range : draft.content()) {
            tokens += range.length();
        }
        return tokens <= 1
                ? "1"
                : tokens <= 3 ? "3" : tokens <= 8 ? "8" : tokens <= 20 ? "20" : "more";
    }

    private static boolean quotes(Passage passage, Draft draft) {
        for (var range : draft.content()) {
            if (passage.quotations().inside(range.first())
                    || passage.quotations().inside(range.last())) {
                return true;
            }
        }
        return false;
    }

    private static String sourceHead(Passage passage, @Nullable Range source) {
        if (source == null) {
            return "none";
        }
        var phrase = passage.syntax().phraseAt(source.first());
        int head = phrase == null ? source.last() : phrase.head();
        return passage.pos(head) == Pos.PROPN ? "name" : passage.syntax().lemma(head);
    }

    /// What kind of words name the source.
    private static String source(Passage passage, @Nullable Range source) {
        if (source == null) {
            return "none";
        }
        if (SourceFinder.isRelative(passage, source.first())) {
            return passage.key(source.first());
        }
        var phrase = passage.syntax().phraseAt(source.first());
        int head = phrase == null ? source.last() : phrase.head();
        var pos = passage.pos(head);
        if (pos == Pos.PRON) {
            return switch (passage.key(head)) {
                case "he", "she" -> "person";
                case "it", "this", "that" -> "it";
                case "they" -> "they";
                case "i", "we" -> "self";
                default -> "pron";
            };
        }
        return pos.name();
    }
}
