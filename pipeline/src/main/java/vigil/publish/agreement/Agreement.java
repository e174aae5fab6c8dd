package vigil.publish.agreement;

import java.util.List;
import vigil.model.Report;
import vigil.model.reading.Reading;

/// Two readings of one report, compared.
///
/// @param fields every field that at least one reader filled, pair by pair in the order of the
///   text, then the claims that only one reader has
public record Agreement(List<Field> fields) {

    /// How two readers stand to each other in one field.
    public enum Verdict {
        SAME,
        ONLY_FIRST,
        ONLY_SECOND,
        DIFFER;

        /// For people and scripts: `only first`.
        public String words() {
            return switch (this) {
                case SAME -> "same";
                case ONLY_FIRST -> "only first";
                case ONLY_SECOND -> "only second";
                case DIFFER -> "differ";
            };
        }
    }

    /// One field of one pair of claims.
    ///
    /// @param firstClaim id of the first reader's claim, or empty if only the second has it
    /// @param secondClaim id of the second reader's claim, or empty
    /// @param name `claim`, `act`, `modality`, `speaker`, a role, `place`, `time`, or an effect
    /// @param first what the first reader has, in words; empty for nothing
    /// @param second what the second has
    public record Field(
            String firstClaim,
            String secondClaim,
            String name,
            Verdict verdict,
            String first,
            String second) {}

    public Agreement {
        fields = List.copyOf(fields);
    }

    /// Compares two readings of a report.
    public static Agreement of(Report report, Reading first, Reading second) {
        return new Agreement(new Comparison(report.text()).fields(first.claims(), second.claims()));
    }

    /// How many fields have this verdict.
    public long count(Verdict verdict) {
        return fields.stream().filter(field -> field.verdict() == verdict).count();
    }
}
