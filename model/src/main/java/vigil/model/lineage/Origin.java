package vigil.model.lineage;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/// A text and everything taken from it: one voice, however often it was printed.
///
/// @param id the same for the same reports
/// @param first id of the report taken as the earliest
/// @param reprints ids of those that took from it, sorted
/// @param how what showed it, one entry a link, sorted
public record Origin(String id, String first, List<String> reprints, List<String> how) {
    /// @throws IllegalArgumentException if a report is named twice
    public Origin {
        requireNonNull(id, "id");
        requireNonNull(first, "first");
        reprints = List.copyOf(reprints);
        how = List.copyOf(how);
        if (reprints.contains(first) || reprints.stream().distinct().count() < reprints.size()) {
            throw new IllegalArgumentException("a report is named twice in an origin: " + first);
        }
    }

    /// The first report and those taken from it.
    public List<String> reports() {
        var all = new ArrayList<String>();
        all.add(first);
        all.addAll(reprints);
        return List.copyOf(all);
    }
}
