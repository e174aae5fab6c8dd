package vigil.corroborate.match;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import vigil.corroborate.index.Frequencies;
import vigil.corroborate.sheet.Earth;
import vigil.corroborate.sheet.Sheet;
import vigil.corroborate.text.Vector;
import vigil.corroborate.text.Weigher;

/// Lays reports beside each other: weighs their terms and fills a row of cues for a pair. Which
/// pairs are worth it is found by [Candidates].
public final class Comparison {
    private static final double WORTH_A_LOOK = 0.012;
    private static final double REWRITTEN = 0.35; // as in lineage: from here on it is a copy
    private static final double SAME_PLACE_KM = 15;
    private static final double FAR_KM = 60;

    private final List<Sheet> sheets;
    private final List<@Nullable Weighed> weighed = new ArrayList<>();
    private final Weigher nameWeights;
    private final Frequencies cells;

    /// The weighed terms of a report.
    record Weighed(Vector words, Vector phrases, Vector names, Vector numbers) {}

    /// Is told of a pair and its cues.
    @FunctionalInterface
    public interface Look {
        /// Told once for each pair.
        ///
        /// @param left index of a sheet
        /// @param right index of another, above `left`
        /// @param row a value for each [Cue]
        void at(int left, int right, double[] row);
    }

    /// @param sheets in an order that depends on nothing but the reports
    /// @param compared which of them are laid beside others; twins of these need not be
    public Comparison(List<Sheet> sheets, IntPredicate compared) {
        this.sheets = List.copyOf(sheets);
        var words = new Frequencies(sheets.size());
        var phrases = new Frequencies(sheets.size());
        var names = new Frequencies(sheets.size());
        var numbers = new Frequencies(sheets.size());
        cells = new Frequencies(sheets.size());
        for (int i = 0; i < sheets.size(); i++) {
            if (compared.test(i)) {
                var terms = sheets.get(i).terms();
                words.add(terms.words());
                phrases.add(terms.pairs());
                names.add(terms.names());
                numbers.add(terms.numbers());
                cells.add(new int[] {sheets.get(i).cell()});
            }
        }
        var wordWeights = Weigher.words(words);
        var phraseWeights = Weigher.others(phrases);
        nameWeights = Weigher.others(names);
        var numberWeights = Weigher.others(numbers);
        for (int i = 0; i < sheets.size(); i++) {
            var terms = sheets.get(i).terms();
            weighed.add(
                    compared.test(i)
                            ? new Weighed(
                                    wordWeights.vector(terms.words(), terms.counts()),
                                    phraseWeights.vector(terms.pairs()),
                                    nameWeights.vector(terms.names()),
                                    numberWeights.vector(terms.numbers()))
                            : null);
        }
    }

    /// Looks at all pairs that are worth it, in the order of the sheets.
    public void forEachPair(Look look) {
        new Candidates(sheets, weighed).forEach((left, right) -> look(left, right, look));
    }

    private void look(int left, int right, Look look) {
        var mine = weighed(left);
        var theirs = weighed(right);
        double common = mine.phrases().cosine(theirs.phrases());
        var here = sheets.get(left).setting();
        var there = sheets.get(right).setting();
        boolean worth =
                common >= WORTH_A_LOOK || (here != null && there != null && here.meets(there));
        if (worth) {
            look.at(left, right, row(left, right, mine, theirs, common));
        }
    }

    /// The cues of any two reports that are compared.
    public double[] row(int left, int right) {
        var mine = weighed(left);
        var theirs = weighed(right);
        return row(left, right, mine, theirs, mine.phrases().cosine(theirs.phrases()));
    }

    private Weighed weighed(int index) {
        var found = weighed.get(index);
        if (found == null) {
            throw new IllegalArgumentException("not compared: " + sheets.get(index).id());
        }
        return found;
    }

    private double[] row(int left, int right, Weighed mine, Weighed theirs, double common) {
        var a = sheets.get(left);
        var b = sheets.get(right);
        var row = new double[Cue.ALL.size()];
        row[Cue.WORDS.column()] = mine.words().cosine(theirs.words());
        row[Cue.PHRASES.column()] = common;
        row[Cue.SOME_PHRASES.column()] = Math.sqrt(common);
        double named = mine.names().cosine(theirs.names());
        row[Cue.NAMES.column()] = named;
        row[Cue.SOME_NAMES.column()] = Math.sqrt(named);
        row[Cue.NUMBERS.column()] = mine.numbers().cosine(theirs.numbers());
        row[Cue.RAREST_NAME.column()] = rarest(a.terms().names(), b.terms().names());
        double share = a.terms().shingles().with(b.terms().shingles()).share();
        row[Cue.STOCK.column()] = share < REWRITTEN ? share : 0;
        if (a.place() != null && b.place() != null) {
            boolean near = Earth.areWithin(FAR_KM, a.place(), b.place());
            row[Cue.FAR.column()] = near ? 0 : 1;
            row[Cue.SAME_PLACE.column()] =
                    near && Earth.areWithin(SAME_PLACE_KM, a.place(), b.place()) ? 1 : 0;
        }
        if (a.day() != null && b.day() != null) {
            row[Cue.DATED.column()] = 1;
            row[Cue.GAP.column()] =
                    Math.log1p(Math.abs((double) ChronoUnit.DAYS.between(a.day(), b.day())));
        }
        if (a.setting() != null && b.setting() != null) {
            boolean meet = a.setting().meets(b.setting());
            row[Cue.SAME_EVENT.column()] = meet ? 1 : 0;
            row[Cue.BUSY_PLACE.column()] = meet ? Math.log(cells.of(a.cell())) : 0;
            row[Cue.OTHER_EVENT.column()] = meet ? 0 : 1;
        }
        return row;
    }

    /// The rarity of the rarest name both have, as a share of the greatest there is.
    private double rarest(int[] left, int[] right) {
        double rarest = 0;
        for (int i = 0, j = 0; i < left.length && j < right.length; ) {
            int order = Integer.compare(left[i], right[j]);
            if (order == 0) {
                rarest = Math.max(rarest, nameWeights.rarity(left[i]));
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return rarest / nameWeights.rarity(0);
    }
}
