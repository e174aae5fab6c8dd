package vigil.corroborate.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vigil.corroborate.index.Frequencies;
import vigil.corroborate.index.Postings;
import vigil.corroborate.sheet.Sheet;
import vigil.model.lineage.LineageLink;
import vigil.model.lineage.LineageLink.Kind;

/// Finds which report has its text from which.
///
/// Each report is filed under the [#SKETCH] smallest hashes of its shingles: a MinHash sketch with
/// one fixed hash, so the same texts give the same links. A report meets those filed under any
/// shingle it has, not only its own sketch: so a cut copy meets the whole it was cut from, which it
/// resembles little. Candidates are then compared by the share of the shorter text that stands in
/// the longer. Of very many under one shingle only the first are met: through them a text in a
/// thousand papers is still one family. The work grows with the words, not with the pairs.
public final class LineageFinder {
    static final int SKETCH = 24;
    private static final int MOST_MET = 32;
    private static final int FEWEST_SHARED = 8;
    private static final double REWRITTEN = 0.35;
    private static final double REWRITTEN_SHORT = 0.55; // where little is shared
    private static final int FEW = 20;
    private static final double CREDITED = 0.15; // where one names the other as its source
    private static final double TAKEN = 0.8;
    private static final double AS_LONG = 0.8;

    private static final double BEHIND = 1000; // texts of other matters stand behind those at hand

    private final List<Sheet> sheets;
    private final Frequencies runs;
    private final double rarest;

    /// @param sheets in an order that depends on nothing but the reports
    public LineageFinder(List<Sheet> sheets) {
        this.sheets = List.copyOf(sheets);
        runs = new Frequencies(sheets.size());
        rarest = square(Math.log(sheets.size() + BEHIND));
        sheets.forEach(sheet -> runs.add(sheet.terms().shingles().hashes()));
    }

    /// A run of words that very many texts have is an outlet's stock and shows little.
    private double weight(int run) {
        return square(Math.log((sheets.size() + BEHIND) / runs.of(run)));
    }

    private static double square(double x) {
        return x * x;
    }

    /// A link between two sheets, by index.
    ///
    /// @param from the one taken as the earlier
    /// @param to the one taken as the later
    public record Found(int from, int to, LineageLink link) {

        /// Whether both are one text under two ids.
        public boolean isOfTwins() {
            return (link.kind() == Kind.REPRINT || link.kind() == Kind.VERSION)
                    && link.share() >= SAME_TEXT;
        }
    }

    private static final double SAME_TEXT = 0.95;

    /// All links, in the order of the sheets.
    public List<Found> links() {
        var files = files();
        var found = new ArrayList<Found>();
        var looked = new HashSet<Long>();
        var met = new int[sheets.size()];
        Arrays.fill(met, -1);
        for (int i = 0; i < sheets.size(); i++) {
            for (int shingle : sheets.get(i).terms().shingles().hashes()) {
                int at = files.begin(shingle);
                int count = 0;
                while (at >= 0 && files.has(at, shingle) && count < MOST_MET) {
                    int j = files.report(at++);
                    count++;
                    if (j != i && met[j] != i) {
                        met[j] = i;
                        int left = Math.min(i, j);
                        int right = Math.max(i, j);
                        var link = compare(left, right);
                        if (link != null && looked.add(((long) left << 32) | right)) {
                            found.add(link);
                        }
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    private Postings files() {
        var files = new Postings(sheets.size() * SKETCH);
        for (int i = 0; i < sheets.size(); i++) {
            // ascending: the smallest come first
            var shingles = sheets.get(i).terms().shingles().hashes();
            for (int k = 0; k < Math.min(SKETCH, shingles.length); k++) {
                files.add(shingles[k], i);
            }
        }
        files.close();
        return files;
    }

    private @Nullable Found compare(int left, int right) {
        var a = sheets.get(left);
        var b = sheets.get(right);
        var overlap = a.terms().shingles().with(b.terms().shingles(), this::weight);
        int shorter = overlap.shorter();
        double share = overlap.share();
        double telling = overlap.weight() / rarest; // as so many runs that nobody else has
        if (shorter == 0 || telling < Math.min(FEWEST_SHARED, TAKEN * shorter)) {
            return null;
        }
        boolean credited = share < REWRITTEN && (a.credits(b) || b.credits(a));
        double least = credited ? CREDITED : telling < FEW ? REWRITTEN_SHORT : REWRITTEN;
        if (share < least) {
            return null;
        }
        boolean alike = shorter >= AS_LONG * overlap.longer();
        Kind kind =
                sameOutlet(a, b)
                        ? Kind.VERSION
                        : share < TAKEN ? Kind.REWRITE : alike ? Kind.REPRINT : Kind.CUT;
        boolean forward = isFirst(a, b);
        var from = forward ? a : b;
        var to = forward ? b : a;
        var how =
                String.format(
                        Locale.ROOT,
                        "%s: containment %.2f (%d of %d runs of five words)%s",
                        kind.word(),
                        share,
                        overlap.shared(),
                        shorter,
                        (sameByline(a, b) ? ", one byline" : "")
                                + (credited ? ", one names the other" : ""));
        return new Found(
                forward ? left : right,
                forward ? right : left,
                new LineageLink(from.id(), to.id(), kind, Math.min(1, share), how));
    }

    /// Whether `a` is taken as the source of `b`: the earlier, else the longer, else the first by
    /// id.
    public static boolean isFirst(Sheet a, Sheet b) {
        if (a.day() != null && b.day() != null && !a.day().equals(b.day())) {
            return a.day().isBefore(b.day());
        }
        int longer = Integer.compare(a.terms().shingles().length(), b.terms().shingles().length());
        return longer == 0 ? a.id().compareTo(b.id()) < 0 : longer > 0;
    }

    private static boolean sameOutlet(Sheet a, Sheet b) {
        if (a.source() != null && b.source() != null) {
            return a.source().equals(b.source());
        }
        return a.outlet() != null && a.outlet().equals(b.outlet());
    }

    private static boolean sameByline(Sheet a, Sheet b) {
        return a.byline() != null && a.byline().equalsIgnoreCase(b.byline());
    }
}
