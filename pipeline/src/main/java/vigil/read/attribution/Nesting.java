package vigil.read.attribution;

import java.util.Arrays;
import java.util.List;
import vigil.model.Span;
import vigil.read.text.TokenizedText;

/// Who passes on what another said: *"Interfax reported that the ministry said …"*, *"the agency
/// quoted an official as saying …"*, *"…, the agency said, citing a military source"*.
final class Nesting {
    private final TokenizedText text;
    private final List<Attributed> all;
    private final int[] outer; // index of who passes it on, or -1

    Nesting(TokenizedText text, List<Attributed> all) {
        this.text = text;
        this.all = all;
        outer = new int[all.size()];
        Arrays.fill(outer, -1);
        for (int i = 0; i < outer.length; i++) {
            if (speaks(i)) {
                outer[i] = around(i);
            }
        }
        for (int i = 0; i < outer.length; i++) {
            if (outer[i] >= 0 && outer[outer[i]] == i) {
                outer[outer[i]] = -1; // each within the other: the one found later is the report
            }
        }
    }

    /// The index of the attribution that passes this one on, or -1.
    int outer(int index) {
        return outer[index];
    }

    private boolean speaks(int i) {
        var one = all.get(i);
        return one.cueClass().vouches()
                && one.relation().speaker() != null
                && !one.relation().cue().isEmpty()
                && !one.relation().source().isEmpty();
    }

    private int cue(int i) {
        return text.tokenAt(all.get(i).relation().cue().getFirst().begin());
    }

    private int lastOfCue(int i) {
        return text.tokensBefore(all.get(i).relation().cue().getFirst().end()) - 1;
    }

    private boolean cites(int i) {
        return text.is(cue(i), "citing", "quoting");
    }

    private int around(int i) {
        int cue = cue(i);
        if (cites(i)) {
            return citing(i, cue);
        }
        if (text.is(cue - 1, "as")) {
            int quoting = citing(i, cue);
            return quoting >= 0 && text.is(lastOfCue(quoting), "quoted", "cited", "quotes", "cites")
                    ? quoting
                    : -1;
        }
        int best = -1;
        int shortest = Integer.MAX_VALUE;
        int at = all.get(i).relation().cue().getFirst().begin();
        for (int j = 0; j < all.size(); j++) {
            if (j == i || !speaks(j) || cites(j) || sameSource(i, j)) {
                continue;
            }
            for (var content : all.get(j).relation().content()) {
                boolean covers = content.begin() <= at && at < content.end();
                if (covers && content.length() < shortest && !covers(i, j)) {
                    best = j;
                    shortest = content.length();
                }
            }
        }
        return best;
    }

    /// Whether what one says covers the cue of another.
    private boolean covers(int i, int other) {
        int at = all.get(other).relation().cue().getFirst().begin();
        for (var content : all.get(i).relation().content()) {
            if (content.begin() <= at && at < content.end()) {
                return true;
            }
        }
        return false;
    }

    /// Who cites: the saying of the same sentence nearest before, else the nearest behind.
    private int citing(int i, int cue) {
        int sentence = text.sentenceOf(cue);
        int best = -1;
        for (int j = 0; j < all.size(); j++) {
            if (j == i || !speaks(j) || cites(j) || sameSource(i, j)) {
                continue;
            }
            int other = cue(j);
            if (text.sentenceOf(other) != sentence) {
                continue;
            }
            boolean nearer =
                    best < 0
                            || (other < cue && (cue(best) > cue || other > cue(best)))
                            || (other > cue && cue(best) > cue && other < cue(best));
            if (nearer) {
                best = j;
            }
        }
        return best;
    }

    private boolean sameSource(int i, int j) {
        Span one = all.get(i).relation().source().getFirst();
        return one.equals(all.get(j).relation().source().getFirst());
    }
}
