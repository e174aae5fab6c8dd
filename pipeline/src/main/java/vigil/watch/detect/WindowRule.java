package vigil.watch.detect;

import static vigil.watch.detect.Bounds.text;

/// The methods that compare a count with those of a window: RKI, Bayes and four-week sums.
final class WindowRule {
    /// Upper 95 % confidence limits of the mean of a Poisson distribution of which a count of 0, 1,
    /// … 20 was seen: Crow and Gardner, Biometrika 46 (1959) 441–453.
    private static final double[] CROW_GARDNER = {
        3.285, 5.323, 6.686, 8.102, 9.598, 11.177, 12.817, 13.765, 14.921, 16.768, 17.633, 19.050,
        20.335, 21.364, 22.945, 23.762, 25.400, 26.306, 27.735, 28.966, 30.017
    };

    private WindowRule() {}

    static Judgement rki(Method.Rki method, double[] counts, int t) {
        var reference = Reference.of(method.window(), counts, t);
        double mean = reference.mean();
        double bound = mean <= 20 ? CROW_GARDNER[(int) mean] : mean + 2 * reference.deviation();
        return judgement(reference, counts[t], bound, counts[t] > bound);
    }

    static Judgement bayes(Method.Bayes method, double[] counts, int t) {
        var reference = Reference.of(method.window(), counts, t);
        double size = reference.sum() + 0.5;
        double bound = Bounds.negativeBinomial(1 - method.alpha(), size, size / reference.length());
        return judgement(reference, counts[t], bound, counts[t] > bound);
    }

    static Judgement fourWeeks(Method.FourWeeks method, double[] counts, int t) {
        int length = method.years() * (2 * method.halfWidth() + 1);
        var blocks = new double[length];
        int filled = 0;
        for (int year = 1; year <= method.years(); year++) {
            for (int block = -method.halfWidth(); block <= method.halfWidth(); block++) {
                blocks[filled++] = block(counts, t - year * Method.WEEKS_A_YEAR + 4 * block);
            }
        }
        double sum = 0;
        for (double block : blocks) {
            sum += block;
        }
        double mean = sum / length;
        double squares = 0;
        for (double block : blocks) {
            squares += (block - mean) * (block - mean);
        }
        double deviation = Math.sqrt(squares / (length - 1));
        double bound =
                mean
                        + Bounds.normal(1 - method.alpha() / 2)
                                * deviation
                                * Math.sqrt(1 + 1.0 / length);
        double value = block(counts, t);
        boolean alarm = value > bound;
        return new Judgement(
                bound,
                alarm,
                "the last four periods have "
                        + (int) value
                        + ", which is "
                        + (alarm ? "above " : "not above ")
                        + text(bound)
                        + "; mean of "
                        + length
                        + " four-week blocks of past years is "
                        + text(mean));
    }

    private static double block(double[] counts, int last) {
        return counts[last - 3] + counts[last - 2] + counts[last - 1] + counts[last];
    }

    private static Judgement judgement(
            Reference reference, double count, double bound, boolean alarm) {
        return new Judgement(
                bound,
                alarm,
                "mean of "
                        + reference.length()
                        + " periods compared is "
                        + text(reference.mean())
                        + "; "
                        + (int) count
                        + (alarm ? " is above " : " is not above ")
                        + text(bound));
    }

    /// The counts of a window, summed.
    private record Reference(double sum, double squares, int length) {
        double mean() {
            return sum / length;
        }

        /// The standard deviation; counts are whole, so no sum of squares loses digits.
        double deviation() {
            return Math.sqrt((squares - sum * sum / length) / (length - 1));
        }

        static Reference of(Method.Window window, double[] counts, int t) {
            double sum = 0;
            double squares = 0;
            int length = 0;
            for (int i = t - window.recent(); i < t; i++) {
                sum += counts[i];
                squares += counts[i] * counts[i];
                length++;
            }
            for (int year = 1; year <= window.years(); year++) {
                int same = t - year * Method.WEEKS_A_YEAR;
                for (int i = same - window.halfWidth(); i <= same + window.halfWidth(); i++) {
                    sum += counts[i];
                    squares += counts[i] * counts[i];
                    length++;
                }
            }
            return new Reference(sum, squares, length);
        }
    }
}
