package vigil.watch.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// For each centre the places with cases around it, nearest first, in rings of one distance.
final class Circles {
    /// The places of one ring, and how far it is.
    record Ring(double radius, List<Integer> places) {}

    private final List<List<Ring>> rings;

    private Circles(List<List<Ring>> rings) {
        this.rings = rings;
    }

    static Circles around(List<Place> places, int[] placeOf, double radiusKm) {
        var withCases = Arrays.stream(placeOf).distinct().sorted().toArray();
        var rings = new ArrayList<List<Ring>>();
        for (var centre : places) {
            var near =
                    IntStream.of(withCases)
                            .boxed()
                            .filter(i -> centre.distance(places.get(i)) <= radiusKm)
                            .sorted(Comparator.comparingDouble(i -> centre.distance(places.get(i))))
                            .toList();
            var ofCentre = new ArrayList<Ring>();
            for (int i = 0; i < near.size(); ) {
                double radius = centre.distance(places.get(near.get(i)));
                int end = i;
                while (end < near.size() && centre.distance(places.get(near.get(end))) <= radius) {
                    end++;
                }
                ofCentre.add(new Ring(radius, near.subList(i, end)));
                i = end;
            }
            rings.add(ofCentre);
        }
        return new Circles(rings);
    }

    int centres() {
        return rings.size();
    }

    List<Ring> of(int centre) {
        return rings.get(centre);
    }
}
