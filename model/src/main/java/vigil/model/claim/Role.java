package vigil.model.claim;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vigil.model.Span;

/// Somebody's or something's part in what a claim tells.
///
/// @param part which part
/// @param kind `individual` or `organisation` for those who act, `named` or `described` for
///   victims, the class (`barrel bomb`, `hospital`) for weapons and targets; null if unknown
/// @param text the words as written
/// @param head the head noun of those words
/// @param name the full or usual name where known, or null
/// @param id an identifier of a register, or null
/// @param count how many, where the words say so, or null
/// @param spans every mention of the same one in the report, first the one this claim was read from
/// @param certainty how surely the text gives it this part
public record Role(
        Part part,
        @Nullable String kind,
        String text,
        String head,
        @Nullable String name,
        @Nullable String id,
        @Nullable Integer count,
        List<Span> spans,
        Certainty certainty) {

    /// The parts of the contract.
    public enum Part {
        /// Who does it.
        PERPETRATOR,
        /// People it is done to.
        VICTIM,
        /// Things, places or organisations it is done to.
        TARGET,
        WEAPON,
        /// Who moves, decides or controls.
        ACTOR,
        /// Who is addressed, helped or joined.
        RECIPIENT,
        /// A means that is not a weapon.
        INSTRUMENT;

        /// The contract's word: `perpetrator`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How surely the text gives somebody a part.
    public enum Certainty {
        ASSERTED,
        /// Accused, suspected, claimed by others.
        ALLEGED,
        DENIED;

        /// The contract's word: `alleged`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @throws IllegalArgumentException if no mention is given
    public Role {
        requireNonNull(part, "part");
        requireNonNull(text, "text");
        requireNonNull(head, "head");
        requireNonNull(certainty, "certainty");
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("a role needs its words: " + text);
        }
    }
}
