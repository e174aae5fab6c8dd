package vigil.read.place.gazetteer;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// A place as a source lists it, before it goes into a gazetteer.
///
/// @param id with its authority, "geonames:170063"; empty if the source gives none
/// @param name the main name
/// @param country ISO 3166-1 alpha-2, empty for what lies in no single country
/// @param area code of the first-level area in that country, as GeoNames has it; empty if unknown
/// @param district code of the second-level area in that first-level area; empty if unknown
/// @param lat latitude in degrees
/// @param lon longitude in degrees
/// @param population persons, 0 if unknown; used only to weigh senses
/// @param names what it is called, the main name included
public record Entry(
        String id,
        PlaceKind kind,
        String name,
        String country,
        String area,
        String district,
        double lat,
        double lon,
        long population,
        List<Name> names) {

    /// A name and how it belongs to the entry.
    public record Name(String text, NameUse use) {
        public Name {
            requireNonNull(text, "text");
            requireNonNull(use, "use");
        }
    }

    /// @throws IllegalArgumentException if the coordinates are not on Earth
    public Entry {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
        if (!(lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180)) {
            throw new IllegalArgumentException(name + " is not on Earth: " + lat + ", " + lon);
        }
        names = List.copyOf(names);
    }
}
