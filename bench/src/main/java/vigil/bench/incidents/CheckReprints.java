package vigil.bench.incidents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import vigil.capture.ReportLine;
import vigil.corroborate.lineage.Kin;
import vigil.corroborate.lineage.LineageFinder;
import vigil.corroborate.sheet.Sheet;
import vigil.model.Outcome;
import vigil.model.Report;
import vigil.model.reading.Reported;

/// Whether made-up reprints of real reports are linked to them, and nothing else is.
///
/// `CheckReprints SEED COUNT REPORTS`: of COUNT reports of a file three reprints each are made
/// ([Reprinter]); translations are left out. Measured are pairs of reports that are taken for one
/// text by way of any links. Reports of the file that share more than a fifth of their runs of five
/// words with another are left out beforehand, by laying each beside all others: whether they are
/// reprints nobody knows.
public final class CheckReprints {
    private static final double ALIKE = 0.2;
    private static final int RUN = 5;

    private CheckReprints() {}

    /// Prints precision and recall, and recall by the manner of reprint.
    public static void main(String[] args) throws IOException {
        var random = new Random(Long.parseLong(args[0]));
        var originals = originals(Path.of(args[2]), Integer.parseInt(args[1]));
        var reprinter = new Reprinter(random);
        var manners = Reprinter.Manner.values();
        Map<String, Integer> family = new HashMap<>();
        Map<String, Reprinter.Manner> manner = new HashMap<>();
        var sheets = new ArrayList<Sheet>();
        for (int i = 0; i < originals.size(); i++) {
            var original = originals.get(i);
            add(original, i, family, sheets);
            for (int k = 0; k < 3; k++) {
                var how = manners[random.nextInt(manners.length)];
                var reprint = reprinter.reprint(original, original.id() + "-" + k, how);
                manner.put(reprint.id(), how);
                add(reprint, i, family, sheets);
            }
        }
        sheets.sort(Comparator.comparing(Sheet::id));
        var links = new LineageFinder(sheets).links();
        print(sheets, new Kin(sheets, links), family, manner);
        links.stream()
                .filter(link ->
                        !family.getOrDefault(link.link().from(), -1)
                                .equals(family.getOrDefault(link.link().to(), -2)))
                .limit(8)
                .forEach(link -> System.out.println("  wrong: " + link.link()));
    }

    private static void add(
            Report report, int family, Map<String, Integer> families, List<Sheet> sheets) {
        families.put(report.id(), family);
        sheets.add(Sheet.of(new Reported(report, Made.nothingRead(report))));
    }

    private static void print(
            List<Sheet> sheets,
            Kin kin,
            Map<String, Integer> family,
            Map<String, Reprinter.Manner> manner) {
        int right = 0;
        int found = 0;
        int there = 0;
        Map<Reprinter.Manner, int[]> byManner = new HashMap<>();
        for (int i = 0; i < sheets.size(); i++) {
            for (int j = i + 1; j < sheets.size(); j++) {
                var one = sheets.get(i).id();
                var other = sheets.get(j).id();
                boolean same = family.getOrDefault(one, -1).equals(family.getOrDefault(other, -2));
                boolean joined = kin.root(i) == kin.root(j);
                right += same && joined ? 1 : 0;
                found += joined ? 1 : 0;
                there += same ? 1 : 0;
                if (same) {
                    for (var how : List.of(one, other)) {
                        var made = manner.get(how);
                        if (made != null) {
                            var tally = byManner.computeIfAbsent(made, _ -> new int[2]);
                            tally[0] += joined ? 1 : 0;
                            tally[1]++;
                        }
                    }
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d reports: link precision %.4f, recall %.4f (%d right, %d found, %d there)%n",
                sheets.size(),
                (double) right / found,
                (double) right / there,
                right,
                found,
                there);
        byManner.forEach((how, tally) ->
                System.out.printf(
                        Locale.ROOT,
                        "  %s: recall %.4f%n",
                        how.name().toLowerCase(Locale.ROOT),
                        (double) tally[0] / tally[1]));
    }

    private static List<Report> originals(Path file, int count) throws IOException {
        var all = new ArrayList<Report>();
        int number = 0;
        for (var line : Json.text(file)) {
            if (ReportLine.parse(line, file.toString(), ++number)
                            instanceof Outcome.Done<Report>(var report, _)
                    && all.size() < 2 * count) {
                all.add(report);
            }
        }
        var runs = all.stream().map(report -> runs(report.text())).toList();
        var kept = new ArrayList<Report>();
        for (int i = 0; i < all.size() && kept.size() < count; i++) {
            boolean alone = !runs.get(i).isEmpty();
            for (int j = 0; j < all.size() && alone; j++) {
                alone = i == j || share(runs.get(i), runs.get(j)) < ALIKE;
            }
            if (alone) {
                kept.add(all.get(i));
            }
        }
        return kept;
    }

    private static double share(Set<String> one, Set<String> other) {
        boolean fewerFirst = one.size() <= other.size();
        var fewer = fewerFirst ? one : other;
        var more = fewerFirst ? other : one;
        long shared = fewer.stream().filter(more::contains).count();
        return fewer.isEmpty() ? 0 : (double) shared / fewer.size();
    }

    private static Set<String> runs(String text) {
        var words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1);
        var runs = new HashSet<String>();
        for (int i = 0; i + RUN <= words.length; i++) {
            runs.add(String.join(" ", List.of(words).subList(i, i + RUN)));
        }
        return runs;
    }
}
