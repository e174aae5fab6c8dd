package vigil.read.event;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.model.Span;
import vigil.read.attribution.Attributed;
import vigil.read.attribution.CueClass;
import vigil.read.entity.Entities;
import vigil.read.entity.Entity;
import vigil.read.entity.EntityClass;
import vigil.read.text.TokenizedText;

/// Who speaks where in one report, who is named as speaking, and what somebody denies.
final class Voices {
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
    private static final Set<String> COUNTING =
            Set.of(
                    "put",
                    "puts",
                    "counted",
                    "counts",
                    "recorded",
                    "records",
                    "registered",
                    "documented",
                    "tallied",
                    "lists",
                    "listed",
                    "confirmed");

    private final vigil.read.attribution.Voices voices;
    private final TokenizedText text;
    private final Entities entities;
    private final BitSet names = new BitSet();
    private final BitSet denied = new BitSet();
    private final BitSet owning = new BitSet();

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
    List<Voice> behind(Voice voice) {
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
    boolean speaks(int token) {
        return names.get(token) && !owning.get(token);
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
        if (cued.isPresent() && !pointing(text.tokenAt(cued.get().source().begin()))) {
            return cued.get();
        }
        var around = at(hit.first()).orElse(null);
        if (!hit.frame().name().endsWith("-must")
                && !hit.frame().name().endsWith("-if")
                && !hit.frame().name().endsWith("-behind")) {
            for (var argument : hit.arguments()) {
                boolean subject =
                        (argument.relation().equals("by")
                                        && hit.frame().name().equals("say.publish"))
                                || argument.relation().equals("subject")
                                || (!hit.verb() && argument.relation().equals("possessor"));
                if (subject) {
                    var entity = argument.entity();
                    boolean within = around != null && stands(entity);
                    if (within || pointing(entity.first())) {
                        return around != null ? around : before(hit);
                    }
                    return voiceOf(head(entity), hit);
                }
            }
        }
        if (hit.frame().name().endsWith("-behind") && around == null) {
            return holder(hit);
        }
        return around;
    }

    /// "We hold the army responsible": who holds.
    private @Nullable Voice holder(Hit hit) {
        int start = text.sentenceStart(hit.sentence());
        for (int i = hit.first() - 1; i > start; i--) {
            var holder = text.is(i, "hold", "holds", "held") ? entities.at(i - 1) : null;
            if (holder != null) {
                return voiceOf(holder, hit);
            }
        }
        return null;
    }

    /// "it condemned", "this is not true": a word that stands for a speaker or for what was said.
    private boolean stands(Entity entity) {
        return text.is(entity.first(), "it", "he", "she", "they");
    }

    private boolean pointing(int token) {
        return text.is(token, "this", "that", "which", "these");
    }

    /// The speaker of the sentence before.
    private @Nullable Voice before(Hit hit) {
        for (int i = hit.first(); i >= 0 && i > hit.first() - 60; i--) {
            var cued = cuedBy(i);
            if (cued.isPresent() && !pointing(text.tokenAt(cued.get().source().begin()))) {
                return cued.get();
            }
        }
        return null;
    }

    /// "Families of hostages held in Gaza urged": the phrase that the others hang on.
    private Entity head(Entity entity) {
        var head = entity;
        int start = text.sentenceStart(text.sentenceOf(entity.first()));
        for (int i = entity.start() - 1; i >= start; i--) {
            if (text.is(i, ",", ";", "and", "but", "said", "that", ":")) {
                break;
            }
            var other = entities.at(i);
            if (other == null) {
                continue;
            }
            boolean hangs =
                    text.is(head.start() - 1, "in", "of", "at", "from", "on", "near", "for");
            if (!hangs) {
                break;
            }
            head = other;
            i = other.start();
        }
        return switch (head.type()) {
            case PLACE, COUNTRY, NUMBER, PRONOUN -> entity;
            default -> head;
        };
    }

    /// Who counts: "a monitoring group put the death toll at 15".
    @Nullable Voice counting(int figure) {
        int start = text.sentenceStart(text.sentenceOf(figure));
        for (int i = figure - 1; i > start; i--) {
            if (COUNTING.contains(text.key(i)) && entities.at(i) == null) {
                int at = i - 1;
                while (at > start
                        && text.is(at, "had", "has", "have", "earlier", "since", "also", "later")) {
                    at--;
                }
                var counter = head(at);
                return counter == null ? null : counted(counter, i);
            }
        }
        return null;
    }

    /// The phrase that ends at a token, or the one that it hangs on: "a group based in Britain".
    private @Nullable Entity head(int token) {
        var entity = entities.at(token);
        while (entity != null && text.is(entity.start() - 1, "in", "of", "at", "from")) {
            int before = entity.start() - (text.is(entity.start() - 2, "based") ? 3 : 2);
            var other = before < 0 ? null : entities.at(before);
            if (other == null) {
                break;
            }
            entity = other;
        }
        return entity;
    }

    private @Nullable Voice counted(Entity entity, int cue) {
        var span = text.span(entity.first(), entity.last());
        return switch (entity.type()) {
            case ORGANISATION, PERSON, PEOPLE, ARMED_GROUP, OTHER, BUILDING ->
                    new Voice(span.of(text.text()), span, text.span(cue, cue), false);
            default -> null;
        };
    }

    private Voice voiceOf(Entity entity, Hit hit) {
        int last = entity.last();
        if (entity.type() == EntityClass.NUMBER && text.is(last + 1, "of")) {
            var of = entities.at(last + 2); // "15 of the city's doctors"
            while (of != null
                    && text.is(of.last() + 1, "'s", "'", "’s", "’")
                    && entities.at(of.last() + 2) != null) {
                of = entities.at(of.last() + 2);
            }
            last = of == null ? last : of.last();
        }
        var span = text.span(entity.first(), last);
        return new Voice(span.of(text.text()), span, text.span(hit.first(), hit.last()), false);
    }

    /// Who speaks at some point of a report.
    ///
    /// @param speaker name or description, as it stands there
    /// @param name the fullest name that the text gives
    /// @param source where it stands
    /// @param cue the word that says that it speaks, or null
    /// @param quoted whether the words are in quotation marks
    record Voice(String speaker, String name, Span source, @Nullable Span cue, boolean quoted) {

        /// One that is named only here.
        Voice(String speaker, Span source, @Nullable Span cue, boolean quoted) {
            this(speaker, speaker, source, cue, quoted);
        }
    }
}
