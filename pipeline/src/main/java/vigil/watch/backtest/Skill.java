package vigil.watch.backtest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vigil.watch.risk.CountryRisk;
import vigil.watch.risk.CountryYear;
import vigil.watch.risk.Panel;

/// What forecasts of the past were worth.
///
/// For each country and year there are two forecasts: from the data of the year before and of the
/// one before that. As published, the higher risk and the better rank of the two count.
///
/// @param auc of the higher risk, over all years
/// @param years the same, year by year, for years with an onset
/// @param onsets how many onsets came in countries that had a forecast
/// @param hits how many of them had a rank up to 10, 20, 30
/// @param raw how well the risks are probabilities
/// @param recalibrated the same after recalibration
public record Skill(
        Auc auc,
        SortedMap<Integer, Auc> years,
        int onsets,
        SortedMap<Integer, Integer> hits,
        Calibration raw,
        Calibration recalibrated) {
    private static final List<Integer> TOPS = List.of(10, 20, 30);
    private static final long SEED = 1;

    /// Holds forecasts against what came.
    ///
    /// @throws IllegalArgumentException if nothing came, so that there is nothing to tell apart
    public static Skill of(BackTest test, Panel panel) {
        var riskBy = new HashMap<String, CountryRisk>();
        var raw = new ArrayList<Calibration.Told>();
        var recalibrated = new ArrayList<Calibration.Told>();
        for (var round : test.rounds()) {
            for (var each : round.ranking()) {
                riskBy.put(key(each.country(), round.year()), each);
            }
        }
        var after = after(panel);
        for (var round : test.rounds()) {
            for (var each : round.ranking()) {
                boolean onset = after.getOrDefault(key(each.country(), round.year()), false);
                raw.add(new Calibration.Told(each.risk(), onset));
                recalibrated.add(
                        new Calibration.Told(round.recalibration().of(each.risk()), onset));
            }
        }
        int first = test.rounds().getFirst().year() + 1;
        var cases = new ArrayList<Auc.Case>();
        var byYear = new TreeMap<Integer, List<Auc.Case>>();
        var ranks = new ArrayList<Integer>();
        for (var line : panel.lines()) {
            var one = riskBy.get(key(line.country(), line.year() - 1));
            var two = riskBy.get(key(line.country(), line.year() - 2));
            if (line.year() < first || line.onset() == null || (one == null && two == null)) {
                continue;
            }
            double risk = Math.max(one == null ? 0 : one.risk(), two == null ? 0 : two.risk());
            boolean onset = line.onset() == 1;
            var each = new Auc.Case(line.country(), risk, onset);
            cases.add(each);
            byYear.computeIfAbsent(line.year(), _ -> new ArrayList<>()).add(each);
            if (onset) {
                ranks.add(
                        Math.min(
                                one == null ? Integer.MAX_VALUE : one.rank(),
                                two == null ? Integer.MAX_VALUE : two.rank()));
            }
        }
        var years = new TreeMap<Integer, Auc>();
        byYear.forEach((year, of) -> {
            var auc = Auc.ofYear(of);
            if (auc != null) {
                years.put(year, auc);
            }
        });
        var hits = new TreeMap<Integer, Integer>();
        for (int top : TOPS) {
            hits.put(top, (int) ranks.stream().filter(rank -> rank <= top).count());
        }
        return new Skill(
                Auc.of(cases, SEED),
                years,
                ranks.size(),
                hits,
                Calibration.of(raw),
                Calibration.of(recalibrated));
    }

    /// Whether an onset came in one of the two years after each, as far as they are in the panel.
    private static Map<String, Boolean> after(Panel panel) {
        var after = new HashMap<String, Boolean>();
        for (CountryYear line : panel.lines()) {
            if (Integer.valueOf(1).equals(line.onset())) {
                after.put(key(line.country(), line.year() - 1), true);
                after.put(key(line.country(), line.year() - 2), true);
            }
        }
        return after;
    }

    private static String key(String country, int year) {
        return country + "\n" + year;
    }
}
