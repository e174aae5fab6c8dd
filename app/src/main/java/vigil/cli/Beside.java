package vigil.cli;

import org.jspecify.annotations.Nullable;
import vigil.model.Report;
import vigil.model.reading.Reading;
import vigil.publish.agreement.SecondOpinion;

/// What a person asked for besides the reading of a report.
///
/// @param second what a second reader made of it, or null if none was asked
record Beside(@Nullable SecondOpinion second) {
    static final Beside NOTHING = new Beside(null);

    /// Finds it out. Shared by threads.
    interface Finder {
        Beside of(Report report, Reading reading);
    }
}
