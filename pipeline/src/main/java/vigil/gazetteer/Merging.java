package vigil.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigil.read.place.gazetteer.Entry;
import vigil.read.place.gazetteer.NameUse;
import vigil.read.place.gazetteer.PlaceKind;

/// Makes one place of two entries: where a supplement lists a town that the table of cities has,
/// the table's entry stays, with its id, and gains our names.
final class Merging {
    /// Degrees of latitude or longitude: some 22 km, more than our coordinates are off.
    private static final double NEAR = 0.2;

    private Merging() {}

    /// All places of both lists, each once.
    static List<Entry> merge(List<Entry> ours, List<Entry> table) {
        Map<String, List<Integer>> byName = new HashMap<>();
        for (int i = 0; i < table.size(); i++) {
            int at = i;
            table.get(i).names().stream()
                    .filter(name -> name.use() != NameUse.LOOSE)
                    .forEach(name ->
                            byName.computeIfAbsent(
                                            key(table.get(at), name), _ -> new ArrayList<>(1))
                                    .add(at));
        }
        var merged = new ArrayList<>(table);
        var rest = new ArrayList<Entry>();
        for (var entry : ours) {
            int same = entry.kind().isSettlement() ? same(entry, byName, table) : -1;
            if (same < 0) {
                rest.add(entry);
            } else {
                merged.set(same, both(merged.get(same), entry));
            }
        }
        rest.addAll(merged);
        return rest;
    }

    private static String key(Entry entry, Entry.Name name) {
        return entry.country() + " " + name.text();
    }

    private static int same(Entry entry, Map<String, List<Integer>> byName, List<Entry> table) {
        for (var name : entry.names()) {
            for (int i : byName.getOrDefault(key(entry, name), List.of())) {
                var other = table.get(i);
                if (other.kind() != PlaceKind.QUARTER
                        && Math.abs(other.lat() - entry.lat()) < NEAR
                        && Math.abs(other.lon() - entry.lon()) < NEAR) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static Entry both(Entry table, Entry ours) {
        Map<String, NameUse> names = new LinkedHashMap<>();
        ours.names().forEach(name -> names.put(name.text(), name.use()));
        table.names().forEach(name -> names.putIfAbsent(name.text(), name.use()));
        return new Entry(
                table.id(),
                table.kind(),
                ours.name(),
                table.country(),
                table.area(),
                table.district(),
                table.lat(),
                table.lon(),
                Math.max(table.population(), ours.population()),
                names.entrySet().stream()
                        .map(name -> new Entry.Name(name.getKey(), name.getValue()))
                        .toList());
    }
}
