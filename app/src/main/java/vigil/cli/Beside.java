package vigil.cli;

import org.jspecify.annotations.Nullable;
import vigil.model.Report;
import vigil.model.reading.Explanation;
import vigil.model.reading.Reading;
import vigil.publish.agreement.SecondOpinion;

/// What a person asked for besides the reading of a report.
///
/// @param why why each value was read, or nothing
/// @param second what a second reader made of it, or null if none was asked
record Beside(Explanation why, @Nullable SecondOpinion second) {
    static final Beside NOTHING = new Beside(Explanation.NONE, null);

    /// Finds it out. Shared by threads.
    interface Finder {
        Beside of(Report report, Reading reading);
    }
}
