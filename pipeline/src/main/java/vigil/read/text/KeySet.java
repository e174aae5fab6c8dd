package vigil.read.text;

import java.util.HashMap;

/// Words, for asking about every word of a text, as [KeyMap]. Immutable.
public final class KeySet {
    private final KeyMap<Boolean> words;
    private final boolean empty;

    private KeySet(Iterable<String> words) {
        var known = new HashMap<String, Boolean>();
        for (var word : words) {
            known.put(word, true);
        }
        this.words = KeyMap.of(known);
        empty = known.isEmpty();
    }

    /// The same words as a collection of now.
    public static KeySet of(Iterable<String> words) {
        return new KeySet(words);
    }

    /// Whether a word is among them.
    public boolean contains(String word) {
        return words.contains(word);
    }

    /// Whether there are none.
    public boolean isEmpty() {
        return empty;
    }
}
