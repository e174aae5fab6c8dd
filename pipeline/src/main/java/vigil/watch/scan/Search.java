package vigil.watch.scan;

import java.util.Arrays;

/// Goes through all cylinders. How many cases a place and a day have never changes, so only where
/// they meet is counted again for each shuffling.
final class Search {
    /// The strongest cylinder.
    ///
    /// @param start index of the first day
    record Best(
            double logLikelihoodRatio,
            int observed,
            double expected,
            int centre,
            double radius,
            int start,
            int end) {}

    private final Circles circles;
    private final int[] placeOf;
    private final int places;
    private final int[] ofPlace;
    private final int[] upToDay;
    private final int days;
    private final int total;
    private final Settings settings;

    Search(Circles circles, int[] placeOf, int[] dayOf, int places, Settings settings) {
        this.circles = circles;
        this.placeOf = placeOf;
        this.places = places;
        this.settings = settings;
        days = settings.days();
        total = placeOf.length;
        ofPlace = new int[places];
        for (int place : placeOf) {
            ofPlace[place]++;
        }
        upToDay = new int[days + 1];
        for (int day : dayOf) {
            upToDay[day + 1]++;
        }
        Arrays.parallelPrefix(upToDay, Integer::sum);
    }

    /// The strongest cylinder of all.
    ///
    /// @param dayOf the day of each case, as it was or shuffled
    Best best(int[] dayOf) {
        var counts = new int[places][days];
        for (int i = 0; i < total; i++) {
            counts[placeOf[i]][dayOf[i]]++;
        }
        var best = new Best(0, 0, 0, 0, 0, 0, 0);
        var inCircle = new int[days];
        var upTo = new int[days + 1];
        for (int centre = 0; centre < circles.centres(); centre++) {
            Arrays.fill(inCircle, 0);
            int cases = 0;
            for (var ring : circles.of(centre)) {
                for (int place : ring.places()) {
                    cases += ofPlace[place];
                    for (int day = 0; day < days; day++) {
                        inCircle[day] += counts[place][day];
                    }
                }
                if (cases >= 2) {
                    for (int day = 0; day < days; day++) {
                        upTo[day + 1] = upTo[day] + inCircle[day];
                    }
                    best = better(best, upTo, cases, centre, ring.radius());
                }
            }
        }
        return best;
    }

    private Best better(Best best, int[] upTo, int cases, int centre, double radius) {
        for (int end = settings.prospective() ? days : 1; end <= days; end++) {
            for (int start = Math.max(0, end - settings.longestDays()); start < end; start++) {
                int observed = upTo[end] - upTo[start];
                double expected = (double) cases * (upToDay[end] - upToDay[start]) / total;
                if (observed >= 2 && observed > expected) {
                    double ratio = ratio(observed, expected);
                    if (ratio > best.logLikelihoodRatio()) {
                        best = new Best(ratio, observed, expected, centre, radius, start, end - 1);
                    }
                }
            }
        }
        return best;
    }

    private double ratio(int observed, double expected) {
        double inside = observed * Math.log(observed / expected);
        int others = total - observed;
        return others == 0 ? inside : inside + others * Math.log(others / (total - expected));
    }
}
