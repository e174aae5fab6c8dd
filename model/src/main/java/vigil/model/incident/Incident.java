package vigil.model.incident;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.model.claim.Act;
import vigil.model.claim.Figure;
import vigil.model.lineage.Origin;
import vigil.model.mention.Place;

/// What several reports, or one, tell of the same happening. Not a fact: claims that belong
/// together.
///
/// @param id the same for the same reports and claims, in whatever order they arrived
/// @param act what is said to have happened, or null where the reports tell one story whose kind
///   the vocabulary does not have
/// @param place the place most origins name, or null
/// @param from first day it may have happened, or null
/// @param to last day, or null if unknown or going on
/// @param reports ids, sorted, never empty
/// @param claims about it, sorted; empty where no claim was read
/// @param origins independent texts, the one with most reports first; each report is in one
/// @param figures derived ranges
/// @param contradictions where the claims differ
/// @param joins why the reports were joined
public record Incident(
        String id,
        @Nullable Act act,
        @Nullable Place place,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> reports,
        List<ClaimRef> claims,
        List<Origin> origins,
        List<Range> figures,
        List<Contradiction> contradictions,
        List<Join> joins) {

    /// @throws IllegalArgumentException if there is no report, a report is in no origin or in two,
    ///   or it ends before it begins
    public Incident {
        requireNonNull(id, "id");
        reports = List.copyOf(reports);
        claims = List.copyOf(claims);
        origins = List.copyOf(origins);
        figures = List.copyOf(figures);
        contradictions = List.copyOf(contradictions);
        joins = List.copyOf(joins);
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("an incident needs a report: " + id);
        }
        var told = origins.stream().flatMap(origin -> origin.reports().stream()).toList();
        if (told.size() != reports.size() || !new HashSet<>(told).equals(new HashSet<>(reports))) {
            throw new IllegalArgumentException("each report has one origin: " + id);
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins: " + from + ".." + to);
        }
    }

    /// How many independent origins stand behind it; reprints add reach, not evidence.
    public int independent() {
        return origins.size();
    }

    /// The range of what happened to so many persons of a group, or empty where none is told.
    public Optional<Range> range(Figure.Effect effect, Figure.Group group) {
        return figures.stream()
                .filter(range ->
                        range.effect() == effect
                                && range.group() == group
                                && range.unit() == Figure.Unit.PERSONS)
                .findFirst();
    }
}
