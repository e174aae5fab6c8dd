package vigil.corroborate.text;

import vigil.corroborate.index.Frequencies;
import vigil.corroborate.table.WordList;

/// Weighs terms by how rare they are: among the reports at hand and, as long as these are few, in
/// English at large. Without the second, three reports would be alike by sharing "people" and
/// "after".
public final class Weigher {
    /// As many reports of English at large stand behind those at hand.
    private static final double BEHIND = 1000;

    /// The share of texts with a word, or a pair of words, that is not known as common.
    private static final double RARE = 0.002;

    private static final double MAKES_NO_PHRASE = 0.3;

    private static final Shares COMMON = common();
    private static final double[] OFTEN = often();

    private final Frequencies frequencies;
    private final boolean pairs;

    private Weigher(Frequencies frequencies, boolean pairs) {
        this.frequencies = frequencies;
        this.pairs = pairs;
    }

    /// For words.
    public static Weigher words(Frequencies frequencies) {
        return new Weigher(frequencies, false);
    }

    /// For pairs of words and names, for which no shares are known.
    public static Weigher others(Frequencies frequencies) {
        return new Weigher(frequencies, true);
    }

    /// The weight of a term that occurs once, above 0. The more reports are at hand, the less it
    /// says that a term stands in one of them only.
    public double rarity(int term) {
        double share = pairs ? RARE : COMMON.of(term);
        double reports = frequencies.documents() + BEHIND;
        int having = frequencies.of(term);
        double alone = having == 1 ? BEHIND / reports : 1;
        return alone * Math.log(1 + reports / (having + BEHIND * share));
    }

    /// Terms that count once each.
    public Vector vector(int[] terms) {
        var weights = new float[terms.length];
        for (int i = 0; i < terms.length; i++) {
            weights[i] = (float) rarity(terms[i]);
        }
        return normal(terms, weights);
    }

    /// Terms that count the more the more often they occur.
    public Vector vector(int[] terms, byte[] counts) {
        var weights = new float[terms.length];
        for (int i = 0; i < terms.length; i++) {
            weights[i] = (float) (OFTEN[counts[i] & 0xFF] * rarity(terms[i]));
        }
        return normal(terms, weights);
    }

    private static Vector normal(int[] terms, float[] weights) {
        double square = 0;
        for (float weight : weights) {
            square += (double) weight * weight;
        }
        double length = square == 0 ? 1 : Math.sqrt(square);
        var halves = new short[weights.length];
        for (int i = 0; i < weights.length; i++) {
            halves[i] = Float.floatToFloat16((float) (weights[i] / length));
        }
        return new Vector(terms, halves);
    }

    /// Whether a word stands in so many texts that it makes no phrase.
    static boolean isCommon(int word) {
        return COMMON.of(word) >= MAKES_NO_PHRASE;
    }

    private static Shares common() {
        var shares = new Shares(1 << 10, RARE);
        for (var line : WordList.lines("common-words.txt")) {
            for (int i = 1; i < line.size(); i++) {
                shares.put(TermReader.hash(line.get(i)), Double.parseDouble(line.getFirst()));
            }
        }
        return shares;
    }

    private static double[] often() {
        var often = new double[256];
        for (int i = 1; i < often.length; i++) {
            often[i] = 1 + Math.log(i);
        }
        return often;
    }

    /// Shares by term: an open hash table, for it is asked for each word of each report.
    private static final class Shares {
        private final int[] terms;
        private final double[] shares;
        private final double other;

        Shares(int size, double other) {
            terms = new int[size];
            shares = new double[size];
            this.other = other;
        }

        void put(int term, double share) {
            int at = slot(term);
            if (shares[at] == 0) {
                terms[at] = term;
                shares[at] = share;
            }
        }

        double of(int term) {
            int at = slot(term);
            return shares[at] == 0 ? other : shares[at];
        }

        private int slot(int term) {
            int mask = terms.length - 1;
            int at = term & mask;
            while (shares[at] != 0 && terms[at] != term) {
                at = (at + 1) & mask;
            }
            return at;
        }
    }
}
