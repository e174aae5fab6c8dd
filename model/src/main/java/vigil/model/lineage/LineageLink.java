package vigil.model.lineage;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/// Says that one report has its text, or its word, from another, and how that was found.
///
/// @param from id of the report that was taken from
/// @param to id of the report that took
/// @param kind how much was taken
/// @param share how much of the smaller text stands in the other, 0 to 1; 0 where only a cue tells
/// @param how what showed it, for a person: `containment 0.97`
public record LineageLink(String from, String to, Kind kind, double share, String how) {

    /// How much one report has of another.
    public enum Kind {
        /// The same text under another id or headline.
        REPRINT,
        /// A part of the text.
        CUT,
        /// Most of the text with words of its own.
        REWRITE,
        /// A later text of the same outlet about the same, mostly in the same words.
        VERSION,
        /// The other is named as where the word comes from.
        QUOTES;

        /// The word in output: `reprint`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @throws IllegalArgumentException if a report is linked to itself or the share is not 0..1
    public LineageLink {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(kind, "kind");
        requireNonNull(how, "how");
        if (from.equals(to)) {
            throw new IllegalArgumentException("a report is not its own reprint: " + from);
        }
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share is 0 to 1: " + share);
        }
    }
}
