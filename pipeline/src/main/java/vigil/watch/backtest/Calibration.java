package vigil.watch.backtest;

import java.util.ArrayList;
import java.util.List;

/// How well risks are probabilities.
///
/// @param cases how many were given
/// @param mean their mean
/// @param share the share of cases after which an onset came
/// @param brier mean square of risk less outcome (Brier 1950); 0 is perfect
/// @param bins the same cases by the size of their risk
public record Calibration(int cases, double mean, double share, double brier, List<Bin> bins) {
    private static final List<Double> EDGES = List.of(0.0, 0.005, 0.01, 0.02, 0.04, 0.08, 1.0);

    /// A risk that was told, and whether an onset came.
    record Told(double risk, boolean onset) {}

    /// Cases with risks of about one size.
    ///
    /// @param from the smallest risk
    /// @param to what the risks are below
    /// @param cases how many
    /// @param mean of their risks; 0 if there are none
    /// @param onsets after how many an onset came
    public record Bin(double from, double to, int cases, double mean, int onsets) {}

    public Calibration {
        bins = List.copyOf(bins);
    }

    static Calibration of(List<Told> told) {
        double sum = 0;
        double squares = 0;
        int onsets = 0;
        for (var each : told) {
            double outcome = each.onset ? 1 : 0;
            sum += each.risk;
            squares += (each.risk - outcome) * (each.risk - outcome);
            onsets += each.onset ? 1 : 0;
        }
        var bins = new ArrayList<Bin>();
        for (int i = 0; i + 1 < EDGES.size(); i++) {
            double from = EDGES.get(i);
            double to = EDGES.get(i + 1);
            var in = told.stream().filter(each -> each.risk >= from && each.risk < to).toList();
            bins.add(
                    new Bin(
                            from,
                            to,
                            in.size(),
                            in.stream().mapToDouble(Told::risk).average().orElse(0),
                            (int) in.stream().filter(Told::onset).count()));
        }
        int n = told.size();
        return new Calibration(n, sum / n, onsets / (double) n, squares / n, bins);
    }
}
