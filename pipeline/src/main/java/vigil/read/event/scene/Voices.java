package vigil.read.event.scene;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.model.Span;
import vigil.read.attribution.Attributed;
import vigil.read.attribution.CueClass;
import vigil.read.entity.Entities;
import vigil.read.text.TokenizedText;

/// Who speaks where in one report, who is named as speaking, and what somebody denies.
public final class Voices {
    private static final Set<String> DEEDS =
            Set.of(
                    "targeted",
                    "target",
                    "targeting",
                    "support",
                    "supports",
                    "supported",
                    "back",
                    "backs",
                    "backed",
                    "attack",
                    "attacked",
                    "attacking",
                    "hit",
                    "struck",
                    "arm",
                    "arms",
                    "armed",
                    "fought",
                    "fight",
                    "fighting",
                    "join",
                    "joined",
                    "bombed",
                    "shelled",
                    "killed",
                    "fired",
                    "seized",
                    "captured",
                    "refused",
                    "refusing",
                    "blocked",
                    "forced",
                    "continue",
                    "continues",
                    "continued");
    private static final Set<String> DAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final Set<String> COUNTS =
            Set.of(
                    "figures",
                    "count",
                    "counts",
                    "tally",
                    "tallies",
                    "data",
                    "records",
                    "estimate",
                    "estimates",
                    "statistics",
                    "database",
                    "numbers");

    private final vigil.read.attribution.Voices voices;
    private final TokenizedText text;
    private final Entities entities;
    private final BitSet names = new BitSet();
    private final BitSet denied = new BitSet();
    private final BitSet owning = new BitSet();

    public Voices(TokenizedText text, Entities entities, List<Attributed> attributions) {
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
                if (relation.cue().stream().anyMatch(this::owns)) {
                    relation.source().forEach(span -> mark(text, span, owning));
                }
                relation.cue().forEach(span -> mark(text, span, names));
            }
        }
    }

    private static void mark(TokenizedText text, Span span, BitSet tokens) {
        tokens.set(text.tokenAt(span.begin()), text.tokensBefore(span.end()));
    }

    /// The nearest voice at a token; empty where the report speaks in its own voice.
    public Optional<Voice> at(int token) {
        return voices.voiceAt(token)
                .filter(one -> one.cueClass() != CueClass.DENY) // who denies does not vouch
                .flatMap(this::voice);
    }

    /// The voice whose cue a token is; empty where it is none.
    public Optional<Voice> cuedBy(int token) {
        return voices.cueAt(token).flatMap(this::voice);
    }

    private Optional<Voice> voice(Attributed attributed) {
        var relation = attributed.relation();
        var speaker = relation.speaker();
        var written = attributed.written();
        if (!relation.cue().isEmpty() && acts(relation.cue().getFirst())) {
            return Optional.empty();
        }
        if (speaker == null
                || written == null
                || relation.source().isEmpty()
                || !speaks(relation.source().getFirst())) {
            return Optional.empty();
        }
        return Optional.of(
                new Voice(
                        owner(written, relation.source().getFirst()),
                        owner(speaker, relation.source().getFirst()),
                        relation.source().getFirst(),
                        relation.cue().isEmpty() ? null : relation.cue().getFirst(),
                        relation.quoted()));
    }

    /// Who passes on what a voice says, from the nearest out.
    public List<Voice> behind(Voice voice) {
        var cued =
                voice.cue() == null
                        ? null
                        : voices.cueAt(text.tokenAt(voice.cue().begin())).orElse(null);
        if (cued == null) {
            return List.of();
        }
        return voices.behind(cued).stream().flatMap(outer -> voice(outer).stream()).toList();
    }

    private boolean owns(Span cue) {
        int last = Math.max(0, text.tokensBefore(cue.end()) - 1);
        return text.is(
                last,
                "claimed",
                "claim",
                "claims",
                "claiming",
                "admitted",
                "admits",
                "admit",
                "confessed",
                "responsibility");
    }

    /// "targeted", "backed": words of deeds, which vouch for nothing.
    private boolean acts(Span cue) {
        return DEEDS.contains(text.key(Math.max(0, text.tokensBefore(cue.end()) - 1)));
    }

    /// Whose figures they are says it: "the museum" of "the museum's figures".
    private String owner(String speaker, Span source) {
        int first = text.tokenAt(source.begin());
        int last = text.tokensBefore(source.end()) - 1;
        if (last - 2 < first || !COUNTS.contains(text.key(last))) {
            return speaker;
        }
        for (int i = last - 1; i > first; i--) {
            if (text.is(i, "'s", "'", "’s", "’")) {
                return text.span(first, i - 1).of(text.text());
            }
        }
        return speaker;
    }

    /// Weapons, vehicles, goods and bare numbers say nothing: "rockets hit" is no saying.
    private boolean speaks(Span source) {
        int first = text.tokenAt(source.begin());
        if (DAYS.contains(text.key(first)) && text.tokensBefore(source.end()) - 1 == first) {
            return false;
        }
        var entity = entities.at(first);
        if (entity == null) {
            return true;
        }
        return switch (entity.type()) {
            case WEAPON, VEHICLE, INFRASTRUCTURE, SUPPLIES, SIEGE, EVENT, TRUCE, LOCALITY -> false;
            case NUMBER -> text.is(entity.last() + 1, "of");
            default -> true;
        };
    }

    /// Whether a token names who speaks, of anything but a deed of its own ("claimed the attack").
    public boolean speaks(int token) {
        return names.get(token) && !owning.get(token);
    }

    /// Whether a token is a cue: "said", "according to".
    public boolean cue(int token) {
        return voices.cueAt(token).isPresent();
    }

    /// Whether a token belongs to the words that name a speaker or cue.
    public boolean names(int token) {
        return names.get(token);
    }

    /// Whether a token lies in what somebody denies.
    public boolean denied(int token) {
        return denied.get(token);
    }

    /// Who speaks at some point of a report.
    ///
    /// @param speaker name or description, as it stands there
    /// @param name the fullest name that the text gives
    /// @param source where it stands
    /// @param cue the word that says that it speaks, or null
    /// @param quoted whether the words are in quotation marks
    public record Voice(
            String speaker, String name, Span source, @Nullable Span cue, boolean quoted) {

        /// One that is named only here.
        public Voice(String speaker, Span source, @Nullable Span cue, boolean quoted) {
            this(speaker, speaker, source, cue, quoted);
        }
    }
}
