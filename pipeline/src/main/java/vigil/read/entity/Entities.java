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

    Entities(TokenizedText text, List<Entity> all, Map<Entity, List<Entity>> modifiers) {
        this.text = text;
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

    /// Other mentions of a named entity: the same name, or a part of it that ends it.
    public List<Entity> sameAs(Entity entity) {
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
