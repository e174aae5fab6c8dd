package vigil.read.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.model.claim.Act;
import vigil.model.claim.Modality;
import vigil.model.mention.PlaceMention;
import vigil.model.mention.TimeMention;
import vigil.read.event.scene.Voices.Voice;
import vigil.read.figure.FigureMention;

/// What one voice tells of one event, while it is being put together. Becomes a claim.
final class Account {
    Act act;
    final Set<Act> context = new LinkedHashSet<>();
    Modality modality = Modality.ASSERTED;
    final @Nullable Voice voice;
    final List<Filler> fillers = new ArrayList<>();
    final List<FigureMention> figures = new ArrayList<>();
    final List<int[]> stretches = new ArrayList<>(); // token ranges, half-open
    final Set<String> because = new LinkedHashSet<>();
    @Nullable PlaceMention place;
    @Nullable TimeMention time;
    boolean ownPlace; // told with the event itself, not carried over
    boolean ownTime;
    @Nullable TimeMention latest; // by the dateline, where the text tells no day
    @Nullable PlaceMention country; // of the report, where the text tells no place
    @Nullable PlaceMention settledPlace; // chosen among all of the report
    @Nullable TimeMention settledTime;
    double relevance = Double.NaN; // above zero if it tells an incident; NaN until judged
    int calledFalse = -1; // the word that calls it false, in its first sentence
    boolean specific; // something more than a harm tells what happened
    int lastSentence;
    final List<Integer> sentences = new ArrayList<>();
    final List<Trigger> triggers = new ArrayList<>();
    final int firstToken;

    Account(Act act, @Nullable Voice voice, int firstToken, int sentence) {
        this.act = act;
        this.voice = voice;
        this.firstToken = firstToken;
        this.lastSentence = sentence;
    }

    /// A trigger of this account.
    ///
    /// @param token its first token
    /// @param frame the frame's name
    record Trigger(int token, String frame) {}

    /// The trigger nearest to a token.
    Trigger trigger(int token) {
        var best = triggers.isEmpty() ? new Trigger(firstToken, "none") : triggers.getFirst();
        for (var trigger : triggers) {
            if (Math.abs(trigger.token - token) < Math.abs(best.token - token)) {
                best = trigger;
            }
        }
        return best;
    }

    /// When, by the text or else by its dateline.
    @Nullable TimeMention when() {
        return settledTime != null ? settledTime : time != null ? time : latest;
    }

    /// Where, by the text or else by what the report is about.
    @Nullable PlaceMention where() {
        return settledPlace != null ? settledPlace : place != null ? place : country;
    }

    boolean sameVoice(@Nullable Voice other) {
        return voice == null
                ? other == null
                : other != null && voice.speaker().equals(other.speaker());
    }

    void add(Filler filler) {
        for (var known : fillers) {
            if (known.part() == filler.part()
                    && known.entity().first() == filler.entity().first()) {
                return;
            }
        }
        fillers.add(filler);
    }
}
