package vigil.watch.detect;

import static vigil.watch.detect.Bounds.text;

import java.util.Arrays;

/// A one-sided sum of what counts have too much, counts transformed as by Rossi and others (1999).
final class CusumRule {
    private final Method.Cusum method;
    private final double[] counts;
    private final double expected;
    private double sum;

    CusumRule(Method.Cusum method, double[] counts) {
        this.method = method;
        this.counts = counts;
        expected = Arrays.stream(counts, 0, method.training()).average().orElseThrow();
    }

    /// Judges the next period: call with each, in order.
    Judgement judge(int t) {
        double before = sum;
        double x = counts[t];
        if (expected == 0) {
            return new Judgement(
                    Double.NaN, false, "the expected count is 0: no bound can be given");
        }
        double standard =
                (x - 3 * expected + 2 * Math.sqrt(x * expected)) / (2 * Math.sqrt(expected));
        sum = Math.max(0, before + standard - method.allowance());
        boolean alarm = sum >= method.limit();
        double bound = leastAlarming(before);
        return new Judgement(
                bound,
                alarm,
                "expected "
                        + text(expected)
                        + "; with "
                        + (int) x
                        + " the sum of what is too much goes from "
                        + text(before)
                        + " to "
                        + text(sum)
                        + " deviations, limit "
                        + text(method.limit()));
    }

    /// The count at which the sum reaches the limit, fractions included.
    private double leastAlarming(double before) {
        double needed = method.limit() + method.allowance() - before;
        double root = 4 * expected + 2 * Math.sqrt(expected) * needed;
        double side = Math.sqrt(Math.max(0, root)) - Math.sqrt(expected);
        return side <= 0 ? 0 : side * side;
    }
}
