package vigil.read.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.model.Span;
import vigil.model.mention.AttributionRelation;
import vigil.read.choose.LinearModel;
import vigil.read.rule.RuleText;
import vigil.read.syntax.Syntax;
import vigil.read.text.TokenizedText;

/// Reads who says what in English reports.
///
/// Built once (it loads its tables); immutable and shared between threads.
public final class AttributionReader {
    private final CueFinder finder;
    private final Drafter drafter;
    private final CueChooser chooser;

    private AttributionReader(
            @Nullable LinearModel cues,
            @Nullable LinearModel cueEnds,
            @Nullable LinearModel contentEnds) {
        var table = CueTable.load();
        finder = new CueFinder(table, new CueEnd(cueEnds));
        drafter = new Drafter(new ContentEnd(table, contentEnds));
        chooser = new CueChooser(cues);
    }

    /// The reader as shipped: rules find, weights choose.
    public static AttributionReader english() {
        return new AttributionReader(
                LinearModel.load(AttributionReader.class, "cue-weights.tsv"),
                LinearModel.load(AttributionReader.class, "cue-end-weights.tsv"),
                LinearModel.load(AttributionReader.class, "content-end-weights.tsv"));
    }

    /// Rules alone, without learned weights.
    public static AttributionReader untrained() {
        return new AttributionReader(null, null, null);
    }

    /// With weights of one's own for each kind of choice, by the name of their fact; choices
    /// without weights are left to rules.
    public static AttributionReader weighted(Map<Decision.Kind, Map<String, Double>> weights) {
        return new AttributionReader(
                model(weights.get(Decision.Kind.CUE)),
                model(weights.get(Decision.Kind.CUE_END)),
                model(weights.get(Decision.Kind.END)));
    }

    private static @Nullable LinearModel model(@Nullable Map<String, Double> weights) {
        return weights == null ? null : LinearModel.of(weights);
    }

    /// The patterns that attributions are found by, for `vigil explain`.
    public static List<RuleText> rules() {
        return Patterns.load();
    }

    /// Who says what, in the order of the cues in the text.
    public List<AttributionRelation> read(TokenizedText text, Syntax syntax) {
        var relations = new ArrayList<AttributionRelation>();
        for (var attributed : attributed(text, syntax)) {
            relations.add(attributed.relation());
        }
        return List.copyOf(relations);
    }

    /// The same with the class of each cue, the pattern and the score.
    public List<Attributed> attributed(TokenizedText text, Syntax syntax) {
        return run(new Trace(Passage.of(text, syntax), false));
    }

    /// Every choice made on the way, with the facts it was made on.
    public List<Decision> decisions(TokenizedText text, Syntax syntax) {
        var trace = new Trace(Passage.of(text, syntax), true);
        run(trace);
        return trace.decisions();
    }

    private List<Attributed> run(Trace trace) {
        var passage = trace.passage();
        var speakers = new Speakers(passage);
        var drafts = new ArrayList<Draft>();
        var found = new ArrayList<Attributed>();
        for (var candidate : finder.find(trace)) {
            var draft = drafter.draft(trace, candidate, drafts);
            double score = chooser.score(trace, draft);
            if (score > 0) {
                drafts.add(draft);
                var speaker = speakers.name(draft.source());
                found.add(attributed(passage, draft, speaker, score));
            }
        }
        return List.copyOf(found);
    }

    private static Attributed attributed(
            Passage passage, Draft draft, Speakers.@Nullable Speaker speaker, double score) {
        var candidate = draft.candidate();
        var text = passage.text();
        var source = draft.source();
        boolean quoted = false;
        var content = new ArrayList<Span>();
        for (var range : draft.content()) {
            content.add(text.span(range.first(), range.last()));
            quoted |=
                    passage.quotations().inside(range.first())
                            || passage.quotations().inside(range.last());
        }
        var relation =
                new AttributionRelation(
                        source == null
                                ? List.of()
                                : List.of(text.span(source.first(), source.last())),
                        List.of(text.span(candidate.first(), candidate.last())),
                        content,
                        quoted,
                        speaker == null ? null : speaker.full());
        return new Attributed(
                relation,
                speaker == null ? null : speaker.written(),
                candidate.cue().cueClass(),
                "attribution." + draft.pattern(),
                1 / (1 + Math.exp(-score)));
    }
}
