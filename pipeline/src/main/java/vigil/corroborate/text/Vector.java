package vigil.corroborate.text;

/// Weighted terms of length 1, ascending by term.
///
/// @param terms distinct and ascending
/// @param weights of each, all above 0
@SuppressWarnings("ArrayRecordComponent") // large and handed on, never compared
public record Vector(int[] terms, float[] weights) {

    /// The cosine: 0 nothing in common, 1 the same.
    public double cosine(Vector other) {
        double sum = 0;
        for (int i = 0, j = 0; i < terms.length && j < other.terms.length; ) {
            int order = Integer.compare(terms[i], other.terms[j]);
            if (order == 0) {
                sum += (double) weights[i++] * other.weights[j++];
            } else if (order < 0) {
                i++;
            } else {
                j++;
            }
        }
        return Math.min(1, sum);
    }
}
