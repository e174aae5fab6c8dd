package vigil.model.reading;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.model.Problem;
import vigil.model.claim.Claim;
import vigil.model.mention.AttributionRelation;
import vigil.model.mention.PlaceMention;
import vigil.model.mention.TimeMention;

/// What a [Reader] took from one report. Spans count in the report's text.
///
/// @param id the report's id
/// @param reader name and version of the reader: `"vigil.read/1"`
/// @param published the day relative dates were resolved against, or null if there was none
/// @param language ISO 639-1 code of the language the reader took the text to be in; `und` if
///   unclear
/// @param claims in the order of the text
/// @param places every place found, whether or not a claim uses it
/// @param times every time expression found
/// @param attributions who says what, as found
/// @param problems what a person should know about this reading
public record Reading(
        String id,
        String reader,
        @Nullable LocalDate published,
        String language,
        List<Claim> claims,
        List<PlaceMention> places,
        List<TimeMention> times,
        List<AttributionRelation> attributions,
        List<Problem> problems) {

    public Reading {
        requireNonNull(id, "id");
        requireNonNull(reader, "reader");
        requireNonNull(language, "language");
        claims = List.copyOf(claims);
        places = List.copyOf(places);
        times = List.copyOf(times);
        attributions = List.copyOf(attributions);
        problems = List.copyOf(problems);
    }

    /// Begins the name of what turns rows of other databases into readings.
    public static final String CODED = "vigil.import/";

    /// Whether another database coded it, an event a row, so that two rows of one database are two
    /// events and a later row of one id is an update.
    public boolean isCoded() {
        return reader.startsWith(CODED);
    }

    /// The same reading under another id of its report; the ids of its claims stay.
    public Reading id(String other) {
        return new Reading(
                other, reader, published, language, claims, places, times, attributions, problems);
    }

    /// The same reading, with what was noticed before the reader saw the text put first.
    public Reading after(List<Problem> earlier) {
        if (earlier.isEmpty()) {
            return this;
        }
        var all = Stream.concat(earlier.stream(), problems.stream()).toList();
        return new Reading(
                id, reader, published, language, claims, places, times, attributions, all);
    }
}
