package vigil.read.figure;

import org.jspecify.annotations.Nullable;
import vigil.model.claim.Figure.Effect;
import vigil.model.claim.Figure.Group;
import vigil.model.claim.Figure.Unit;

/// A quantity and what it counts.
///
/// @param first first token
/// @param last last token
/// @param quantity how many
/// @param kind how the count is put
/// @param unit what is counted; people where the text does not say
/// @param group of whom
/// @param known whether the noun is one of our lists
/// @param ofEffect the effect of "of the dead", or null
/// @param effectToken where that stands, or -1
record Counted(
        int first,
        int last,
        Quantity quantity,
        Kind kind,
        Unit unit,
        Group group,
        boolean known,
        @Nullable Effect ofEffect,
        int effectToken) {

    /// How a count is put.
    enum Kind {
        /// A number and a noun.
        FULL,
        /// A number alone.
        BARE,
        /// "of them", "of whom".
        PRONOUN,
        /// "a driver".
        SINGLE,
        /// "no one", "no civilians".
        NONE;

        /// The word of a rule: `full`.
        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    Counted group(Group other) {
        return new Counted(first, last, quantity, kind, unit, other, known, ofEffect, effectToken);
    }

    Counted quantity(Quantity other) {
        return new Counted(first, last, other, kind, unit, group, known, ofEffect, effectToken);
    }
}
