package vigil.read.event;

import java.util.Set;
import vigil.read.event.scene.Scene;

/// Deaths that no act of force explains: "a child died of measles". Hunger, thirst and cold in a
/// siege are none of them.
final class NaturalDeaths {
    private static final int FARTHEST = 4;
    private static final Set<String> CAUSES =
            Set.of(
                    "measles",
                    "cholera",
                    "malaria",
                    "cancer",
                    "tuberculosis",
                    "typhoid",
                    "dengue",
                    "ebola",
                    "covid",
                    "covid-19",
                    "coronavirus",
                    "influenza",
                    "flu",
                    "pneumonia",
                    "leukemia",
                    "leukaemia",
                    "diabetes",
                    "stroke",
                    "disease",
                    "illness",
                    "infection",
                    "causes",
                    "age",
                    "childbirth",
                    "overdose",
                    "epidemic",
                    "drowning");

    private NaturalDeaths() {}

    /// Whether a word of dying is followed by such a cause.
    static boolean at(Scene scene, int trigger) {
        var lemma = scene.syntax().lemma(trigger);
        if (!lemma.equals("die") && !lemma.equals("death")) {
            return false;
        }
        var text = scene.text();
        int cause = -1;
        for (int i = trigger + 1; i < trigger + FARTHEST && i < text.size(); i++) {
            if (text.is(i, "of", "from", "after")) {
                cause = i;
                break;
            }
        }
        if (cause < 0) {
            return false;
        }
        if (text.is(cause + 1, "a")
                && text.is(cause + 2, "heart")
                && text.is(cause + 3, "attack")) {
            return true;
        }
        for (int i = cause + 1; i < cause + FARTHEST && i < text.size(); i++) {
            if (CAUSES.contains(text.key(i))) {
                return true;
            }
        }
        return false;
    }
}
