package vigil.corroborate.match;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.corroborate.index.Postings;
import vigil.corroborate.sheet.Sheet;

/// Finds pairs of reports worth a look without looking at all.
///
/// Each report is filed under its weightiest words, phrases and names and under where and when it
/// happened, and meets those filed under the same. A term that too many have brings nobody
/// together. Of those a report meets, the [#MOST_LOOKED_AT] that share most are looked at. So the
/// work for a report is bounded, however many there are.
final class Candidates {
    private static final int FILED_UNDER = 16;
    private static final int MOST_IN_A_FILE = 192;
    private static final int MOST_LOOKED_AT = 48;
    private static final float OF_SETTING = 0.1f;
    private static final int PHRASE = 0x5BD1E995;
    private static final int NAME = 0x1B873593;

    private static final int MANY = 100_000;

    private final List<Sheet> sheets;
    private final List<Comparison.@Nullable Weighed> weighed;
    private final int filedUnder;
    private final Postings files;

    /// What a report is filed under, with the weight of each.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Under(int[] terms, float[] weights) {}

    @FunctionalInterface
    interface Meeting {
        void of(int left, int right);
    }

    Candidates(List<Sheet> sheets, List<Comparison.@Nullable Weighed> weighed) {
        this.sheets = sheets;
        this.weighed = weighed;
        filedUnder = sheets.size() > MANY ? FILED_UNDER / 2 : FILED_UNDER;
        files = new Postings(sheets.size() * (3 * filedUnder + 2));
        for (int i = 0; i < sheets.size(); i++) {
            var under = under(i);
            if (under != null) {
                for (int term : under.terms()) {
                    files.add(term, i);
                }
            }
        }
        files.close();
    }

    private @Nullable Under under(int index) {
        var own = weighed.get(index);
        if (own == null) {
            return null;
        }
        var keys = sheets.get(index).keys();
        var heaviest = new Heaviest(3 * filedUnder + keys.length);
        heaviest.take(own.words(), 1, filedUnder);
        heaviest.take(own.phrases(), PHRASE, filedUnder);
        heaviest.take(own.names(), NAME, filedUnder);
        for (int key : keys) {
            heaviest.take(key, OF_SETTING);
        }
        return new Under(heaviest.terms(), heaviest.weights());
    }

    /// Tells of each pair once, the one with the smaller index first.
    void forEach(Meeting meeting) {
        var sums = new float[sheets.size()];
        var met = new int[64];
        for (int i = 0; i < sheets.size(); i++) {
            var under = under(i);
            if (under == null) {
                continue;
            }
            int count = 0;
            for (int t = 0; t < under.terms().length; t++) {
                int term = under.terms()[t];
                float weight = under.weights()[t];
                int at = files.begin(term);
                if (at < 0 || files.has(at + MOST_IN_A_FILE, term)) {
                    continue;
                }
                for (; files.has(at, term) && files.report(at) < i; at++) {
                    int j = files.report(at);
                    if (sums[j] == 0) {
                        met = count < met.length ? met : Arrays.copyOf(met, 2 * count);
                        met[count++] = j;
                    }
                    sums[j] += weight * weight;
                }
            }
            for (int j : best(met, count, sums)) {
                meeting.of(j, i);
            }
            for (int k = 0; k < count; k++) {
                sums[met[k]] = 0;
            }
        }
    }

    /// The most alike, ascending; of equals the first in order.
    private static int[] best(int[] met, int count, float[] sums) {
        if (count <= MOST_LOOKED_AT) {
            var all = Arrays.copyOf(met, count);
            Arrays.sort(all);
            return all;
        }
        var keys = new long[count];
        for (int k = 0; k < count; k++) {
            // floats above zero are in the order of their bits
            keys[k] = ((long) -Float.floatToIntBits(sums[met[k]]) << 32) | met[k];
        }
        Arrays.sort(keys);
        var best = new int[MOST_LOOKED_AT];
        for (int k = 0; k < best.length; k++) {
            best[k] = (int) keys[k];
        }
        Arrays.sort(best);
        return best;
    }
}
