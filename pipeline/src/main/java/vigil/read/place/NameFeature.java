package vigil.read.place;

/// What speaks for or against some words being a place name. Weights: `names.tsv`.
enum NameFeature {
    /// Always 1.
    BIAS,
    /// log10 of the most people of its senses, a tenth of it.
    POPULATION,
    /// The main name of a city of a quarter of a million people or more, and no word.
    LARGE_CITY,
    COUNTRY,
    AREA,
    REGION,
    DEMONYM,
    /// Only other names and short forms fit.
    NO_MAIN_NAME,
    INITIALS,
    SEVERAL_WORDS,
    /// A word of the language as well.
    WORD,
    GIVEN_NAME,
    /// First in its sentence, where capitals say nothing.
    FIRST_IN_SENTENCE,
    WORD_FIRST_IN_SENTENCE,
    AFTER_LOCATIVE,
    AFTER_OF,
    AFTER_DIRECTION,
    /// "shelled X", "air strikes on X".
    AFTER_FORCE,
    /// "city of X", "X province".
    WITH_KIND,
    /// "Paris, Texas".
    WITH_CONTAINER,
    /// It is such a container itself.
    AS_CONTAINER,
    AFTER_CAPITAL,
    AFTER_GIVEN_NAME,
    AFTER_TITLE,
    AFTER_INITIAL,
    BEFORE_CAPITAL,
    BEFORE_ORGANISATION,
    BEFORE_FACILITY,
    BEFORE_PERSON_VERB,
    /// The same word is part of a person's name in this report.
    PERSON_IN_REPORT,
    /// The same word stands in small letters in this report.
    SMALL_IN_REPORT,
    /// All capitals in a text that has case.
    CAPITALS,
    /// Opens the report or a paragraph as a dateline.
    DATELINE,
    /// Its country is named elsewhere in the report.
    COUNTRY_NAMED,
    /// Other places of the report lie near.
    NEAR_ANCHOR,
    IN_LIST,
    /// A text without case.
    CASELESS,
    CASELESS_WORD,
    CASELESS_GIVEN_NAME,
    CASELESS_NO_CUE,
    NEVER,
    MONTH
}
