package vigil.watch.backtest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vigil.watch.risk.CountryRisk;
import vigil.watch.risk.CountryYear;
import vigil.watch.risk.Panel;

/// A few conditions with points that anyone can add up. Two points double the odds.
///
/// Which conditions, with which bounds, is chosen once, from the years up to one. Their points are
/// set anew for each year, from what was known in it.
///
/// @param chosenTo the last year that the conditions were chosen from
/// @param weighedTo the last year that the points come from
/// @param lambda the penalty that chose them
/// @param flags the conditions
public record ScoreCard(int chosenTo, int weighedTo, double lambda, List<Flag> flags) {
    static final double POINT = Math.log(2) / 2;
    private static final int AHEAD = 2;

    public ScoreCard {
        flags = List.copyOf(flags);
    }

    /// A condition of a country.
    ///
    /// @param predictor which number of the panel
    /// @param bound what it is held against
    /// @param above whether the condition is a number at or above the bound; else below it
    /// @param points what it adds, below 0 if it takes away
    public record Flag(String predictor, double bound, boolean above, int points) {

        /// Whether a number meets the condition.
        public boolean meets(double number) {
            return above == (number >= bound);
        }

        Flag worth(int newPoints) {
            return new Flag(predictor, bound, above, newPoints);
        }
    }

    /// Chooses conditions from the years up to one.
    ///
    /// @throws IllegalArgumentException if there is too little to learn from
    public static ScoreCard chosen(Panel panel, int lastYear) {
        return new FlagChoice(panel, lastYear).card(lastYear);
    }

    /// The same conditions with points from the years up to another.
    public ScoreCard weighed(Panel panel, int lastYear) {
        return lastYear == weighedTo
                ? this
                : new ScoreCard(
                        chosenTo, lastYear, lambda, new FlagChoice(panel, lastYear).again(this));
    }

    /// The sum of points of a country.
    public int points(Panel panel, CountryYear line) {
        int sum = 0;
        for (var flag : flags) {
            double number = line.numbers().get(panel.predictors().indexOf(flag.predictor()));
            sum += flag.meets(number) ? flag.points() : 0;
        }
        return sum;
    }

    /// The countries of a year by the points of then, of equals the one with more people first.
    ///
    /// @param year of the data
    public Round round(Panel panel, int year) {
        return weighed(panel, year - AHEAD).ranked(panel, year);
    }

    private Round ranked(Panel panel, int year) {
        var calibrated = Round.recalibration(panel, weighedTo, line -> POINT * points(panel, line));
        int people = panel.predictors().indexOf("popsize.log2");
        var lines =
                panel.complete(year).stream()
                        .sorted(
                                Comparator.comparingInt((CountryYear line) -> -points(panel, line))
                                        .thenComparingDouble(line -> -line.numbers().get(people)))
                        .toList();
        var ranking = new ArrayList<CountryRisk>();
        for (var line : lines) {
            double logOdds = POINT * points(panel, line) + calibrated.shift();
            ranking.add(
                    new CountryRisk(line, Recalibration.probability(logOdds), ranking.size() + 1));
        }
        return new Round(weighedTo, year, 0, ranking, new Recalibration(0));
    }
}
