package vigil.read.entity;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// What a noun phrase names, as far as roles care.
public enum EntityClass {
    /// A force, party or state as one body: *the army*, *a militia*.
    ARMED_GROUP,
    /// Those who bear arms, as people: *gunmen*, *soldiers*.
    ARMED_PEOPLE,
    PEOPLE,
    /// A single person by name or office.
    PERSON,
    ORGANISATION,
    BUILDING,
    INFRASTRUCTURE,
    VEHICLE,
    /// A kind of place: *village*, *district*.
    LOCALITY,
    /// A named place.
    PLACE,
    /// A country, by name or demonym.
    COUNTRY,
    WEAPON,
    /// A means when it attacks, a target when it is hit.
    AIRCRAFT,
    SUPPLIES,
    /// A video, picture or document.
    MEDIUM,
    /// An act named as a thing: *the attack*, *the siege*.
    EVENT,
    SIEGE,
    TRUCE,
    NUMBER,
    PRONOUN,
    ABSTRACT,
    OTHER;

    /// The classes that a word of the scheme table stands for: `actors`, `things`, or one class.
    ///
    /// @throws IllegalArgumentException if there is no such class
    public static Set<EntityClass> parse(String word) {
        return switch (word) {
            case "actors" -> EnumSet.of(ARMED_GROUP, ARMED_PEOPLE, COUNTRY);
            case "things" -> EnumSet.of(BUILDING, INFRASTRUCTURE, VEHICLE);
            case "weapon" -> EnumSet.of(WEAPON, AIRCRAFT);
            case "event" -> EnumSet.of(EVENT, SIEGE);
            default -> EnumSet.of(valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')));
        };
    }
}
