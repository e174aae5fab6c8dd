package vigil.read.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vigil.model.claim.Act;
import vigil.model.claim.Role;
import vigil.read.entity.Entities;
import vigil.read.entity.EntityClass;
import vigil.read.event.frame.Argument;
import vigil.read.event.frame.Arguments;
import vigil.read.event.frame.Frame;
import vigil.read.event.frame.Frame.Trigger;
import vigil.read.syntax.Pos;
import vigil.read.syntax.Syntax;
import vigil.read.text.Lexicon;
import vigil.read.text.TokenizedText;

/// Finds the frames of a text: trigger words used as they must be, with what fills their roles.
final class HitFinder {
    private static final Set<EntityClass> OWNERS =
            EnumSet.of(
                    EntityClass.ARMED_GROUP,
                    EntityClass.ARMED_PEOPLE,
                    EntityClass.COUNTRY,
                    EntityClass.ORGANISATION);

    private final TokenizedText text;
    private final Syntax syntax;
    private final Lexicon.Scan scan;
    private final Entities entities;
    private final Arguments arguments;

    HitFinder(TokenizedText text, Syntax syntax, Lexicon.Scan scan, Entities entities) {
        this.text = text;
        this.syntax = syntax;
        this.scan = scan;
        this.entities = entities;
        this.arguments = new Arguments(text, syntax, entities);
    }

    /// All hits in the order of the text. A trigger inside a longer one of the same kind does not
    /// count.
    List<Hit> hits() {
        var hits = new ArrayList<Hit>();
        for (int i = 0; i < text.size(); i++) {
            var matches = scan.at(i, Trigger.class);
            if (!matches.isEmpty()) {
                at(matches, hits);
            }
        }
        return hits;
    }

    /// Of the triggers that begin at one token, the longest that fire; of several frames of one
    /// type the one that fills most roles, and of those the one that asks for most.
    private void at(List<Lexicon.Match<Trigger>> matches, List<Hit> hits) {
        int length = 0;
        var best = new TreeMap<String, Hit>();
        for (int m = matches.size() - 1; m >= 0; m--) {
            var match = matches.get(m);
            if (match.length() < length) {
                break;
            }
            var hit = hit(match);
            if (hit.isPresent() && !insideLonger(hit.get(), hits)) {
                best.merge(hit.get().act().type(), hit.get(), HitFinder::better);
                length = match.length();
            }
        }
        hits.addAll(best.values());
    }

    private static Hit better(Hit one, Hit other) {
        if (one.fillers().size() != other.fillers().size()) {
            return one.fillers().size() > other.fillers().size() ? one : other;
        }
        boolean asksLess = other.frame().needs().isEmpty() && !one.frame().needs().isEmpty();
        return asksLess ? one : other; // the other stands earlier in the file
    }

    private static boolean insideLonger(Hit hit, List<Hit> hits) {
        for (int i = hits.size() - 1; i >= 0 && i > hits.size() - 6; i--) {
            var other = hits.get(i);
            boolean covers = other.first() <= hit.first() && hit.last() <= other.last();
            boolean longer = other.last() - other.first() > hit.last() - hit.first();
            boolean sameType = other.act().type().equals(hit.act().type());
            if (covers && longer && sameType) {
                return true;
            }
        }
        return false;
    }

    private Optional<Hit> hit(Lexicon.Match<Trigger> match) {
        var frame = match.value().frame();
        var part = match.value().part();
        int first = match.first();
        int last = match.last();
        if (!usedAs(part, first, last)) {
            return Optional.empty();
        }
        boolean verb = part != Trigger.Part.NOUN && syntax.pos(first) != Pos.NOUN;
        var found =
                verb
                        ? arguments.ofVerb(first, last, intransitive(frame))
                        : arguments.ofNoun(first, last);
        if (!frame.metBy(found)) {
            return Optional.empty();
        }
        var fillers = new ArrayList<Filler>();
        for (var argument : found) {
            if (argument.entity().first() <= first && first <= argument.entity().last() && !verb) {
                continue;
            }
            role(frame, argument, found)
                    .ifPresent(role ->
                            fillers.add(
                                    new Filler(
                                            role,
                                            argument.entity(),
                                            Modalities.certainty(text, entities, argument.entity()),
                                            argument.relation(),
                                            first,
                                            frame.name())));
        }
        owners(frame, first, fillers);
        int sentence = text.sentenceOf(first);
        return Optional.of(
                new Hit(
                        frame,
                        refined(frame, first, found, fillers),
                        first,
                        last,
                        verb,
                        sentence,
                        List.copyOf(found),
                        List.copyOf(fillers)));
    }

    /// "Government aircraft", "a Russian missile", "coalition planes": whose weapon it is, did it.
    private void owners(Frame frame, int trigger, List<Filler> fillers) {
        boolean known = fillers.stream().anyMatch(f -> f.part() == Role.Part.PERPETRATOR);
        if (known || !(frame.act() instanceof Act.Assault)) {
            return;
        }
        for (var filler : List.copyOf(fillers)) {
            if (filler.part() != Role.Part.WEAPON) {
                continue;
            }
            for (var owner : entities.modifiers(filler.entity())) {
                if (OWNERS.contains(owner.type())) {
                    fillers.add(
                            new Filler(
                                    Role.Part.PERPETRATOR,
                                    owner,
                                    Modalities.certainty(text, entities, filler.entity()),
                                    "modifier",
                                    trigger,
                                    frame.name()));
                }
            }
        }
    }

    /// An object beside a subject ("sent troops") may have a role of its own.
    private static Optional<Role.Part> role(Frame frame, Argument argument, List<Argument> found) {
        if (argument.relation().equals("object") && hasSubject(found)) {
            var own = frame.scheme().role(new Argument("object&subject", argument.entity()));
            if (own.isPresent()) {
                return own;
            }
        }
        if (argument.relation().equals("possessor") && hasVictim(found)) {
            var own = frame.scheme().role(new Argument("possessor&of", argument.entity()));
            if (own.isPresent()) {
                return own;
            }
        }
        return frame.scheme().role(argument);
    }

    /// "Their murder of the mayor" names the murderers; "the mayor's murder" the victim.
    private static boolean hasVictim(List<Argument> found) {
        for (var argument : found) {
            if (argument.relation().equals("of") || argument.relation().equals("object")) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasSubject(List<Argument> found) {
        for (var argument : found) {
            if (argument.relation().equals("subject")) {
                return true;
            }
        }
        return false;
    }

    private boolean usedAs(Trigger.Part part, int first, int last) {
        var pos = syntax.pos(first);
        return switch (part) {
            case VERB ->
                    pos == Pos.VERB || (pos == Pos.AUX && last > first) || badlyTagged(first, pos);
            case NOUN -> common(last) && !partOfName(first) && !talkedOf(last);
            case PHRASE -> true;
        };
    }

    /// Not a word of a name: "Air Assault Brigade".
    private boolean common(int token) {
        var pos = syntax.pos(token);
        if (pos != Pos.NOUN && pos != Pos.PROPN) {
            return false;
        }
        boolean opens = token == text.sentenceStart(text.sentenceOf(token));
        if (text.caseless() || !text.capitalised(token) || opens) {
            return true;
        }
        return pos == Pos.NOUN && !(token + 1 < text.size() && text.capitalised(token + 1));
    }

    /// "a truce proposal", "ceasefire talks": what is talked of is not there yet.
    private boolean talkedOf(int token) {
        return text.is(
                        token + 1,
                        "proposal",
                        "proposals",
                        "talks",
                        "negotiations",
                        "deal",
                        "plan",
                        "plans",
                        "negotiators",
                        "monitors",
                        "monitoring",
                        "negotiator",
                        "mediators")
                && text.is(token, "truce", "ceasefire", "fire", "armistice", "siege", "blockade");
    }

    /// "Support" in "Rapid Support Forces" backs nobody.
    private boolean partOfName(int token) {
        var entity = entities.at(token);
        return entity != null && entity.name() != null && entity.type() != EntityClass.COUNTRY;
    }

    /// A past form before "by" or after "be" is a verb whatever the tagger thought.
    private boolean badlyTagged(int token, Pos pos) {
        return pos == Pos.ADJ
                && (text.is(token + 1, "by")
                        || (token > 0 && syntax.lemma(token - 1).equals("be")));
    }

    private static boolean intransitive(Frame frame) {
        return switch (frame.scheme().name()) {
            case "die", "flee", "starve", "clash", "explode" -> true;
            default -> false;
        };
    }

    /// The act with the mode that weapons imply, where the frame leaves it open.
    private Act refined(Frame frame, int trigger, List<Argument> found, List<Filler> fillers) {
        if (!(frame.act() instanceof Act.Assault act)) {
            return frame.act();
        }
        boolean open =
                act == Act.Assault.UNSPECIFIED
                        || act == Act.Assault.ARTILLERY
                        || frame.name().equals("assault.plant");
        if (!open) {
            return act;
        }
        Act mode = act;
        for (var filler : fillers) {
            if (filler.part() == Role.Part.WEAPON && !filler.entity().mode().isEmpty()) {
                var weapon = Act.of("assault", filler.entity().mode()).orElse(act);
                if (mode == Act.Assault.UNSPECIFIED
                        || weapon == Act.Assault.AERIAL
                        || frame.name().equals("assault.plant")) {
                    mode = weapon;
                }
            }
        }
        if (mode == Act.Assault.UNSPECIFIED) {
            for (var argument : found) {
                if (argument.relation().equals("object")
                        && argument.entity().type() == EntityClass.WEAPON
                        && argument.entity().plainKind().equals("bomb")) {
                    return syntax.lemma(trigger).equals("drop")
                            ? Act.Assault.AERIAL
                            : Act.Assault.EXPLOSIVE;
                }
            }
        }
        return mode;
    }
}
