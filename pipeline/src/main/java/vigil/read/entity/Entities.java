package vigil.read.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.read.text.TokenizedText;

/// The entities of one text, by token. Immutable.
public final class Entities {
    private final TokenizedText text;
    private final List<Entity> all;
    private final @Nullable Entity[] byToken;
    private final Map<Entity, List<Entity>> modifiers;
    private final Map<Integer, Entity> antecedents; // by first token

    Entities(
            TokenizedText text,
            List<Entity> all,
            Map<Entity, List<Entity>> modifiers,
            Map<Integer, Entity> antecedents) {
        this.text = text;
        this.antecedents = Map.copyOf(antecedents);
        this.modifiers = Map.copyOf(modifiers);
        this.all = List.copyOf(all);
        byToken = new @Nullable Entity[text.size()];
        for (var entity : all) {
            for (int i = entity.start(); i <= entity.last(); i++) {
                byToken[i] = entity;
            }
        }
    }

    /// In the order of the text; none overlaps another.
    public List<Entity> all() {
        return all;
    }

    /// The entity that covers a token, or null.
    public @Nullable Entity at(int token) {
        return token >= 0 && token < byToken.length ? byToken[token] : null;
    }

    /// What stands before the head inside an entity's words: "Russian" in "two Russian air
    /// strikes".
    public List<Entity> modifiers(Entity entity) {
        return modifiers.getOrDefault(entity, List.of());
    }

    /// The words of an entity without a leading article.
    public String words(Entity entity) {
        int first = entity.first();
        if (first < entity.last() && text.is(first, "the", "a", "an")) {
            first++;
        }
        return text.text().substring(text.begin(first), text.end(entity.last()));
    }

    /// Whom a description or a pronoun stands for: the group of "the group"; the entity itself
    /// where it stands for nobody else.
    public Entity meant(Entity entity) {
        return antecedents.getOrDefault(entity.first(), entity);
    }

    /// The name of an entity or of whom it stands for, or null: "Islamic State" for "the group".
    public @Nullable String name(Entity entity) {
        if (entity.name() != null) {
            return entity.name();
        }
        var meant = meant(entity);
        return meant.name() != null || meant.equals(entity) || !meant.named()
                ? meant.name()
                : words(meant);
    }

    /// Other mentions of the same one, in the order of the text: whom a description stands for, the
    /// same name, or a part of it that ends it.
    public List<Entity> sameAs(Entity entity) {
        var meant = meant(entity);
        var same = new ArrayList<Entity>();
        if (!meant.equals(entity)) {
            same.add(meant);
        }
        for (var other : named(meant)) {
            if (!other.equals(entity)) {
                same.add(other);
            }
        }
        return same;
    }

    private List<Entity> named(Entity entity) {
        var same = new ArrayList<Entity>();
        if (!entity.named()) {
            return same;
        }
        var head = text.key(entity.last());
        for (var other : all) {
            if (!other.equals(entity) && other.named() && other.type() == entity.type()) {
                boolean known = entity.name() != null && entity.name().equals(other.name());
                boolean surname =
                        entity.type() == EntityClass.PERSON && text.key(other.last()).equals(head);
                if (known || surname) {
                    same.add(other);
                }
            }
        }
        return same;
    }
}
