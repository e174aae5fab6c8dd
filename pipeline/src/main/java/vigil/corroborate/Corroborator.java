package vigil.corroborate;

import java.util.List;
import vigil.corroborate.decide.Decided;
import vigil.corroborate.match.JoinWeights;
import vigil.model.Outcome;
import vigil.model.Stage;
import vigil.model.incident.Corroboration;
import vigil.model.reading.Reported;

/// CORROBORATE as a stage: lays reports beside each other.
///
/// The result depends on the set of reports, not on their order. Immutable; shared between threads.
public final class Corroborator implements Stage<List<Reported>, Corroboration> {
    private final JoinWeights weights;
    private final Decided decided;

    /// With the weights that come with Vigil, and no decisions.
    public Corroborator() {
        this(JoinWeights.bundled(), Decided.nothing());
    }

    /// @param weights of the cues by which reports are joined
    /// @param decided what people decided; it wins over the weights
    public Corroborator(JoinWeights weights, Decided decided) {
        this.weights = weights;
        this.decided = decided;
    }

    /// With the weights that come with Vigil.
    public Corroborator(Decided decided) {
        this(JoinWeights.bundled(), decided);
    }

    @Override
    public String id() {
        return "vigil.corroborate/2";
    }

    /// Takes reports with their readings, each under an id of its own; of two with one id the first
    /// counts.
    @Override
    public Outcome<Corroboration> apply(List<Reported> reports) {
        var gathering = gathering();
        reports.forEach(gathering::add);
        return new Outcome.Done<>(gathering.corroboration(), gathering.problems());
    }

    /// For reports that come one by one, or are too many to be held.
    public Gathering gathering() {
        return new Gathering(weights, decided);
    }
}
