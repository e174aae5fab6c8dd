package vigil.read.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.model.mention.Place;
import vigil.model.mention.PlaceMention;
import vigil.read.syntax.NounPhrase;
import vigil.read.syntax.Pos;
import vigil.read.syntax.Syntax;
import vigil.read.text.Lexicon;
import vigil.read.text.TokenizedText;
import vigil.read.text.TokenizedText.Kind;

/// Gives every noun phrase of a text a class.
///
/// Order of trust: a named actor of the list; a noun of the list at the head; a title before a
/// name; a place found by the place reader; the look of a name.
public final class EntityReader {
    private static final Set<String> SIEGE = Set.of("siege", "blockade", "encirclement");
    private static final Set<String> TRUCE =
            Set.of("ceasefire", "fire", "truce", "armistice", "pause", "cessation");
    private static final Set<String> ACTS =
            Set.of(
                    "attack",
                    "strike",
                    "airstrike",
                    "raid",
                    "bombing",
                    "shelling",
                    "bombardment",
                    "explosion",
                    "blast",
                    "assault",
                    "ambush",
                    "shooting",
                    "massacre",
                    "killing",
                    "clash",
                    "battle",
                    "fighting",
                    "offensive",
                    "operation",
                    "attempt",
                    "fire",
                    "barrage",
                    "gunfire",
                    "shellfire",
                    "crossfire");

    private EntityReader() {}

    /// The entities of a text.
    ///
    /// @param scan of a lexicon that [EntityLexicon] was added to
    public static Entities read(
            TokenizedText text, Syntax syntax, Lexicon.Scan scan, List<PlaceMention> places) {
        var reader = new One(text, syntax, scan, places);
        var entities = new ArrayList<Entity>();
        var modifiers = new HashMap<Entity, List<Entity>>();
        for (var base : syntax.phrases()) {
            var phrase = reader.withActor(base);
            var entity = reader.entity(phrase);
            entities.add(entity);
            var inside = reader.modifiers(phrase);
            if (!inside.isEmpty()) {
                modifiers.put(entity, inside);
            }
        }
        return new Entities(
                text, entities, modifiers, new Coreference(text, syntax, entities).antecedents());
    }

    /// The reading of one text.
    private static final class One {
        private final TokenizedText text;
        private final Syntax syntax;
        private final Lexicon.Scan scan;
        private final @Nullable Place[] placeEndingAt;
        private final int[] placeStart;
        private final PersonNames persons;

        One(TokenizedText text, Syntax syntax, Lexicon.Scan scan, List<PlaceMention> places) {
            this.text = text;
            this.syntax = syntax;
            this.scan = scan;
            placeEndingAt = new @Nullable Place[text.size()];
            placeStart = new int[text.size()];
            persons = new PersonNames(text, syntax, scan, i -> placeEndingAt[i] != null);
            for (var mention : places) {
                int last = text.tokensBefore(mention.span().end()) - 1;
                if (last >= 0 && mention.place() != null) {
                    placeEndingAt[last] = mention.place();
                    placeStart[last] = text.tokenAt(mention.span().begin());
                }
            }
        }

        /// "SHINING PATH MEMBERS": a known actor whose first words were taken for a verb belongs to
        /// the phrase whole.
        NounPhrase withActor(NounPhrase phrase) {
            for (int i = phrase.first() - 1; i >= 0 && i > phrase.first() - 4; i--) {
                if (syntax.pos(i) != Pos.VERB && syntax.pos(i) != Pos.ADJ) {
                    break;
                }
                var actor = scan.longest(i, Actor.class);
                if (actor != null
                        && actor.last() >= phrase.first()
                        && actor.last() <= phrase.last()) {
                    return new NounPhrase(i, phrase.last(), phrase.head());
                }
            }
            return phrase;
        }

        Entity entity(NounPhrase phrase) {
            if (syntax.pos(phrase.head()) == Pos.PRON) {
                return of(phrase, EntityClass.PRONOUN, "", null, false); // "who" is not the WHO
            }
            var actor = matchEndingAt(phrase, phrase.last(), Actor.class);
            if (actor == null && phrase.head() != phrase.last()) {
                actor = matchEndingAt(phrase, phrase.head(), Actor.class);
            }
            if (actor != null) {
                var type =
                        actor.value().armed() ? EntityClass.ARMED_GROUP : EntityClass.ORGANISATION;
                return of(phrase, type, actor.value().type(), actor.value().name(), true);
            }
            var noun = noun(phrase);
            var pos = syntax.pos(phrase.head());
            var name = persons.afterTitle(phrase);
            if (name != null && (noun == null || noun.type() != EntityClass.ORGANISATION)) {
                return name;
            }
            var tail = text.caseless() && noun == null ? persons.within(phrase) : null;
            if (tail != null) {
                return tail;
            }
            boolean properHead = pos == Pos.PROPN;
            var place = placeEndingAt[phrase.head()];
            if (noun != null
                    && (place == null
                            || !properHead
                            || placeStart[phrase.head()] > phrase.first())) {
                return typed(phrase, noun, properHead);
            }
            if (place != null) {
                boolean country = place.precision() == Place.Precision.COUNTRY;
                return of(
                        phrase,
                        country ? EntityClass.COUNTRY : EntityClass.PLACE,
                        "",
                        place.name(),
                        true);
            }
            if (text.kind(phrase.head()) == Kind.NUMBER || pos == Pos.NUM) {
                return of(phrase, EntityClass.NUMBER, "", null, false);
            }
            if (properHead && phrase.last() > phrase.first()) {
                boolean person = persons.looksLikeOne(phrase);
                int first = phrase.first();
                if (person && text.caseless() && placeEndingAt[first] != null) {
                    return PersonNames.person(
                            phrase, Math.min(first + 1, phrase.last())); // "Guatemalan"
                }
                return of(phrase, person ? EntityClass.PERSON : EntityClass.OTHER, "", null, true);
            }
            if (properHead) {
                return of(phrase, EntityClass.OTHER, "name", null, true);
            }
            return of(phrase, EntityClass.OTHER, "", null, false);
        }

        /// Actors, forces, weapons and places named before the head.
        List<Entity> modifiers(NounPhrase phrase) {
            var found = new ArrayList<Entity>();
            for (int i = phrase.first(); i < phrase.head(); i++) {
                var modifier = modifier(i, phrase.head());
                if (modifier != null) {
                    found.add(modifier);
                    i = modifier.last();
                }
            }
            return found;
        }

        private @Nullable Entity modifier(int token, int head) {
            var actor = scan.longest(token, Actor.class);
            if (actor != null && actor.last() < head) {
                var type =
                        actor.value().armed() ? EntityClass.ARMED_GROUP : EntityClass.ORGANISATION;
                var value = actor.value();
                return new Entity(
                        token,
                        token,
                        actor.last(),
                        actor.last(),
                        type,
                        value.type(),
                        value.name(),
                        true);
            }
            for (int last = token; last < head; last++) {
                var place = placeEndingAt[last];
                if (place != null && placeStart[last] == token) {
                    var type =
                            place.precision() == Place.Precision.COUNTRY
                                    ? EntityClass.COUNTRY
                                    : EntityClass.PLACE;
                    return new Entity(token, token, last, last, type, "", place.name(), true);
                }
            }
            var noun = scan.longest(token, Noun.class);
            if (noun != null && noun.last() < head && noun.value().type() != EntityClass.ABSTRACT) {
                var value = noun.value();
                return new Entity(
                        token,
                        token,
                        noun.last(),
                        noun.last(),
                        value.type(),
                        value.kind(),
                        null,
                        false);
            }
            return null;
        }

        private Entity typed(NounPhrase phrase, Noun noun, boolean proper) {
            var head = syntax.lemma(phrase.head());
            var type = noun.type();
            if (type == EntityClass.ABSTRACT) {
                if (SIEGE.contains(head)) {
                    type = EntityClass.SIEGE;
                } else if (TRUCE.contains(head)) {
                    type = EntityClass.TRUCE;
                } else if (ACTS.contains(head)) {
                    type = EntityClass.EVENT;
                }
            }
            boolean named =
                    proper
                            && phrase.last() > phrase.first()
                            && type != EntityClass.PEOPLE
                            && type != EntityClass.ARMED_PEOPLE;
            return of(phrase, type, noun.kind(), null, named);
        }

        private static Entity of(
                NounPhrase phrase,
                EntityClass type,
                String kind,
                @Nullable String name,
                boolean named) {
            return new Entity(
                    phrase.first(),
                    phrase.first(),
                    phrase.last(),
                    phrase.head(),
                    type,
                    kind,
                    name,
                    named);
        }

        /// The noun of the list that ends at the head, the longest one.
        private @Nullable Noun noun(NounPhrase phrase) {
            var match = matchEndingAt(phrase, phrase.head(), Noun.class);
            return match == null ? null : match.value();
        }

        private <V> Lexicon.@Nullable Match<V> matchEndingAt(
                NounPhrase phrase, int last, Class<V> type) {
            for (int i = phrase.first(); i <= last; i++) {
                for (var match : scan.at(i, type)) {
                    if (match.last() == last) {
                        return match;
                    }
                }
            }
            return null;
        }
    }
}
