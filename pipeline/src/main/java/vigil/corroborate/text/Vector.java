package vigil.corroborate.text;

/// Weighted terms of length 1, ascending by term.
///
/// @param terms distinct and ascending
/// @param weights of each, all above 0, as 16-bit floats: millions are kept
@SuppressWarnings("ArrayRecordComponent") // large and handed on, never compared
public record Vector(int[] terms, short[] weights) {

    /// The weight of a term by its place.
    public float weight(int index) {
        return Float.float16ToFloat(weights[index]);
    }

    /// The cosine: 0 nothing in common, 1 the same.
    public double cosine(Vector other) {
        double sum = 0;
        for (int i = 0, j = 0; i < terms.length && j < other.terms.length; ) {
            int order = Integer.compare(terms[i], other.terms[j]);
            if (order == 0) {
                sum +=
                        (double) Float.float16ToFloat(weights[i++])
                                * Float.float16ToFloat(other.weights[j++]);
            } else if (order < 0) {
                i++;
            } else {
                j++;
            }
        }
        return Math.min(1, sum);
    }
}
