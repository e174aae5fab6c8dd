package vigil.read.attribution;

import java.util.ArrayList;
import java.util.List;
import vigil.read.choose.Features;

/// What is in hand while one text is read: the passage, room for features, and the decisions if
/// they are to be kept.
final class Trace {
    private final Passage passage;
    private final Features features;
    private final boolean recording;
    private final List<Decision> decisions = new ArrayList<>();

    Trace(Passage passage, boolean recording) {
        this.passage = passage;
        this.recording = recording;
        features = new Features(recording);
    }

    Passage passage() {
        return passage;
    }

    Features features() {
        return features;
    }

    boolean recording() {
        return recording;
    }

    void record(Decision decision) {
        decisions.add(decision);
    }

    List<Decision> decisions() {
        return List.copyOf(decisions);
    }
}
