package vigil.corroborate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import vigil.corroborate.decide.Decided;
import vigil.corroborate.match.JoinWeights;
import vigil.corroborate.sheet.Sheet;
import vigil.model.Problem;
import vigil.model.incident.Corroboration;
import vigil.model.incident.Incident;
import vigil.model.reading.Reported;

/// Takes reports in one by one and keeps little of each: their texts are let go. When asked, it
/// lays all that came so far beside each other; more may come afterwards.
///
/// The result depends on the set of reports, not on the order in which they came; of two with one
/// id the first counts. For one thread.
public final class Gathering {
    private final JoinWeights weights;
    private final Decided decided;
    private final List<Problem> problems;
    private final List<Sheet> sheets = new ArrayList<>();

    Gathering(JoinWeights weights, Decided decided) {
        this.weights = weights;
        this.decided = decided;
        problems = new ArrayList<>(decided.problems());
    }

    /// Takes a report in.
    public void add(Reported reported) {
        for (var corrected : decided.applied(List.of(reported), problems)) {
            sheets.add(Sheet.of(corrected));
        }
    }

    /// What could not be honoured of what people decided.
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /// All that came, laid beside each other.
    public Corroboration corroboration() {
        return gathered().corroboration();
    }

    /// Tells of each incident, those with most reports first, and keeps none.
    public void forEachIncident(Consumer<Incident> consumer) {
        gathered().forEachIncident(consumer);
    }

    private Gathered gathered() {
        var byId = new ArrayList<>(sheets);
        byId.sort(Comparator.comparing(Sheet::id));
        var once = new ArrayList<Sheet>(byId.size());
        for (var sheet : byId) {
            if (once.isEmpty() || !once.getLast().id().equals(sheet.id())) {
                once.add(sheet);
            }
        }
        return new Gathered(once, weights, decided);
    }
}
