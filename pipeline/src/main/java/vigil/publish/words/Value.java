package vigil.publish.words;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.model.Span;
import vigil.model.claim.Claim;

/// One value of a claim as a person sees it: a label, what was understood, and the words.
///
/// @param kind which colour and sign it has
/// @param label *"by"*, *"with"*, *"killed"*
/// @param words the words of the report, unchanged
/// @param span where they stand
/// @param meaning what they were taken to mean where that is more than the words, or null:
///   *"Government of Syria"*, *"2016-08-10"*
/// @param flags what a person should notice: *"alleged"*, *"denied"*, *"running total"*
/// @param others further mentions of the same thing
/// @param doubts why a person should look at it before using it, each a sentence without its stop;
///   empty if nothing speaks against it
public record Value(
        Kind kind,
        String label,
        String words,
        Span span,
        @Nullable String meaning,
        List<String> flags,
        List<Span> others,
        List<String> doubts) {

    /// The kinds of value, each with its own colour and line in pages.
    public enum Kind {
        PERPETRATOR("by"),
        VICTIM("people"),
        TARGET("against"),
        WEAPON("with"),
        ACTOR("who"),
        RECIPIENT("to"),
        INSTRUMENT("by means of"),
        PLACE("where"),
        TIME("when"),
        FIGURE("how many"),
        SPEAKER("said by");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /// The label for people: *"by"*.
        public String label() {
            return label;
        }
    }

    /// The values of a claim: speakers first, then who and what took part, place, time and figures.
    ///
    /// @param text the report's, in which the claim's spans count
    public static List<Value> of(Claim claim, String text) {
        return Values.of(claim, text, null);
    }

    /// The same, with doubts that only the whole reading can raise.
    public static List<Value> of(Told told) {
        return Values.of(told.claim(), told.in().report().text(), told.in().reading());
    }

    public Value {
        requireNonNull(kind, "kind");
        requireNonNull(label, "label");
        requireNonNull(words, "words");
        requireNonNull(span, "span");
        flags = List.copyOf(flags);
        others = List.copyOf(others);
        doubts = List.copyOf(doubts);
    }
}
