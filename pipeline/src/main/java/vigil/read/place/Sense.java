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

    int country() {
        return gazetteer.country(place);
    }

    int area() {
        return gazetteer.area(place);
    }

    /// Whether this lies in the other or is the other: "Glasgow" in "Kentucky".
    boolean liesIn(Sense other) {
        return gazetteer == other.gazetteer
                && place != other.place
                && (area() == other.place
                        || country() == other.place
                        || gazetteer.district(place) == other.place);
    }
}
