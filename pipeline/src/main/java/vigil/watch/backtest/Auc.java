package vigil.watch.backtest;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vigil.watch.elasticnet.Draws;

/// How often a country with an onset had the higher risk than one without: 0.5 is chance, 1 never
/// wrong.
///
/// @param value 0 to 1
/// @param low lower end of its 95 % interval
/// @param high upper end of its 95 % interval
/// @param onsets how many cases had an onset
/// @param others how many had none
public record Auc(double value, double low, double high, int onsets, int others) {
    private static final int DRAWS = 1000;
    private static final double Z = 1.959963984540054;

    /// A case: a risk, and whether an onset came.
    record Case(String country, double risk, boolean onset) {}

    /// Of one year: the interval of Hanley and McNeil (1982). Null if there was no onset, or
    /// nothing else.
    static @Nullable Auc ofYear(List<Case> cases) {
        int onsets = (int) cases.stream().filter(Case::onset).count();
        int others = cases.size() - onsets;
        if (onsets == 0 || others == 0) {
            return null;
        }
        double a = value(cases, ones(cases.size()));
        double q1 = a / (2 - a);
        double q2 = 2 * a * a / (1 + a);
        double variance =
                (a * (1 - a) + (onsets - 1) * (q1 - a * a) + (others - 1) * (q2 - a * a))
                        / (onsets * (double) others);
        double away = Z * Math.sqrt(Math.max(0, variance));
        return new Auc(a, Math.max(0, a - away), Math.min(1, a + away), onsets, others);
    }

    /// Of many years: countries are drawn with replacement, 1,000 times.
    ///
    /// @throws IllegalArgumentException if there is no onset, or nothing else
    static Auc of(List<Case> cases, long seed) {
        int onsets = (int) cases.stream().filter(Case::onset).count();
        if (onsets == 0 || onsets == cases.size()) {
            throw new IllegalArgumentException("no onset to tell from the rest");
        }
        var countries = cases.stream().map(Case::country).distinct().sorted().toList();
        var random = new Draws(seed);
        var seeds = IntStream.range(0, DRAWS).mapToLong(_ -> random.next()).toArray();
        var sorted = cases.stream().sorted((a, b) -> Double.compare(a.risk, b.risk)).toList();
        var country = sorted.stream().mapToInt(each -> countries.indexOf(each.country())).toArray();
        var values =
                Arrays.stream(seeds)
                        .parallel()
                        .mapToDouble(one -> {
                            var draw = new Draws(one);
                            var times = new double[countries.size()];
                            for (int i = 0; i < times.length; i++) {
                                times[draw.below(times.length)]++;
                            }
                            var weights =
                                    Arrays.stream(country).mapToDouble(c -> times[c]).toArray();
                            return value(sorted, weights);
                        })
                        .filter(value -> !Double.isNaN(value))
                        .sorted()
                        .toArray();
        int tail = (int) Math.floor(0.025 * values.length);
        return new Auc(
                value(sorted, ones(sorted.size())),
                values[tail],
                values[values.length - 1 - tail],
                onsets,
                cases.size() - onsets);
    }

    private static double value(List<Case> cases, double[] weights) {
        var order =
                IntStream.range(0, cases.size())
                        .boxed()
                        .sorted((a, b) -> Double.compare(cases.get(a).risk, cases.get(b).risk))
                        .mapToInt(Integer::intValue)
                        .toArray();
        double below = 0;
        double won = 0;
        double with = 0;
        for (int i = 0; i < order.length; ) {
            double risk = cases.get(order[i]).risk;
            double equalOthers = 0;
            double equalOnsets = 0;
            for (; i < order.length && cases.get(order[i]).risk == risk; i++) {
                double weight = weights[order[i]];
                if (cases.get(order[i]).onset) {
                    equalOnsets += weight;
                } else {
                    equalOthers += weight;
                }
            }
            won += equalOnsets * (below + equalOthers / 2);
            with += equalOnsets;
            below += equalOthers;
        }
        return won / (with * below);
    }

    private static double[] ones(int length) {
        var ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }
}
