package vigil.watch.backtest;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import vigil.watch.risk.FoldTable;
import vigil.watch.risk.Forecast;
import vigil.watch.risk.Panel;

/// Forecasts of past years, each from what was known in it. The panel itself is of today: numbers
/// that were corrected later are as corrected.
///
/// @param rounds oldest first
public record BackTest(List<Round> rounds) {
    /// The first year learnt up to, as published.
    public static final int FIRST = 1991;

    private static final int AHEAD = 2;

    public BackTest {
        rounds = List.copyOf(rounds);
    }

    /// Fits a model for each year.
    ///
    /// @param first the last year that the first model learns from
    /// @param done told the year of each round that is done
    /// @throws IllegalArgumentException if the panel is too short
    public static BackTest of(Panel panel, int first, FoldTable folds, Consumer<Integer> done) {
        return new BackTest(
                years(panel, first)
                        .mapToObj(year -> {
                            var round = Round.of(panel, Forecast.of(panel, year, folds));
                            done.accept(year);
                            return round;
                        })
                        .toList());
    }

    /// The same with a card that was chosen before the first of these years.
    public static BackTest of(Panel panel, int first, ScoreCard card) {
        return new BackTest(years(panel, first).mapToObj(year -> card.round(panel, year)).toList());
    }

    /// The years of data: from two after the first learnt, to the last but one of the panel, so
    /// that at least a year came after.
    private static IntStream years(Panel panel, int first) {
        if (first + AHEAD >= panel.lastYear()) {
            throw new IllegalArgumentException(
                    "the panel ends in " + panel.lastYear() + ": no year to test after " + first);
        }
        return IntStream.range(first + AHEAD, panel.lastYear());
    }
}
