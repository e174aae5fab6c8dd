package vigil.watch.detect;

import static vigil.watch.detect.Bounds.text;

/// The early aberration methods.
final class EarsRule {
    private final Method.Ears method;
    private final double[] counts;
    private final double quantile;

    EarsRule(Method.Ears method, double[] counts) {
        this.method = method;
        this.counts = counts;
        quantile = Bounds.normal(1 - method.alpha());
    }

    Judgement judge(int t) {
        var base = baseline(t);
        double carried = 0;
        for (int before = 1; before <= method.variant().carried; before++) {
            carried += tooMuch(t - before);
        }
        double allowed = quantile - carried;
        double centre = method.variant() == Method.Ears.Variant.C3 ? counts[t] : base.mean;
        double bound =
                base.deviation == 0 && Double.isInfinite(allowed)
                        ? 0
                        : Math.max(0, centre + base.deviation * allowed);
        boolean alarm = counts[t] > bound;
        return new Judgement(bound, alarm, reason(t, base, carried, bound, alarm));
    }

    private String reason(int t, Baseline base, double carried, double bound, boolean alarm) {
        var words =
                new StringBuilder("mean of ")
                        .append(method.baseline())
                        .append(" periods ")
                        .append(method.variant().gap == 0 ? "just before" : "ending 3 before")
                        .append(" is ")
                        .append(text(base.mean))
                        .append(", deviation ")
                        .append(text(base.deviation));
        if (carried > 0) {
            words.append("; the two periods before had ")
                    .append(text(carried))
                    .append(" deviations too much");
        }
        return words.append("; ")
                .append((int) counts[t])
                .append(alarm ? " is above " : " is not above ")
                .append(text(bound))
                .toString();
    }

    /// What a period had above its baseline and one deviation, in deviations.
    private double tooMuch(int t) {
        var base = baseline(t);
        double excess = counts[t] - base.mean;
        if (base.deviation == 0) {
            return excess > 0 ? Double.POSITIVE_INFINITY : 0;
        }
        return Math.max(0, excess / base.deviation - 1);
    }

    private record Baseline(double mean, double deviation) {}

    private Baseline baseline(int t) {
        int end = t - method.variant().gap;
        int length = method.baseline();
        double sum = 0;
        for (int i = end - length; i < end; i++) {
            sum += counts[i];
        }
        double mean = sum / length;
        double squares = 0;
        for (int i = end - length; i < end; i++) {
            squares += (counts[i] - mean) * (counts[i] - mean);
        }
        double deviation = Math.sqrt(squares / (length - 1));
        return new Baseline(mean, Math.max(method.leastDeviation(), deviation));
    }
}
