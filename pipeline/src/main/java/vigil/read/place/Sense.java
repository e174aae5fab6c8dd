package vigil.read.place;

import vigil.read.place.gazetteer.Gazetteer;
import vigil.read.place.gazetteer.NameUse;
import vigil.read.place.gazetteer.PlaceKind;

/// One place that a name may mean.
///
/// @param gazetteer where it is listed
/// @param place its number there
/// @param use how the name belongs to it
record Sense(Gazetteer gazetteer, int place, NameUse use) {

    PlaceKind kind() {
        return gazetteer.kind(place);
    }

    int population() {
        return gazetteer.population(place);
    }

    double lat() {
        return gazetteer.lat(place);
    }

    double lon() {
        return gazetteer.lon(place);
    }

    /// The same number in every gazetteer; 0 if there is none.
    long country() {
        return gazetteer.countryCode(place);
    }

    /// The same number in every gazetteer; 0 if there is none.
    long area() {
        return gazetteer.areaCode(place);
    }

    /// Whether both are one place, perhaps listed twice.
    boolean isSame(Sense other) {
        return gazetteer == other.gazetteer
                ? place == other.place
                : gazetteer.isSame(place, other.gazetteer, other.place);
    }

    /// Whether this lies in the other or is the other: "Glasgow" in "Kentucky".
    boolean liesIn(Sense other) {
        if (isSame(other)) {
            return false;
        }
        return switch (other.kind()) {
            case COUNTRY -> country() != 0 && country() == other.country();
            case AREA -> area() != 0 && area() == other.area();
            case DISTRICT ->
                    gazetteer == other.gazetteer && gazetteer.district(place) == other.place;
            case CONTINENT, REGION, CAPITAL, SEAT, TOWN, QUARTER, SITE, ISLAND, WATER, RELIEF ->
                    false;
        };
    }
}
