package vigil.corroborate.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.corroborate.match.Sheet;
import vigil.corroborate.text.Terms;
import vigil.model.Report;
import vigil.model.lineage.LineageLink;
import vigil.model.lineage.LineageLink.Kind;

/// Finds which report has its text from which.
///
/// Each report is filed under the [#SKETCH] smallest hashes of its shingles: a MinHash sketch with
/// one fixed hash, so the same texts give the same links. A report meets those filed under any
/// shingle it has, not only its own sketch: so a cut copy meets the whole it was cut from, which it
/// resembles little. Candidates are then compared in full, by the share of the shorter text that
/// stands in the longer. The work grows with the words, not with the pairs.
public final class LineageFinder {
    static final int SKETCH = 24;
    private static final int MOST_IN_A_FILE = 64;
    private static final int FEWEST_SHARED = 8;
    private static final double REWRITTEN = 0.35;
    private static final double TAKEN = 0.8;
    private static final double AS_LONG = 0.8;

    private final List<Sheet> sheets;

    /// @param sheets in an order that depends on nothing but the reports
    public LineageFinder(List<Sheet> sheets) {
        this.sheets = List.copyOf(sheets);
    }

    /// A link between two sheets, by index.
    ///
    /// @param from the one taken as the earlier
    /// @param to the one taken as the later
    public record Found(int from, int to, LineageLink link) {}

    /// All links, in the order of the sheets.
    public List<Found> links() {
        var files = files();
        var found = new ArrayList<Found>();
        var looked = new HashSet<Long>();
        var met = new int[sheets.size()];
        Arrays.fill(met, -1);
        for (int i = 0; i < sheets.size(); i++) {
            for (int shingle : sheets.get(i).terms().shingles()) {
                var file = files.get(shingle);
                if (file == null || file.size() > MOST_IN_A_FILE) {
                    continue;
                }
                for (int j : file) {
                    if (j != i && met[j] != i) {
                        met[j] = i;
                        int left = Math.min(i, j);
                        int right = Math.max(i, j);
                        var link =
                                looked.add(((long) left << 32) | right)
                                        ? compare(left, right)
                                        : null;
                        if (link != null) {
                            found.add(link);
                        }
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    private Map<Integer, List<Integer>> files() {
        var files = new HashMap<Integer, List<Integer>>();
        for (int i = 0; i < sheets.size(); i++) {
            var shingles = sheets.get(i).terms().shingles(); // ascending: the smallest come first
            for (int k = 0; k < Math.min(SKETCH, shingles.length); k++) {
                files.computeIfAbsent(shingles[k], _ -> new ArrayList<>(1)).add(i);
            }
        }
        return files;
    }

    private @Nullable Found compare(int left, int right) {
        var a = sheets.get(left);
        var b = sheets.get(right);
        int sizeA = a.terms().shingles().length;
        int sizeB = b.terms().shingles().length;
        int shorter = Math.min(sizeA, sizeB);
        int shared = Terms.shared(a.terms().shingles(), b.terms().shingles());
        if (shared < Math.min(FEWEST_SHARED, shorter) || shorter == 0) {
            return null;
        }
        double share = (double) shared / shorter;
        if (share < REWRITTEN) {
            return null;
        }
        boolean alike = shorter >= AS_LONG * Math.max(sizeA, sizeB);
        Kind kind =
                sameOutlet(a.reported().report(), b.reported().report())
                        ? Kind.VERSION
                        : share < TAKEN ? Kind.REWRITE : alike ? Kind.REPRINT : Kind.CUT;
        boolean forward = isFirst(a, b);
        var from = forward ? a : b;
        var to = forward ? b : a;
        var how =
                String.format(
                        Locale.ROOT,
                        "%s: containment %.2f (%d of %d runs of five words)",
                        kind.word(),
                        share,
                        shared,
                        shorter);
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
        int longer = Integer.compare(a.terms().shingles().length, b.terms().shingles().length);
        return longer == 0 ? a.id().compareTo(b.id()) < 0 : longer > 0;
    }

    private static boolean sameOutlet(Report a, Report b) {
        if (a.source() != null && b.source() != null) {
            return a.source().strip().equalsIgnoreCase(b.source().strip());
        }
        var host = host(a.url());
        return host != null && host.equals(host(b.url()));
    }

    /// The host of an address, that of the page kept where an archive holds it.
    private static @Nullable String host(@Nullable String url) {
        if (url == null) {
            return null;
        }
        int begin = url.lastIndexOf("://");
        if (begin < 0) {
            return null;
        }
        int end = begin + 3;
        while (end < url.length() && "/:?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        var host = url.substring(begin + 3, end).toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}
