package vigil.model.claim;

import java.util.Locale;

/// How the text presents what it says happened. A claim is never a finding of Vigil.
public enum Modality {
    /// Told as having happened, by the report or by the speaker it names.
    ASSERTED,
    /// The text itself hedges: allegedly, reportedly, claimed, suspected.
    ALLEGED,
    /// Somebody says it did not happen.
    DENIED,
    /// Foretold or feared.
    PREDICTED,
    /// Asked for.
    DEMANDED,
    /// Intended or threatened.
    PLANNED;

    /// The contract's word: `alleged`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
