package vigil.model.decision;

import static java.util.Objects.requireNonNull;

import vigil.model.Span;

/// Points at a claim by its words, so that it is found again after the report was read anew.
///
/// @param report id of the report
/// @param type of the act when the decision was made: `assault/aerial`
/// @param evidence the first stretch of the claim's evidence
public record ClaimAnchor(String report, String type, Span evidence) {
    public ClaimAnchor {
        requireNonNull(report, "report");
        requireNonNull(type, "type");
        requireNonNull(evidence, "evidence");
    }
}
