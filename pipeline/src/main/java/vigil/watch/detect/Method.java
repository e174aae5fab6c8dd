package vigil.watch.detect;

/// A way to say which counts are unusual, with its parameters. Papers and formulas:
/// `docs/maths/detectors.md`.
public sealed interface Method {

    /// A year, where methods look at the same week of past years.
    int WEEKS_A_YEAR = 52;

    /// How the method is called: `c1`, `farrington`.
    String name();

    /// How many periods must come before the first that can be judged.
    int history();

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }

    private static boolean isProbability(double alpha) {
        return alpha > 0 && alpha < 1;
    }

    /// The early aberration methods C1, C2 and C3: mean and standard deviation of a few periods
    /// just before. Needs no years of history.
    ///
    /// @param variant which of the three
    /// @param baseline how many periods the mean is of, at least 2
    /// @param alpha the share of periods that may be called unusual if counts were normal
    /// @param leastDeviation the standard deviation never counts as less than this
    record Ears(Variant variant, int baseline, double alpha, double leastDeviation)
            implements Method {
        /// C1 looks at the periods just before; C2 leaves out two, so that an outbreak does not
        /// raise its own bound. C3_PAPER adds up what three periods of C2 had too much. C3 is the
        /// same as widely used software computes it: its bound starts from the count of the period
        /// itself, so that an alarm follows from the two periods before alone.
        public enum Variant {
            C1("c1", 0, 0, 0.001),
            C2("c2", 2, 0, 0.001),
            C3("c3", 2, 2, 0.025),
            C3_PAPER("c3-paper", 2, 2, 0.025);

            final String method;

            final int gap;
            final int carried;
            final double usualAlpha;

            Variant(String method, int gap, int carried, double usualAlpha) {
                this.method = method;
                this.gap = gap;
                this.carried = carried;
                this.usualAlpha = usualAlpha;
            }
        }

        public Ears {
            require(baseline >= 2, "a baseline has at least 2 periods");
            require(isProbability(alpha), "alpha lies between 0 and 1");
            require(leastDeviation >= 0, "a deviation is not negative");
        }

        /// Seven periods and the usual alpha: 0.001 for C1 and C2, 0.025 for C3.
        public static Ears usual(Variant variant) {
            return new Ears(variant, 7, variant.usualAlpha, 0);
        }

        @Override
        public String name() {
            return variant.method;
        }

        @Override
        public int history() {
            return baseline + variant.gap + variant.carried;
        }
    }

    /// Which periods a count is compared with.
    ///
    /// @param recent how many periods just before it
    /// @param halfWidth so many periods before and after the same week of past years
    /// @param years how many past years
    record Window(int recent, int halfWidth, int years) {
        public Window {
            require(recent >= 0 && halfWidth >= 0 && years >= 0, "a window is not negative");
            require(recent > 0 || years > 0, "a window has at least one period");
        }

        int history() {
            return Math.max(recent, years == 0 ? 0 : years * WEEKS_A_YEAR + halfWidth);
        }
    }

    /// The rule of the Robert Koch-Institut: a Poisson confidence limit of the mean of a window.
    record Rki(Window window) implements Method {
        @Override
        public String name() {
            return "rki";
        }

        @Override
        public int history() {
            return window.history();
        }
    }

    /// The predictive distribution of the next count after those of a window (Poisson counts, gamma
    /// prior).
    ///
    /// @param alpha the share of counts the bound may be reached by
    record Bayes(Window window, double alpha) implements Method {
        public Bayes {
            require(isProbability(alpha), "alpha lies between 0 and 1");
        }

        @Override
        public String name() {
            return "bayes";
        }

        @Override
        public int history() {
            return window.history();
        }
    }

    /// Four-week sums against the same blocks of past years.
    ///
    /// @param years how many past years
    /// @param halfWidth so many blocks before and after the same one
    /// @param alpha two-sided
    record FourWeeks(int years, int halfWidth, double alpha) implements Method {
        public FourWeeks {
            require(years >= 1 && halfWidth >= 0, "at least one past year");
            require(years > 1 || halfWidth > 0, "a deviation needs two blocks");
            require(isProbability(alpha), "alpha lies between 0 and 1");
        }

        @Override
        public String name() {
            return "four-weeks";
        }

        @Override
        public int history() {
            return years * WEEKS_A_YEAR + 4 * halfWidth + 3;
        }
    }

    /// Adds up what counts have too much, after a transformation that makes them nearly normal.
    ///
    /// @param allowance what each count may have too much, in standard deviations
    /// @param limit the sum that is unusual, in standard deviations
    /// @param training how many of the first periods give the expected count
    record Cusum(double allowance, double limit, int training) implements Method {
        public Cusum {
            require(allowance >= 0 && limit > 0, "allowance and limit are positive");
            require(training >= 1, "the expected count needs at least one period");
        }

        @Override
        public String name() {
            return "cusum";
        }

        @Override
        public int history() {
            return training;
        }
    }

    /// A log-linear regression on the same weeks of past years (Farrington and others, 1996).
    ///
    /// @param years how many past years, at least 1
    /// @param halfWidth so many weeks before and after the same week, at least 1
    /// @param alpha of the bound, two-sided
    /// @param reweighted whether past outbreaks count less
    record Farrington(int years, int halfWidth, double alpha, boolean reweighted)
            implements Method {
        public Farrington {
            require(years >= 1 && halfWidth >= 1, "at least one past year of three weeks");
            require(isProbability(alpha), "alpha lies between 0 and 1");
        }

        @Override
        public String name() {
            return "farrington";
        }

        @Override
        public int history() {
            return years * WEEKS_A_YEAR + halfWidth;
        }
    }

    /// A log-linear regression on all weeks of past years but the last 26, in ten seasons (Noufaily
    /// and others, 2012).
    ///
    /// @param years how many past years, at least 2
    /// @param halfWidth the season around the week to judge has so many weeks before and after it
    /// @param alpha of the bound, one-sided
    record FarringtonFlexible(int years, int halfWidth, double alpha) implements Method {
        public FarringtonFlexible {
            require(years >= 2, "ten seasons need at least two past years");
            require(halfWidth >= 1 && halfWidth <= 10, "a season is shorter than half a year");
            require(isProbability(alpha), "alpha lies between 0 and 1");
        }

        @Override
        public String name() {
            return "farrington-flexible";
        }

        @Override
        public int history() {
            return years * WEEKS_A_YEAR + halfWidth;
        }
    }
}
