package vigil.corroborate.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vigil.corroborate.sheet.Sheet;
import vigil.model.lineage.LineageLink;
import vigil.model.lineage.Origin;

/// Reports that are of one text, directly or by way of others. Circles of reprints are one family
/// like any other.
public final class Kin {
    private final int[] parents;
    private final List<Sheet> sheets;
    private final Set<Long> linked = new HashSet<>();
    private final Map<String, List<LineageLink>> linksTo = new TreeMap<>();

    public Kin(List<Sheet> sheets, List<LineageFinder.Found> links) {
        this.sheets = List.copyOf(sheets);
        parents = new int[sheets.size()];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i;
        }
        for (var link : links) {
            int a = root(link.from());
            int b = root(link.to());
            parents[Math.max(a, b)] = Math.min(a, b);
            linked.add(key(link.from(), link.to()));
            linksTo.computeIfAbsent(link.link().to(), _ -> new ArrayList<>()).add(link.link());
        }
    }

    /// Whether one of the two was found to have its text from the other.
    public boolean areLinked(int one, int other) {
        return linked.contains(key(one, other));
    }

    private static long key(int one, int other) {
        return ((long) Math.min(one, other) << 32) | Math.max(one, other);
    }

    /// The family of a sheet: the smallest index in it.
    public int root(int index) {
        int at = index;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /// The origins behind some reports, the one with most reports first.
    ///
    /// @param members indices of sheets, ascending
    public List<Origin> origins(List<Integer> members) {
        var families = new TreeMap<Integer, List<Sheet>>();
        for (int member : members) {
            families.computeIfAbsent(root(member), _ -> new ArrayList<>()).add(sheets.get(member));
        }
        return families.values().stream()
                .map(this::origin)
                .sorted(
                        Comparator.comparingInt((Origin origin) -> -origin.reprints().size())
                                .thenComparing(Origin::first))
                .toList();
    }

    private Origin origin(List<Sheet> family) {
        var first = family.getFirst();
        for (var sheet : family.subList(1, family.size())) {
            if (LineageFinder.isFirst(sheet, first)) {
                first = sheet;
            }
        }
        var head = first.id();
        var reprints =
                family.stream().map(Sheet::id).filter(id -> !id.equals(head)).sorted().toList();
        var ids = family.stream().map(Sheet::id).toList();
        var how =
                reprints.stream()
                        .flatMap(id -> linksTo.getOrDefault(id, List.of()).stream())
                        .filter(link -> ids.contains(link.from()))
                        .map(link -> link.to() + " from " + link.from() + ": " + link.how())
                        .sorted()
                        .toList();
        return new Origin("o-" + HexFormat.of().toHexDigits(head.hashCode()), head, reprints, how);
    }
}
