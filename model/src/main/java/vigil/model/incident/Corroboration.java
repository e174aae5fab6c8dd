package vigil.model.incident;

import java.util.List;
import vigil.model.lineage.LineageLink;

/// What a set of reports comes to when they are laid beside each other.
///
/// @param incidents those with most reports first
/// @param links which report has its words from which
/// @param suggestions pairs of reports that nearly were joined, for a person to look at
public record Corroboration(
        List<Incident> incidents, List<LineageLink> links, List<Join> suggestions) {
    public Corroboration {
        incidents = List.copyOf(incidents);
        links = List.copyOf(links);
        suggestions = List.copyOf(suggestions);
    }
}
