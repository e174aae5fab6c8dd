package vigil.watch.scan;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The space-time permutation scan of Kulldorff and others (2005).
public final class PermutationScan {
    private PermutationScan() {}

    /// Looks for the strongest cluster and how often chance gives one as strong.
    ///
    /// @param places all places, with or without cases
    /// @param cases those outside of the days of the study are left out
    /// @return empty if no cylinder has two cases or more and more than expected
    /// @throws IllegalArgumentException if a case is at a place that is not among the places
    public static Optional<Cluster> strongest(
            List<Place> places, List<Case> cases, Settings settings) {
        var index = new HashMap<String, Integer>();
        for (int i = 0; i < places.size(); i++) {
            index.putIfAbsent(places.get(i).id(), i);
        }
        var study = cases.stream().filter(c -> inside(c, settings)).toList();
        int total = study.stream().mapToInt(Case::count).sum();
        int[] placeOf = new int[total];
        int[] dayOf = new int[total];
        int filled = 0;
        for (var one : study) {
            var place = index.get(one.place());
            if (place == null) {
                throw new IllegalArgumentException("no coordinates for " + one.place());
            }
            for (int i = 0; i < one.count(); i++) {
                placeOf[filled] = place;
                dayOf[filled++] = (int) (one.day().toEpochDay() - settings.first().toEpochDay());
            }
        }
        var circles = Circles.around(places, placeOf, settings.radiusKm());
        var search = new Search(circles, placeOf, dayOf, places.size(), settings);
        var best = search.best(dayOf);
        if (best.logLikelihoodRatio() <= 0) {
            return Optional.empty();
        }
        long asStrong =
                IntStream.range(0, settings.replicas())
                        .parallel()
                        .filter(replica ->
                                search.best(shuffled(dayOf, settings.seed(), replica))
                                                .logLikelihoodRatio()
                                        >= best.logLikelihoodRatio() - 1e-9)
                        .count();
        return Optional.of(
                new Cluster(
                        best.logLikelihoodRatio(),
                        best.observed(),
                        best.expected(),
                        settings.first().plusDays(best.start()),
                        settings.first().plusDays(best.end()),
                        within(places, best.centre(), best.radius()),
                        (1.0 + asStrong) / (1.0 + settings.replicas())));
    }

    private static boolean inside(Case one, Settings settings) {
        return !one.day().isBefore(settings.first()) && !one.day().isAfter(settings.last());
    }

    private static List<String> within(List<Place> places, int centre, double radius) {
        var middle = places.get(centre);
        return places.stream()
                .filter(place -> middle.distance(place) <= radius)
                .sorted(
                        Comparator.comparingDouble((Place place) -> middle.distance(place))
                                .thenComparingInt(place -> place.equals(middle) ? 0 : 1))
                .map(Place::id)
                .toList();
    }

    private static int[] shuffled(int[] days, long seed, int replica) {
        var chance = new Chance(seed, replica);
        var mixed = days.clone();
        for (int i = mixed.length - 1; i > 0; i--) {
            int j = chance.below(i + 1);
            int kept = mixed[i];
            mixed[i] = mixed[j];
            mixed[j] = kept;
        }
        return mixed;
    }
}
