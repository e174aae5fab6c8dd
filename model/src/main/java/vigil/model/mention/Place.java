package vigil.model.mention;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A place on Earth as a gazetteer knows it.
///
/// @param name the gazetteer's main name
/// @param country ISO 3166-1 alpha-2 code, or null for what lies in no single country
/// @param lat latitude, WGS 84 degrees, -90 to 90
/// @param lon longitude, WGS 84 degrees, -180 to 180
/// @param id with its authority: `geonames:170063`, or null if the gazetteer gives none
/// @param precision how large the named thing is
/// @param inside what contains it, innermost first: first-level area, country
public record Place(
        String name,
        @Nullable String country,
        double lat,
        double lon,
        @Nullable String id,
        Precision precision,
        List<String> inside) {

    /// How large the named thing is: the coordinates are a point in it, not its extent.
    public enum Precision {
        /// A street, square, building or camp.
        SITE,
        /// A quarter of a city.
        NEIGHBOURHOOD,
        /// A city, town or village.
        CITY,
        /// A district or county.
        DISTRICT,
        /// A first-level area, or a region without borders of its own.
        REGION,
        COUNTRY,
        /// A continent or a part of one.
        CONTINENT;

        /// The contract's word: `city`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @throws IllegalArgumentException if the coordinates are not on Earth
    public Place {
        requireNonNull(name, "name");
        requireNonNull(precision, "precision");
        if (!(lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180)) {
            throw new IllegalArgumentException("not on Earth: " + lat + ", " + lon);
        }
        inside = List.copyOf(inside);
    }
}
