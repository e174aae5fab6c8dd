package vigil.gazetteer;

import java.util.TreeSet;
import vigil.read.place.gazetteer.Entry;

/// The middle of an area, from its settlements: the mean of the quarter-degree cells that have one,
/// so that a crowded corner does not pull it. Good to some tens of kilometres.
final class Centre {
    private final TreeSet<Long> cells = new TreeSet<>();
    private double lat;
    private double lon;
    private int count;
    private long people;

    void add(Entry city) {
        people += city.population();
        long cell = Math.round(city.lat() * 4) * 10_000 + Math.round(city.lon() * 4);
        if (cells.add(cell)) {
            lat += city.lat();
            lon += city.lon();
            count++;
        }
    }

    Supplement.Point at() {
        return new Supplement.Point(lat / count, lon / count);
    }

    long people() {
        return people;
    }
}
