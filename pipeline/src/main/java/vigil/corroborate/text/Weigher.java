package vigil.corroborate.text;

import java.util.HashMap;
import java.util.Map;

/// Weighs terms by how rare they are: among the reports at hand and, as long as these are few, in
/// English at large. Without the second, three reports would be alike by sharing "people" and
/// "after".
public final class Weigher {
    /// As many reports of English at large stand behind those at hand.
    private static final double BEHIND = 1000;

    /// The share of texts with a word, or a pair of words, that is not known as common.
    private static final double RARE = 0.002;

    private static final double MAKES_NO_PHRASE = 0.3;

    private static final Map<Integer, Double> COMMON = common();

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
        double share = pairs ? RARE : COMMON.getOrDefault(term, RARE);
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
            weights[i] = (float) ((1 + Math.log(counts[i] & 0xFF)) * rarity(terms[i]));
        }
        return normal(terms, weights);
    }

    private static Vector normal(int[] terms, float[] weights) {
        double square = 0;
        for (float weight : weights) {
            square += (double) weight * weight;
        }
        double length = square == 0 ? 1 : Math.sqrt(square);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (weights[i] / length);
        }
        return new Vector(terms, weights);
    }

    /// Whether a word stands in so many texts that it makes no phrase.
    static boolean isCommon(int word) {
        return COMMON.getOrDefault(word, RARE) >= MAKES_NO_PHRASE;
    }

    private static Map<Integer, Double> common() {
        var shares = new HashMap<Integer, Double>();
        for (var line : WordList.lines("common-words.txt")) {
            for (int i = 1; i < line.size(); i++) {
                shares.putIfAbsent(
                        TermReader.hash(line.get(i)), Double.parseDouble(line.getFirst()));
            }
        }
        return Map.copyOf(shares);
    }
}
