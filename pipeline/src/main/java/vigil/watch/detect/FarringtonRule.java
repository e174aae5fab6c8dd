package vigil.watch.detect;

import static vigil.watch.detect.Bounds.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The methods of Farrington and others (1996) and of Noufaily and others (2012).
final class FarringtonRule {
    /// Fewer reports than this in the last four periods never raise an alarm.
    private static final int FEWEST = 5;

    private static final int LATELY = 4;
    private static final int YEARS_FOR_A_TREND = 3;

    /// What the two methods do differently.
    ///
    /// @param seasons levels of the season, 1 for none
    /// @param recentLeftOut so many of the last periods are not part of the fit
    /// @param far a residual above it makes a period count less; infinite to leave it
    /// @param trendChance a trend is kept only if chance alone gives it less often than this
    private record Settings(
            int years,
            int halfWidth,
            int seasons,
            int recentLeftOut,
            double far,
            double trendChance,
            boolean negativeBinomial,
            double probability) {}

    private final Settings settings;
    private final double[] counts;

    private FarringtonRule(Settings settings, double[] counts) {
        this.settings = settings;
        this.counts = counts;
    }

    static FarringtonRule of(Method.Farrington method, double[] counts) {
        return new FarringtonRule(
                new Settings(
                        method.years(),
                        method.halfWidth(),
                        1,
                        0,
                        method.reweighted() ? 1 : Double.POSITIVE_INFINITY,
                        0.05,
                        false,
                        1 - method.alpha() / 2),
                counts);
    }

    static FarringtonRule of(Method.FarringtonFlexible method, double[] counts) {
        return new FarringtonRule(
                new Settings(
                        method.years(),
                        method.halfWidth(),
                        10,
                        26,
                        2.58,
                        0.15,
                        true,
                        1 - method.alpha()),
                counts);
    }

    Judgement judge(int t) {
        double lately = Arrays.stream(counts, Math.max(0, t + 1 - LATELY), t + 1).sum();
        if (lately < FEWEST) {
            return new Judgement(
                    settings.negativeBinomial ? Double.NaN : 0,
                    false,
                    "only "
                            + (int) lately
                            + " in the last four periods: fewer than "
                            + FEWEST
                            + " never raise an alarm");
        }
        var past = settings.seasons == 1 ? sameWeeks(t) : allWeeks(t);
        double most = past.stream().mapToDouble(at -> counts[at.index]).max().orElseThrow();
        if (most == 0) {
            return new Judgement(
                    0,
                    counts[t] > 0,
                    "nothing at all in the weeks of past years; any count is new");
        }
        var fit = fit(t, past, most);
        if (fit == null) {
            return new Judgement(
                    Double.NaN, false, "the regression on past years finds no fit: no bound");
        }
        double bound = bound(fit);
        boolean alarm = counts[t] > bound;
        return new Judgement(bound, alarm, reason(t, fit, bound, alarm));
    }

    private String reason(int t, LogLinear fit, double bound, boolean alarm) {
        var words =
                "expected "
                        + text(fit.mean())
                        + " from "
                        + settings.years
                        + (settings.years == 1 ? " past year" : " past years");
        if (fit.slope() != 0) {
            words += fit.slope() > 0 ? " with a rising trend" : " with a falling trend";
        }
        return words
                + "; "
                + (int) counts[t]
                + (alarm ? " is above " : " is not above ")
                + text(bound);
    }

    private double bound(LogLinear fit) {
        double mean = fit.mean();
        double dispersion = fit.dispersion();
        if (settings.negativeBinomial) {
            return dispersion > 1
                    ? Bounds.negativeBinomial(settings.probability, mean / (dispersion - 1), mean)
                    : Bounds.poisson(settings.probability, mean);
        }
        double variance = dispersion + mean * fit.variance();
        double deviation = Math.sqrt(4.0 / 9 * Math.cbrt(mean) * variance);
        return Math.pow(
                Math.cbrt(mean * mean) + Bounds.normal(settings.probability) * deviation, 1.5);
    }

    /// The regression for one period.
    ///
    /// @param most the largest count of the past, above 0
    /// @return null if no fit comes to rest
    private @Nullable LogLinear fit(int t, List<Past> past, double most) {
        var trend = reweighted(t, past, true);
        if (trend != null
                && settings.years >= YEARS_FOR_A_TREND
                && trend.trendChance() < settings.trendChance
                && trend.mean() <= most) {
            return trend;
        }
        return reweighted(t, past, false);
    }

    /// A period of the fit and its season, 0 the one of the period to judge.
    private record Past(int index, int season) {}

    private List<Past> sameWeeks(int t) {
        var past = new ArrayList<Past>();
        for (int year = settings.years; year >= 1; year--) {
            int same = t - year * Method.WEEKS_A_YEAR;
            for (int i = same - settings.halfWidth; i <= same + settings.halfWidth; i++) {
                past.add(new Past(i, 0));
            }
        }
        return past;
    }

    private List<Past> allWeeks(int t) {
        int start = t - settings.years * Method.WEEKS_A_YEAR - settings.halfWidth;
        int own = 2 * settings.halfWidth + 1;
        int others = settings.seasons - 1;
        int each = Math.ceilDiv(Method.WEEKS_A_YEAR - own, others);
        var past = new ArrayList<Past>();
        for (int i = start; i < t - settings.recentLeftOut; i++) {
            int ofYear = (i - start) % Method.WEEKS_A_YEAR;
            past.add(new Past(i, ofYear < own ? 0 : 1 + (ofYear - own) / each));
        }
        return past;
    }

    private double[][] design(int t, List<Past> past, boolean trend) {
        int seasons = 1 + past.stream().mapToInt(Past::season).max().orElse(0);
        var rows = new double[past.size()][seasons + (trend ? 1 : 0)];
        for (int i = 0; i < rows.length; i++) {
            var at = past.get(i);
            rows[i][0] = 1;
            if (at.season > 0) {
                rows[i][at.season] = 1;
            }
            if (trend) {
                rows[i][seasons] = at.index - t;
            }
        }
        return rows;
    }

    /// Fits, weighs down what lies far above, and fits again.
    private @Nullable LogLinear reweighted(int t, List<Past> past, boolean trend) {
        int n = past.size();
        var rows = design(t, past, trend);
        var values = past.stream().mapToDouble(at -> counts[at.index]).toArray();
        var weights = new double[n];
        Arrays.fill(weights, 1);
        var first = LogLinear.fit(rows, values, weights, trend);
        if (first == null || Double.isInfinite(settings.far)) {
            return first;
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double residual = residual(first, i, values[i]);
            weights[i] = residual > settings.far ? 1 / (residual * residual) : 1;
            sum += weights[i];
        }
        for (int i = 0; i < n; i++) {
            weights[i] *= n / sum;
        }
        return LogLinear.fit(rows, values, weights, trend);
    }

    /// Anscombe's residual, standardized.
    private static double residual(LogLinear fit, int i, double value) {
        double mean = fit.mean(i);
        double raw = 1.5 * (Math.cbrt(value * value) * Math.pow(mean, -1.0 / 6) - Math.sqrt(mean));
        return raw / Math.sqrt(fit.dispersion() * (1 - fit.leverage(i)));
    }
}
