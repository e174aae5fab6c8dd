package vigil.corroborate.text;

import java.util.Arrays;
import java.util.List;
import vigil.corroborate.table.WordList;

/// The words of a report as hashed terms. Two words with one hash are as good as one; with 32 bits
/// that does no harm.
///
/// @param words of headline and text, distinct and ascending
/// @param counts how often each occurs, at most 255, as unsigned bytes
/// @param pairs of words that follow each other, common ones passed over, distinct and ascending
/// @param names words and pairs of words written as names, distinct and ascending; empty where the
///   text is in one case
/// @param numbers with digits, distinct and ascending
/// @param shingles runs of [TermReader#SHINGLE] words of the text alone
@SuppressWarnings("ArrayRecordComponent") // large and handed on, never compared
public record Terms(
        int[] words, byte[] counts, int[] pairs, int[] names, int[] numbers, Shingles shingles) {

    private static final int[] HARM =
            WordList.lines("harm-words.txt").stream()
                    .flatMap(List::stream)
                    .mapToInt(TermReader::hash)
                    .sorted()
                    .toArray();

    /// Whether the words alone show that harm is told: two different words of harm.
    public boolean tellOfHarm() {
        return shared(words, HARM) >= 2;
    }

    /// Whether a name stands in the text, word after word.
    public boolean names(String name) {
        var words = name.split("[^\\p{L}\\p{N}]+", -1);
        int before = 0;
        int found = 0;
        for (var word : words) {
            if (word.length() < 2) {
                continue;
            }
            int hash = TermReader.hash(word);
            int term = before == 0 ? hash : TermReader.pair(before, hash);
            if (Arrays.binarySearch(names, term) < 0) {
                return false;
            }
            before = hash;
            found++;
        }
        return found > 0;
    }

    /// How many terms two ascending lists share.
    public static int shared(int[] left, int[] right) {
        int shared = 0;
        for (int i = 0, j = 0; i < left.length && j < right.length; ) {
            int order = Integer.compare(left[i], right[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    /// Sorts and drops repetitions.
    static int[] distinct(int[] values, int size) {
        var sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }
}
