package vigil.bench.attribution;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import vigil.bench.attribution.Annotated.Known;
import vigil.model.Span;
import vigil.model.mention.AttributionRelation;

/// Token F1 of cue, source and content over many reports.
final class TokenScore {
    private static final Pattern TOKEN =
            Pattern.compile("\\w+|[^\\w\\s]", Pattern.UNICODE_CHARACTER_CLASS);

    private final long[][] tally = new long[3][3]; // part; right, gold, found

    void add(Annotated report, List<AttributionRelation> found) {
        part(0, report, Known::cue, found, AttributionRelation::cue);
        part(1, report, Known::source, found, AttributionRelation::source);
        part(2, report, Known::content, found, AttributionRelation::content);
    }

    private void part(
            int part,
            Annotated report,
            Function<Known, List<Span>> ofKnown,
            List<AttributionRelation> found,
            Function<AttributionRelation, List<Span>> ofFound) {
        var gold = new BitSet();
        var got = new BitSet();
        for (var known : report.attributions()) {
            ofKnown.apply(known).forEach(span -> gold.set(span.begin(), span.end()));
        }
        for (var relation : found) {
            ofFound.apply(relation).forEach(span -> got.set(span.begin(), span.end()));
        }
        var matcher = TOKEN.matcher(report.text());
        while (matcher.find()) {
            boolean inGold = gold.get(matcher.start());
            boolean inFound = got.get(matcher.start());
            tally[part][0] += inGold && inFound ? 1 : 0;
            tally[part][1] += inGold ? 1 : 0;
            tally[part][2] += inFound ? 1 : 0;
        }
    }

    double f1(int part) {
        return 2.0 * tally[part][0] / Math.max(1, tally[part][1] + tally[part][2]);
    }

    @Override
    public String toString() {
        var line = new StringBuilder();
        var names = List.of("cue", "source", "content");
        for (int part = 0; part < 3; part++) {
            line.append(
                    String.format(
                            Locale.ROOT,
                            "%s P %.1f R %.1f F1 %.1f  ",
                            names.get(part),
                            100.0 * tally[part][0] / Math.max(1, tally[part][2]),
                            100.0 * tally[part][0] / Math.max(1, tally[part][1]),
                            100 * f1(part)));
        }
        return line.toString().strip();
    }
}
