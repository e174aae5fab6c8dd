package vigil.corroborate.range;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vigil.corroborate.sheet.Sheet;
import vigil.corroborate.sheet.Spoken;
import vigil.model.claim.Claim;
import vigil.model.incident.ClaimRef;

/// A claim and who told it.
///
/// @param sheet its report
/// @param origin the family of texts the report belongs to
/// @param spoken what it says
/// @param rank how early in the report it stands, from 0
public record Told(Sheet sheet, int origin, Spoken spoken, int rank) {

    /// What it says.
    public Claim claim() {
        return spoken.claim();
    }

    /// Points at the claim.
    public ClaimRef ref() {
        return new ClaimRef(sheet.id(), claim().id());
    }

    /// When it was said, as far as is known.
    public @Nullable LocalDate day() {
        var own = claim().attribution().isEmpty() ? null : claim().attribution().getFirst().on();
        return own == null ? sheet.day() : own;
    }

    /// Who says it: the nearest voice, or the report.
    public String voice() {
        return claim().attribution().isEmpty()
                ? ""
                : claim().attribution().getFirst().speaker().toLowerCase(Locale.ROOT);
    }
}
