package vigil.watch.detect;

import java.util.Locale;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.special.Gamma;

/// Quantiles that bounds are made of, and how numbers are written in reasons.
final class Bounds {
    private static final NormalDistribution NORMAL = new NormalDistribution(0, 1);

    private Bounds() {}

    /// The quantile of the standard normal distribution.
    static double normal(double probability) {
        return NORMAL.inverseCumulativeProbability(probability);
    }

    /// The least count that a negative binomial count exceeds with at most `1 - probability`.
    ///
    /// @param size the shape; need not be whole
    /// @param mean above 0
    static int negativeBinomial(double probability, double size, double mean) {
        double logSuccess = Math.log(size) - Math.log(size + mean);
        double logFailure = Math.log(mean) - Math.log(size + mean);
        double below = 0;
        for (int count = 0; ; count++) {
            below +=
                    Math.exp(
                            Gamma.logGamma(size + count)
                                    - Gamma.logGamma(size)
                                    - Gamma.logGamma(count + 1.0)
                                    + size * logSuccess
                                    + count * logFailure);
            if (reached(below, probability, count, mean)) {
                return count;
            }
        }
    }

    /// The least count that a Poisson count exceeds with at most `1 - probability`.
    static int poisson(double probability, double mean) {
        if (mean <= 0) {
            return 0;
        }
        double below = 0;
        for (int count = 0; ; count++) {
            below += Math.exp(count * Math.log(mean) - mean - Gamma.logGamma(count + 1.0));
            if (reached(below, probability, count, mean)) {
                return count;
            }
        }
    }

    /// The sum may stop short of a probability very close to 1 by rounding; far above the mean
    /// there is nothing left to add.
    private static boolean reached(double below, double probability, int count, double mean) {
        return below >= probability * (1 - 64 * Math.ulp(1.0)) || count > 1e6 + 1e3 * mean;
    }

    static String text(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
