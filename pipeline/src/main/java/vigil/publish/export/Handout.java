package vigil.publish.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.model.claim.Claim;
import vigil.model.incident.ClaimRef;
import vigil.model.incident.Corroboration;
import vigil.model.incident.Incident;
import vigil.model.reading.Reported;

/// What is handed out: incidents, with the reports that their claims stand in.
///
/// @param found the incidents
/// @param reports by id
/// @param captures SHA-256 in hex of the sealed object a report came in, by the report's id; where
///   a report was never sealed there is none
public record Handout(
        Corroboration found, Map<String, Reported> reports, Map<String, String> captures) {
    public Handout {
        reports = Map.copyOf(reports);
        captures = Map.copyOf(captures);
    }

    /// Of reports that a record or a run has.
    public static Handout of(
            Corroboration found, List<Reported> reports, Map<String, String> captures) {
        var byId = new HashMap<String, Reported>();
        reports.forEach(reported -> byId.putIfAbsent(reported.report().id(), reported));
        return new Handout(found, byId, captures);
    }

    /// A claim with the report it stands in.
    ///
    /// @param in the report
    /// @param claim the claim
    record Cited(Reported in, Claim claim) {}

    /// The claims of an incident whose reports are at hand, in order.
    List<Cited> claims(Incident incident) {
        return incident.claims().stream().map(this::claim).flatMap(Optional::stream).toList();
    }

    private Optional<Cited> claim(ClaimRef ref) {
        var in = reports.get(ref.report());
        return in == null
                ? Optional.empty()
                : in.reading().claims().stream()
                        .filter(claim -> claim.id().equals(ref.claim()))
                        .findFirst()
                        .map(claim -> new Cited(in, claim));
    }

    /// The speaker nearest to a claim, or the report's source, or nothing.
    static String voice(Cited cited) {
        var nearest = cited.claim().attribution();
        var source = cited.in().report().source();
        return nearest.isEmpty() ? source == null ? "" : source : nearest.getFirst().speaker();
    }
}
