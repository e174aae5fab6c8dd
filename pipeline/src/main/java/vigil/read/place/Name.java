package vigil.read.place;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.model.Span;
import vigil.read.place.gazetteer.NameUse;

/// A stretch of words that may name places. Package-private scratch: one reading makes and drops
/// it.
final class Name {
    /// First and last token, both included.
    final int first;

    final int last;
    final Span span;

    /// What is compared: names with one key mean one place unless the text says otherwise.
    final String key;

    /// What it may mean; empty for a name no gazetteer has.
    final List<Sense> senses;

    /// Whether it is a word of the language or a given name as well.
    final boolean word;

    final boolean given;

    /// The name right after it that says where it lies ("Texas" in "Paris, Texas"), or null.
    @Nullable Name container;

    /// The chosen sense, or null.
    @Nullable Sense chosen;

    private @Nullable List<Direction> directions;

    /// How far the chosen sense is ahead of the next, 0 to 1.
    double margin;

    Name(
            int first,
            int last,
            Span span,
            String key,
            List<Sense> senses,
            boolean word,
            boolean given) {
        this.first = first;
        this.last = last;
        this.span = span;
        this.key = key;
        this.senses = senses;
        this.word = word;
        this.given = given;
    }

    /// Where each sense lies, in the order of the senses; worked out when first asked for.
    Direction direction(int sense) {
        if (directions == null) {
            directions = senses.stream().map(Direction::of).toList();
        }
        return directions.get(sense);
    }

    /// Whether it names a people or is the adjective.
    boolean demonym() {
        for (var sense : senses) {
            if (sense.use() != NameUse.DEMONYM) {
                return false;
            }
        }
        return !senses.isEmpty();
    }
}
