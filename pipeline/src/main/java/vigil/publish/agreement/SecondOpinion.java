package vigil.publish.agreement;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.model.Outcome;
import vigil.model.Problem;
import vigil.model.Report;
import vigil.model.reading.Reading;

/// What a second reader made of a report, beside the first.
///
/// @param reader name and version of the second reader
/// @param reading what it read, or null if it gave no reading
/// @param problems what it was refused, or why there is no reading
/// @param agreement with the first; without fields if there is no second reading
public record SecondOpinion(
        String reader, @Nullable Reading reading, List<Problem> problems, Agreement agreement) {
    public SecondOpinion {
        requireNonNull(reader, "reader");
        requireNonNull(agreement, "agreement");
        problems = List.copyOf(problems);
    }

    /// Compares what a second reader gave with the first reading.
    public static SecondOpinion of(
            Report report, Reading first, String reader, Outcome<Reading> second) {
        return switch (second) {
            case Outcome.Done<Reading>(var reading, _) ->
                    new SecondOpinion(
                            reader,
                            reading,
                            reading.problems(),
                            Agreement.of(report, first, reading));
            case Outcome.Refused<Reading>(var problems) ->
                    new SecondOpinion(reader, null, problems, new Agreement(List.of()));
        };
    }
}
