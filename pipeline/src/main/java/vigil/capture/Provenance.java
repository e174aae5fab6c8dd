package vigil.capture;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a person says of the files they bring; it stands above what the files say of themselves.
///
/// @param published the day of publication, or null
/// @param source who published them, or null
public record Provenance(@Nullable LocalDate published, @Nullable String source) {
    /// Nothing is known.
    public static final Provenance UNKNOWN = new Provenance(null, null);
}
