package vigil.read.text;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a part of the reader knows by the key of a word, for asking about every word of a text.
/// Most words of a text are not among them, and that is told by their hash alone.
///
/// Immutable.
public final class KeyMap<V> {
    private final String[] words; // open addressing, at most half full; "" where free
    private final int[] hashes; // 0 where free
    private final @Nullable Object[] values;

    private KeyMap(Map<String, ? extends V> entries) {
        int length = Integer.highestOneBit(Math.max(8, entries.size() * 2)) << 1;
        words = new String[length];
        Arrays.fill(words, "");
        hashes = new int[length];
        values = new Object[length];
        entries.forEach((word, value) -> {
            int hash = hash(word);
            int slot = slot(hash);
            while (hashes[slot] != 0) {
                slot = (slot + 1) & (length - 1);
            }
            words[slot] = word;
            hashes[slot] = hash;
            values[slot] = value;
        });
    }

    /// The same entries as a map of now.
    public static <V> KeyMap<V> of(Map<String, ? extends V> entries) {
        return new KeyMap<>(entries);
    }

    /// What is known of a word, or null.
    @SuppressWarnings("unchecked") // only values of this type are put in
    public @Nullable V get(String word) {
        int hash = hash(word);
        int slot = slot(hash);
        while (hashes[slot] != 0) {
            if (hashes[slot] == hash && words[slot].equals(word)) {
                return (V) values[slot];
            }
            slot = (slot + 1) & (hashes.length - 1);
        }
        return null;
    }

    /// Whether anything is known of a word.
    public boolean contains(String word) {
        return get(word) != null;
    }

    /// Never 0, which marks a free place.
    private static int hash(String word) {
        int hash = word.hashCode();
        return hash == 0 ? 1 : hash;
    }

    private int slot(int hash) {
        int mixed = hash * 0x9E3779B9;
        return (mixed ^ (mixed >>> 15)) & (hashes.length - 1);
    }
}
