package vigil.watch.detect;

import java.util.List;

/// How often alarms were right, on a series whose outbreaks are known.
///
/// @param caught outbreak periods with an alarm
/// @param falseAlarms other periods with an alarm
/// @param quiet other periods without
/// @param missed outbreak periods without an alarm
/// @param lag mean number of periods from the start of an outbreak to its first alarm
public record Quality(int caught, int falseAlarms, int quiet, int missed, double lag) {
    /// An outbreak that is not found counts as found this late.
    static final int LATEST = 20;

    /// Compares alarms with what is known.
    ///
    /// @param verdicts of consecutive periods of the series
    /// @throws IllegalArgumentException if the outbreaks of the series are not known
    public static Quality of(Series series, List<Verdict> verdicts) {
        if (series.outbreak().isEmpty()) {
            throw new IllegalArgumentException("the series does not say when there were outbreaks");
        }
        int[] table = new int[4];
        int outbreaks = 0;
        int lags = 0;
        for (int i = 0; i < verdicts.size(); i++) {
            var verdict = verdicts.get(i);
            boolean outbreak = series.outbreak().get(verdict.index());
            table[(outbreak ? 0 : 2) + (verdict.alarm() ? 0 : 1)]++;
            if (starts(series, verdicts, i)) {
                outbreaks++;
                lags += lag(series, verdicts, i);
            }
        }
        return new Quality(
                table[0],
                table[2],
                table[3],
                table[1],
                outbreaks == 0 ? 0 : (double) lags / outbreaks);
    }

    /// The share of outbreak periods that were caught; not a number if there were none.
    public double sensitivity() {
        return (double) caught / (caught + missed);
    }

    /// The share of other periods without an alarm; not a number if there were none.
    public double specificity() {
        return (double) quiet / (quiet + falseAlarms);
    }

    private static boolean starts(Series series, List<Verdict> verdicts, int i) {
        return series.outbreak().get(verdicts.get(i).index())
                && (i == 0 || !series.outbreak().get(verdicts.get(i - 1).index()));
    }

    private static int lag(Series series, List<Verdict> verdicts, int start) {
        for (int i = start; i < verdicts.size() && i - start < LATEST; i++) {
            if (i > start && starts(series, verdicts, i)) {
                return i - start;
            }
            if (verdicts.get(i).alarm()) {
                return i - start;
            }
        }
        return LATEST;
    }
}
