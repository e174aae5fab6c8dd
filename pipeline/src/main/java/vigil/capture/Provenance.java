package vigil.capture;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a person says of the files they bring; it stands above what the files say of themselves.
///
/// @param published the day of publication, or null
/// @param source who published them, or null
/// @param address where they were found on the web, or null; this one stands below what a page says
public record Provenance(
        @Nullable LocalDate published, @Nullable String source, @Nullable String address) {
    /// Nothing is known.
    public static final Provenance UNKNOWN = new Provenance(null, null);

    /// Without an address.
    public Provenance(@Nullable LocalDate published, @Nullable String source) {
        this(published, source, null);
    }
}
