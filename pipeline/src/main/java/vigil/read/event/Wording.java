package vigil.read.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vigil.read.entity.Entity;
import vigil.read.entity.EntityClass;
import vigil.read.event.scene.Scene;
import vigil.read.syntax.Pos;
import vigil.read.text.TokenizedText;
import vigil.read.text.TokenizedText.Kind;

/// Which of an entity's words name it: with or without the count, the possessor, the modifiers.
final class Wording {
    private static final Set<String> QUANTIFIERS =
            Set.of(
                    "several",
                    "various",
                    "other",
                    "others",
                    "many",
                    "some",
                    "few",
                    "least",
                    "about",
                    "nearly",
                    "almost",
                    "approximately",
                    "around",
                    "more",
                    "than",
                    "over",
                    "two",
                    "three",
                    "another",
                    "all",
                    "both",
                    "different",
                    "numerous",
                    "hundreds",
                    "dozens",
                    "at",
                    "up",
                    "to",
                    "any",
                    "each",
                    "such",
                    "same",
                    "own");

    private static final Set<String> MONTHS =
            Set.of(
                    "january",
                    "february",
                    "april",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december");

    private final Scene scene;

    Wording(Scene scene) {
        this.scene = scene;
    }

    /// A way to name an entity.
    ///
    /// @param how `full`, `trimmed`, `bare`, `possessed`
    record Variant(String how, int first, int last) {}

    /// The ways, the usual one (no article, no count) first.
    List<Variant> variants(Entity entity) {
        var text = scene.text();
        var variants = new ArrayList<Variant>(4);
        int trimmed = trimmed(entity);
        variants.add(new Variant("trimmed", trimmed, entity.last()));
        if (entity.named() && entity.type() != EntityClass.OTHER) {
            return variants;
        }
        int full = entity.first();
        if (full < entity.last()
                && text.is(full, "the", "a", "an", "this", "that", "these", "those")) {
            full++;
        }
        if (full < trimmed) {
            variants.add(new Variant("full", full, entity.last()));
        }
        int bare = bare(entity, trimmed);
        if (bare > trimmed) {
            variants.add(new Variant("bare", bare, entity.last()));
        }
        int head = entity.head();
        if (text.caseless()
                && head == entity.last()
                && head > Math.max(bare, trimmed)
                && text.kind(head - 1) != Kind.HYPHEN) {
            variants.add(new Variant("head", head, head));
        }
        if (entity.start() >= 2 && text.is(entity.start() - 1, "'s", "'")) {
            var owner = scene.entities().at(entity.start() - 2);
            if (owner != null) {
                int first = owner.start();
                if (first < owner.last() && text.is(first, "the", "a", "an")) {
                    first++;
                }
                variants.add(new Variant("possessed", first, entity.last()));
            }
        }
        if (text.is(entity.last() + 1, "of")) {
            var inner = scene.entities().at(entity.last() + 2);
            if (inner != null && inner.start() == entity.last() + 2) {
                variants.add(new Variant("extended", trimmed, inner.last()));
            }
        }
        return variants;
    }

    /// The first word after articles, counts and possessive pronouns.
    int trimmed(Entity entity) {
        var text = scene.text();
        int first = entity.first();
        while (first < entity.head()) {
            var pos = scene.syntax().pos(first);
            boolean skip =
                    pos == Pos.DET
                            || pos == Pos.NUM
                            || pos == Pos.PRON
                            || pos == Pos.ADP
                            || text.kind(first) == Kind.NUMBER
                            || (pos == Pos.VERB && text.key(first).endsWith("ing"))
                            || MONTHS.contains(text.key(first))
                            || QUANTIFIERS.contains(text.key(first));
            if (!skip || text.kind(first + 1) == Kind.HYPHEN || text.is(first + 1, "'s")) {
                break; // "four-storey building" keeps its four
            }
            first++;
        }
        return first;
    }

    /// The head with the nouns right before it: "car bomb" of "powerful car bomb".
    private int bare(Entity entity, int trimmed) {
        int first = entity.head();
        while (first > trimmed) {
            var pos = scene.syntax().pos(first - 1);
            if (pos == Pos.NOUN
                    || pos == Pos.PROPN
                    || scene.text().kind(first - 1) == Kind.HYPHEN) {
                first--;
            } else {
                break;
            }
        }
        return first;
    }

    /// The text the scene is about.
    TokenizedText text() {
        return scene.text();
    }
}
