package vigil.corroborate.match;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import vigil.corroborate.text.Frequencies;
import vigil.corroborate.text.Terms;
import vigil.corroborate.text.Vector;
import vigil.corroborate.text.Weigher;

/// Lays reports beside each other: finds pairs worth a look without looking at all, and fills a row
/// of cues for each.
///
/// Pairs are found through rare terms: each report is filed under its weightiest words, phrases and
/// names, and meets those filed under the same. A term that too many have brings nobody together,
/// so the work grows with the reports, not with their square.
public final class Comparison {
    private static final int FILED_UNDER = 40;
    private static final int MOST_IN_A_FILE = 256;
    private static final double WORTH_A_LOOK = 0.012;
    private static final double REWRITTEN = 0.35; // as in lineage: from here on it is a copy
    private static final double SAME_PLACE_KM = 15;
    private static final double FAR_KM = 60;

    private final List<Sheet> sheets;
    private final List<Vector> words = new ArrayList<>();
    private final List<Vector> phrases = new ArrayList<>();
    private final List<Vector> names = new ArrayList<>();
    private final List<Vector> numbers = new ArrayList<>();
    private final Weigher nameWeights;

    /// @param sheets in an order that depends on nothing but the reports
    public Comparison(List<Sheet> sheets) {
        this.sheets = List.copyOf(sheets);
        var wordCounts = new Frequencies();
        var phraseCounts = new Frequencies();
        var nameCounts = new Frequencies();
        var numberCounts = new Frequencies();
        for (var sheet : sheets) {
            wordCounts.add(sheet.terms().words());
            phraseCounts.add(sheet.terms().pairs());
            nameCounts.add(sheet.terms().names());
            numberCounts.add(sheet.terms().numbers());
        }
        var wordWeights = Weigher.words(wordCounts);
        var phraseWeights = Weigher.others(phraseCounts);
        nameWeights = Weigher.others(nameCounts);
        var numberWeights = Weigher.others(numberCounts);
        for (var sheet : sheets) {
            var terms = sheet.terms();
            words.add(wordWeights.vector(terms.words(), terms.counts()));
            phrases.add(phraseWeights.vector(terms.pairs()));
            names.add(nameWeights.vector(terms.names()));
            numbers.add(numberWeights.vector(terms.numbers()));
        }
    }

    /// The pairs worth a look, in the order of the sheets.
    public List<Pair> pairs() {
        var files = new HashMap<Integer, List<Integer>>();
        var filed = new ArrayList<int[]>();
        for (int i = 0; i < sheets.size(); i++) {
            var under = heaviest(i);
            filed.add(under);
            for (int term : under) {
                files.computeIfAbsent(term, _ -> new ArrayList<>(2)).add(i);
            }
        }
        var pairs = new ArrayList<Pair>();
        var met = new int[sheets.size()];
        Arrays.fill(met, -1);
        for (int i = 0; i < sheets.size(); i++) {
            for (int term : filed.get(i)) {
                var file = files.getOrDefault(term, List.of());
                if (file.size() > MOST_IN_A_FILE) {
                    continue;
                }
                for (int j : file) {
                    if (j >= i) {
                        break;
                    }
                    if (met[j] != i) {
                        met[j] = i;
                        look(j, i, pairs);
                    }
                }
            }
        }
        return List.copyOf(pairs);
    }

    private void look(int left, int right, List<Pair> pairs) {
        double common = phrases.get(left).cosine(phrases.get(right));
        if (common >= WORTH_A_LOOK) {
            pairs.add(new Pair(left, right, row(left, right, common)));
        }
    }

    private double[] row(int left, int right, double common) {
        var a = sheets.get(left);
        var b = sheets.get(right);
        var row = new double[Cue.ALL.size()];
        row[Cue.WORDS.column()] = words.get(left).cosine(words.get(right));
        row[Cue.PHRASES.column()] = common;
        row[Cue.SOME_PHRASES.column()] = Math.sqrt(common);
        double named = names.get(left).cosine(names.get(right));
        row[Cue.NAMES.column()] = named;
        row[Cue.SOME_NAMES.column()] = Math.sqrt(named);
        row[Cue.NUMBERS.column()] = numbers.get(left).cosine(numbers.get(right));
        row[Cue.RAREST_NAME.column()] = rarest(a.terms().names(), b.terms().names());
        int shorter = Math.min(a.terms().shingles().length, b.terms().shingles().length);
        double share =
                shorter == 0
                        ? 0
                        : (double) Terms.shared(a.terms().shingles(), b.terms().shingles())
                                / shorter;
        row[Cue.STOCK.column()] = share < REWRITTEN ? share : 0;
        if (a.place() != null && b.place() != null) {
            double km = Earth.km(a.place(), b.place());
            row[Cue.SAME_PLACE.column()] = km < SAME_PLACE_KM ? 1 : 0;
            row[Cue.FAR.column()] = km > FAR_KM ? 1 : 0;
        }
        if (a.day() != null && b.day() != null) {
            row[Cue.DATED.column()] = 1;
            row[Cue.GAP.column()] =
                    Math.log1p(Math.abs((double) ChronoUnit.DAYS.between(a.day(), b.day())));
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

    private int[] heaviest(int index) {
        var heap = new Heaviest(FILED_UNDER);
        heap.offer(words.get(index), 1);
        heap.offer(phrases.get(index), 1);
        heap.offer(names.get(index), 1);
        return heap.terms();
    }
}
