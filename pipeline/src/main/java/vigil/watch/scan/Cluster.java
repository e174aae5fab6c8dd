package vigil.watch.scan;

import java.time.LocalDate;
import java.util.List;

/// The circle of places and span of days that stand out most.
///
/// @param logLikelihoodRatio how much better the cluster explains the cases than chance
/// @param observed cases in it
/// @param expected cases in it if place and day had nothing to do with each other
/// @param start its first day
/// @param end its last day
/// @param places all places in the circle, nearest to its centre first
/// @param chance the share of shuffled data with a cluster at least as strong; 1 without replicas
public record Cluster(
        double logLikelihoodRatio,
        int observed,
        double expected,
        LocalDate start,
        LocalDate end,
        List<String> places,
        double chance) {
    public Cluster {
        places = List.copyOf(places);
    }

    /// The place the circle is drawn around.
    public String centre() {
        return places.getFirst();
    }

    /// If the scan is made daily, chance alone raises a cluster as strong once in so many days.
    public double recurrenceDays() {
        return 1 / chance;
    }
}
