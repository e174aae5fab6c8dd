package vigil.read.event;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.read.entity.Entities;
import vigil.read.entity.Entity;
import vigil.read.entity.EntityClass;
import vigil.read.event.scene.Scene;
import vigil.read.event.scene.Voices;
import vigil.read.event.scene.Voices.Voice;
import vigil.read.text.TokenizedText;

/// Who says what a hit of saying or counting tells.
final class Speakers {
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

    private final Voices voices;
    private final TokenizedText text;
    private final Entities entities;

    Speakers(Scene scene) {
        voices = scene.voices();
        text = scene.text();
        entities = scene.entities();
    }

    /// Who says it: the attribution whose cue the trigger is, else the trigger's subject, else the
    /// voice of the place.
    @Nullable Voice speaker(Hit hit) {
        var cued = voices.cuedBy(hit.first());
        if (cued.isPresent() && !pointing(text.tokenAt(cued.get().source().begin()))) {
            return cued.get();
        }
        var around = voices.at(hit.first()).orElse(null);
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
            var cued = voices.cuedBy(i);
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
}
