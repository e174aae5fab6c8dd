package vigil.read.place;

/// What speaks for or against one sense of a name. Weights: `senses.tsv`.
enum SenseFeature {
    /// log10 of the population, a tenth of it.
    POPULATION,
    /// The most people of all senses.
    MOST_PEOPLE,
    /// Share of the people of all senses.
    SHARE_OF_PEOPLE,
    COUNTRY,
    AREA,
    DISTRICT,
    CAPITAL,
    SEAT,
    TOWN,
    QUARTER,
    REGION,
    NATURE,
    SITE,
    /// A main name, not another name or short form.
    MAIN_NAME,
    SHORT_NAME,
    /// The area or country after the comma contains it: "Paris, Texas".
    IN_CONTAINER,
    /// A container is named and does not contain it.
    NOT_IN_CONTAINER,
    /// Its country is named in the report.
    COUNTRY_NAMED,
    /// Share of the report's anchors that lie in its country.
    COUNTRY_SHARE,
    /// Its first-level area is named in the report.
    AREA_NAMED,
    /// Share of the report's anchors that lie in its first-level area.
    AREA_SHARE,
    /// Another name of the report lies within 50 km.
    NEAR_ANCHOR,
    /// Another name of the report lies within 200 km.
    FAIRLY_NEAR_ANCHOR,
    /// 1 for the nearest anchor at hand, 0 for one 2,000 km off or more.
    CLOSENESS,
    /// The words around ask for its kind: "X province".
    KIND_ASKED,
    /// The words around ask for another kind.
    OTHER_KIND_ASKED
}
