package vigil.model.claim;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vigil.model.Span;

/// How many a source says were affected: the closed range its words allow.
///
/// *"four people dead"* is 4..4; *"at least 12"* is 12 and open; *"nearly 60"* is 54..60. This is
/// reading, not estimation. Zero means that the source says "nobody"; a source that gives no number
/// has no figure. Source: Every Casualty, *Standards for Casualty Recording*, 2016.
///
/// @param effect what happened to them
/// @param value the number the words name, or null ("dozens", "between 20 and 30")
/// @param low fewest that the words allow, at least 0
/// @param high most that the words allow, or null if open
/// @param unit what is counted
/// @param group of whom: `total`, `children`, `women`, `civilians` …
/// @param ofWhich index, in the claim's list, of the figure this one is a part of, or null
/// @param hedge how the words qualify the number
/// @param cumulative whether it is a running total
/// @param text the words as written
/// @param span where they stand
public record Figure(
        Effect effect,
        @Nullable Integer value,
        int low,
        @Nullable Integer high,
        Unit unit,
        Group group,
        @Nullable Integer ofWhich,
        Hedge hedge,
        boolean cumulative,
        String text,
        Span span) {

    /// What happened to those who are counted.
    public enum Effect {
        KILLED,
        INJURED,
        MISSING,
        DETAINED,
        ABDUCTED,
        DISPLACED,
        BESIEGED,
        STARVING,
        /// Killed and injured not told apart.
        CASUALTIES,
        AFFECTED;

        /// The contract's word: `killed`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What is counted.
    public enum Unit {
        PERSONS,
        PERCENT,
        HOUSEHOLDS,
        VEHICLES,
        BUILDINGS,
        MUNITIONS;

        /// The contract's word: `persons`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Of whom. `COMBATANTS` is the speaker's word, not a finding.
    public enum Group {
        TOTAL,
        CHILDREN,
        WOMEN,
        MEN,
        ELDERLY,
        CIVILIANS,
        COMBATANTS,
        /// Police, gendarmes, peacekeepers.
        SECURITY,
        MEDICAL,
        /// Rescuers and relief workers.
        AID,
        PRESS;

        /// The contract's word: `children`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How the words qualify the number.
    public enum Hedge {
        EXACT,
        ABOUT,
        NEARLY,
        OVER,
        AT_LEAST,
        UP_TO,
        BETWEEN,
        DOZENS,
        HUNDREDS,
        THOUSANDS,
        SEVERAL;

        /// The contract's word: `at-least`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// @throws IllegalArgumentException if the range is upside down or below zero
    public Figure {
        requireNonNull(effect, "effect");
        requireNonNull(unit, "unit");
        requireNonNull(group, "group");
        requireNonNull(hedge, "hedge");
        requireNonNull(text, "text");
        requireNonNull(span, "span");
        if (low < 0) {
            throw new IllegalArgumentException("a count cannot be negative: " + low);
        }
        if (high != null && high < low) {
            throw new IllegalArgumentException("high " + high + " is below low " + low);
        }
        if (ofWhich != null && ofWhich < 0) {
            throw new IllegalArgumentException("no such figure: " + ofWhich);
        }
    }

    /// Whether both can be true of one incident: the ranges share at least one number.
    public boolean agreesWith(Figure other) {
        return (other.high == null || low <= other.high) && (high == null || other.low <= high);
    }

    /// The same figure as a part of another.
    public Figure partOf(@Nullable Integer index) {
        return new Figure(
                effect, value, low, high, unit, group, index, hedge, cumulative, text, span);
    }

    /// The same figure, taken for a running total or not.
    public Figure cumulative(boolean running) {
        return new Figure(
                effect, value, low, high, unit, group, ofWhich, hedge, running, text, span);
    }
}
