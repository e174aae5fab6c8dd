package vigil.model.incident;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/// Points at a claim of a report.
///
/// @param report id of the report
/// @param claim id of the claim, unique within that report's reading
public record ClaimRef(String report, String claim) implements Comparable<ClaimRef> {
    private static final Comparator<ClaimRef> ORDER =
            Comparator.comparing(ClaimRef::report).thenComparing(ClaimRef::claim);

    public ClaimRef {
        requireNonNull(report, "report");
        requireNonNull(claim, "claim");
    }

    @Override
    public int compareTo(ClaimRef other) {
        return ORDER.compare(this, other);
    }
}
