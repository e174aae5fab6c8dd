package vigil.watch.backtest;

import java.util.List;

/// Probabilities shifted until, over the last years whose outcomes are known, they add up to what
/// came (Cox 1958, the intercept alone). The order stays as it was.
///
/// @param shift added to the log odds
public record Recalibration(double shift) {
    /// How many of the last years of known outcome count: enough onsets, and not too old.
    static final int YEARS = 10;

    /// @param logOdds what a model gave each country-year
    /// @param onsets after how many of them mass killing began; if after none, one half is taken
    static Recalibration of(List<Double> logOdds, int onsets) {
        double goal = Math.max(onsets, 0.5);
        double low = -20;
        double high = 20;
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            double sum = logOdds.stream().mapToDouble(each -> probability(each + middle)).sum();
            if (sum < goal) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new Recalibration((low + high) / 2);
    }

    /// The probability that a model's probability stands for.
    public double of(double risk) {
        return probability(Math.log(risk / (1 - risk)) + shift);
    }

    static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
