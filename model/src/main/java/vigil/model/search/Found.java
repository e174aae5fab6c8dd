package vigil.model.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A thing that can be searched for, as it is put into the index and as it comes out.
///
/// @param kind what it is
/// @param id of the incident or report; of a claim the report's id, a slash and the claim's
/// @param title a heading
/// @param text all words that are searched
/// @param types acts, `assault/aerial`; a filter takes the part before the slash too
/// @param places names of the place and of all that contains it, and the country's code
/// @param from first day, or null if not known
/// @param to last day, or null if not known or going on
/// @param actors words for who is said to have acted
/// @param killedLow fewest killed, or null where no number is given
/// @param killedHigh most killed, or null where open or not given
/// @param origins how many independent origins stand behind it
/// @param status modality of a claim, `contradicted` for an incident with contradictions, or empty
public record Found(
        Kind kind,
        String id,
        String title,
        String text,
        List<String> types,
        List<String> places,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> actors,
        @Nullable Integer killedLow,
        @Nullable Integer killedHigh,
        int origins,
        String status) {

    /// What can be found.
    public enum Kind {
        INCIDENT,
        CLAIM,
        REPORT;

        /// The word in commands and output: `incident`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Found {
        types = List.copyOf(types);
        places = List.copyOf(places);
        actors = List.copyOf(actors);
    }
}
