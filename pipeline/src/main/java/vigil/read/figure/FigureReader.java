package vigil.read.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.model.claim.Figure;
import vigil.model.claim.Figure.Effect;
import vigil.read.rule.RuleText;
import vigil.read.text.TokenizedText;

/// Finds figures: how many people, households, vehicles or buildings a text says were hit.
///
/// *"At least 17 people, including six children, were killed"* gives two, the second a part of the
/// first. Immutable and shared between threads; the same text gives the same figures.
public final class FigureReader {
    private static final String COORDINATED = "figure.coordinated";

    private final FigureWords words;
    private final List<FigureRule> rules;
    private final FigureRule coordinated;
    private final CountedPhrases phrases;

    private FigureReader(FigureWords words) {
        this.words = words;
        rules = FigureRules.load(words.classes());
        coordinated =
                rules.stream()
                        .filter(rule -> rule.name().equals(COORDINATED))
                        .findFirst()
                        .orElseThrow();
        phrases = new CountedPhrases(words);
    }

    /// The reader of English.
    public static FigureReader english() {
        return new FigureReader(FigureWords.english());
    }

    /// The rules in the order in which they are tried, as a person reads them.
    public List<RuleText> rules() {
        return rules.stream().map(FigureRule::text).toList();
    }

    /// For each example of a rule, the figures it should give, as `rules.txt` writes them.
    List<FigureRule> compiled() {
        return rules;
    }

    /// The figures of a text, in the order of their words. Never null; empty where there are none.
    public List<FigureMention> read(TokenizedText text) {
        var marked = new MarkedText(text, words);
        var counted = phrases.in(marked);
        if (counted.isEmpty()) {
            return List.of();
        }
        var drafts = new Drafting(marked, counted, rules, coordinated).run();
        Map<Draft, Integer> places = new HashMap<>();
        for (var draft : drafts) {
            if (draft != null) {
                places.put(draft, places.size());
            }
        }
        var totals = new RunningTotals(text);
        var mentions = new ArrayList<FigureMention>(places.size());
        for (var draft : drafts) {
            if (draft != null) {
                mentions.add(
                        mention(
                                text,
                                draft,
                                draft.whole == null ? null : places.get(draft.whole),
                                totals));
            }
        }
        return List.copyOf(mentions);
    }

    private static boolean isRunning(Draft draft, RunningTotals totals) {
        return draft.counted.kind() != Counted.Kind.NONE
                && totals.is(
                        draft.effect,
                        draft.counted.first(),
                        Math.max(draft.counted.last(), draft.effectLast),
                        draft.effectFirst,
                        draft.effectLast);
    }

    private static FigureMention mention(
            TokenizedText text, Draft draft, @Nullable Integer partOf, RunningTotals totals) {
        var counted = draft.counted;
        var quantity = counted.quantity();
        int first = Math.min(counted.first(), quantity.first());
        int last = Math.max(counted.last(), quantity.last());
        boolean running = isRunning(draft.running == null ? draft : draft.running, totals);
        var span = text.span(first, last);
        var figure =
                new Figure(
                        draft.effect,
                        quantity.value(),
                        quantity.low(),
                        quantity.high(),
                        counted.unit(),
                        draft.effect == Effect.AFFECTED && counted.unit() != Figure.Unit.PERSONS
                                ? Figure.Group.TOTAL
                                : draft.group,
                        null,
                        quantity.hedge(),
                        running,
                        span.of(text.text()),
                        span);
        return new FigureMention(
                figure,
                first,
                last,
                span,
                draft.effectFirst,
                partOf,
                draft.replaces,
                draft.rule.name());
    }
}
