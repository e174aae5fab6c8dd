package vigil.read.event;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import vigil.model.Span;
import vigil.read.attribution.Attributed;
import vigil.read.attribution.CueClass;
import vigil.read.text.TokenizedText;

/// Who speaks where in one report, who is named as speaking, and what somebody denies.
final class Voices {
    private final vigil.read.attribution.Voices voices;
    private final BitSet names = new BitSet();
    private final BitSet denied = new BitSet();

    Voices(TokenizedText text, List<Attributed> attributions) {
        voices = vigil.read.attribution.Voices.of(text, attributions);
        for (var attributed : attributions) {
            var relation = attributed.relation();
            if (attributed.cueClass() == CueClass.DENY) {
                relation.content().forEach(span -> mark(text, span, denied));
            }
            if (attributed.cueClass().vouches() && !relation.source().isEmpty()) {
                relation.source().forEach(span -> mark(text, span, names));
                relation.cue().forEach(span -> mark(text, span, names));
            }
        }
    }

    private static void mark(TokenizedText text, Span span, BitSet tokens) {
        tokens.set(text.tokenAt(span.begin()), text.tokensBefore(span.end()));
    }

    /// The nearest voice at a token; empty where the report speaks in its own voice.
    Optional<Voice> at(int token) {
        return voices.voiceAt(token)
                .filter(one -> one.cueClass() != CueClass.DENY) // who denies does not vouch
                .flatMap(Voices::voice);
    }

    /// The voice whose cue a token is; empty where it is none.
    Optional<Voice> cuedBy(int token) {
        return voices.cueAt(token).flatMap(Voices::voice);
    }

    private static Optional<Voice> voice(Attributed attributed) {
        var relation = attributed.relation();
        var speaker = relation.speaker();
        if (speaker == null || relation.source().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Voice(
                        speaker,
                        relation.source().getFirst(),
                        relation.cue().isEmpty() ? null : relation.cue().getFirst(),
                        relation.quoted()));
    }

    /// Whether a token belongs to the words that name a speaker or cue.
    boolean names(int token) {
        return names.get(token);
    }

    /// Whether a token lies in what somebody denies.
    boolean denied(int token) {
        return denied.get(token);
    }
}
