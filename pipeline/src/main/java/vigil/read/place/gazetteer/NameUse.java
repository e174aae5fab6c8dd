package vigil.read.place.gazetteer;

/// How a name belongs to an entry. The order is stored: new uses go last.
public enum NameUse {
    /// The entry's main name.
    MAIN,
    /// Another name or spelling.
    OTHER,
    /// A name without its type word: "Chalatenango" for "Chalatenango Department".
    SHORT,
    /// The people or the adjective: "Syrian".
    DEMONYM,
    /// Capital letters that stand for the name: "UAE". Where a text has case, only in capitals.
    INITIALS,
    /// A short form that stands after another place: "Ky." in "Glasgow, Ky.".
    ABBREVIATION,
    /// A looser spelling: see [NameKeys#loose(String)].
    LOOSE
}
