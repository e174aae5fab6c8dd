package vigil.read.event;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.model.Span;
import vigil.read.attribution.Attributed;
import vigil.read.attribution.CueClass;
import vigil.read.entity.Entities;
import vigil.read.entity.Entity;
import vigil.read.text.TokenizedText;

/// Who speaks where in one report, who is named as speaking, and what somebody denies.
final class Voices {
    private final vigil.read.attribution.Voices voices;
    private final TokenizedText text;
    private final Entities entities;
    private final BitSet names = new BitSet();
    private final BitSet denied = new BitSet();

    Voices(TokenizedText text, Entities entities, List<Attributed> attributions) {
        this.text = text;
        this.entities = entities;
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
                .flatMap(this::voice);
    }

    /// The voice whose cue a token is; empty where it is none.
    Optional<Voice> cuedBy(int token) {
        return voices.cueAt(token).flatMap(this::voice);
    }

    private Optional<Voice> voice(Attributed attributed) {
        var relation = attributed.relation();
        var speaker = relation.speaker();
        if (speaker == null
                || relation.source().isEmpty()
                || !speaks(relation.source().getFirst())) {
            return Optional.empty();
        }
        return Optional.of(
                new Voice(
                        speaker,
                        relation.source().getFirst(),
                        relation.cue().isEmpty() ? null : relation.cue().getFirst(),
                        relation.quoted()));
    }

    /// Weapons, vehicles, goods and bare numbers say nothing: "rockets hit" is no saying.
    private boolean speaks(Span source) {
        var entity = entities.at(text.tokenAt(source.begin()));
        if (entity == null) {
            return true;
        }
        return switch (entity.type()) {
            case WEAPON, VEHICLE, INFRASTRUCTURE, SUPPLIES, SIEGE, EVENT, TRUCE, LOCALITY -> false;
            case NUMBER -> text.is(entity.last() + 1, "of");
            default -> true;
        };
    }

    /// Whether a token is a cue: "said", "according to".
    boolean cue(int token) {
        return voices.cueAt(token).isPresent();
    }

    /// Whether a token belongs to the words that name a speaker or cue.
    boolean names(int token) {
        return names.get(token);
    }

    /// Whether a token lies in what somebody denies.
    boolean denied(int token) {
        return denied.get(token);
    }

    /// Who says it: the attribution whose cue the trigger is, else the trigger's subject, else the
    /// voice of the place.
    @Nullable Voice speaker(Hit hit) {
        var cued = cuedBy(hit.first());
        if (cued.isPresent()) {
            return cued.get();
        }
        if (hit.verb()
                && !hit.frame().name().endsWith("-must")
                && !hit.frame().name().endsWith("-behind")) {
            for (var argument : hit.arguments()) {
                if (argument.relation().equals("subject")) {
                    return voiceOf(argument.entity(), hit);
                }
            }
        }
        for (var argument : hit.arguments()) {
            if (!hit.verb()
                    && (argument.relation().equals("subject")
                            || argument.relation().equals("possessor"))) {
                return voiceOf(argument.entity(), hit);
            }
        }
        return at(hit.first()).orElse(null);
    }

    private Voice voiceOf(Entity entity, Hit hit) {
        var span = text.span(entity.first(), entity.last());
        return new Voice(
                span.of(text.text()),
                span,
                text.span(hit.first(), hit.last()),
                false);
    }
}
