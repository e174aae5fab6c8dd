package vigil.read.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Words and their numbers, for asking about every word of a text: most are not among them, and
/// that is told by their hash alone.
final class WordNumbers {
    private final @Nullable String[] words; // open addressing, at most half full
    private final int[] hashes;
    private final int[] numbers;
    private final int size;

    WordNumbers(Map<String, Integer> numbered) {
        int length = Integer.highestOneBit(Math.max(16, numbered.size() * 2)) << 1;
        words = new String[length];
        hashes = new int[length];
        numbers = new int[length];
        size = numbered.size();
        numbered.forEach((word, number) -> {
            int slot = slot(word.hashCode());
            while (words[slot] != null) {
                slot = (slot + 1) & (length - 1);
            }
            words[slot] = word;
            hashes[slot] = word.hashCode();
            numbers[slot] = number;
        });
    }

    /// How many words; they are numbered from 1 to this.
    int size() {
        return size;
    }

    /// The number of a word, or 0.
    int of(String word) {
        int hash = word.hashCode();
        int slot = slot(hash);
        while (numbers[slot] != 0) {
            if (hashes[slot] == hash && word.equals(words[slot])) {
                return numbers[slot];
            }
            slot = (slot + 1) & (numbers.length - 1);
        }
        return 0;
    }

    private int slot(int hash) {
        int mixed = hash * 0x9E3779B9;
        return (mixed ^ (mixed >>> 15)) & (hashes.length - 1);
    }
}
