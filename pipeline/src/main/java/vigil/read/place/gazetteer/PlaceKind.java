package vigil.read.place.gazetteer;

import vigil.model.mention.Place.Precision;

/// What sort of thing a gazetteer entry is. The order is stored: new kinds go last.
public enum PlaceKind {
    CONTINENT(Precision.CONTINENT),
    /// A part of the world or of a country without borders of its own: the Sahel, Donbas.
    REGION(Precision.REGION),
    COUNTRY(Precision.COUNTRY),
    /// A first-level area: province, governorate, department, state.
    AREA(Precision.REGION),
    /// A second-level area: district, county.
    DISTRICT(Precision.DISTRICT),
    /// A capital of a country.
    CAPITAL(Precision.CITY),
    /// A seat of a first-level area.
    SEAT(Precision.CITY),
    /// Any other city, town or village.
    TOWN(Precision.CITY),
    /// A quarter of a city.
    QUARTER(Precision.NEIGHBOURHOOD),
    /// A camp, airport, base, crossing, university.
    SITE(Precision.SITE),
    ISLAND(Precision.REGION),
    /// A sea, lake, river or strait.
    WATER(Precision.REGION),
    /// A mountain, range or desert.
    RELIEF(Precision.REGION);

    private final Precision precision;

    PlaceKind(Precision precision) {
        this.precision = precision;
    }

    /// How large things of this kind are.
    public Precision precision() {
        return precision;
    }

    /// Whether it is a city, town or village.
    public boolean isSettlement() {
        return this == CAPITAL || this == SEAT || this == TOWN;
    }
}
