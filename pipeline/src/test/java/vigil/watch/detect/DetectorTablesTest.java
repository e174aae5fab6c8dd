package vigil.watch.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// All methods against published tables. A bound that is off by a little moves alarms, and a desk
/// would look at the wrong week.
class DetectorTablesTest {
    private static final int YEARS = 4 * Method.WEEKS_A_YEAR;

    private static Map<String, Method> compared(Method farrington) {
        var short1 = new Method.Window(6, 6, 0);
        var short2 = new Method.Window(6, 6, 1);
        var years = new Method.Window(0, 4, 2);
        var methods = new LinkedHashMap<String, Method>();
        methods.put("rki(6,6,0)", new Method.Rki(short1));
        methods.put("rki(6,6,1)", new Method.Rki(short2));
        methods.put("rki(4,0,2)", new Method.Rki(years));
        methods.put("bayes(6,6,0)", new Method.Bayes(short1, 0.05));
        methods.put("bayes(6,6,1)", new Method.Bayes(short2, 0.05));
        methods.put("bayes(4,0,2)", new Method.Bayes(years, 0.05));
        methods.put("cdc(4*,0,5)", new Method.FourWeeks(5, 1, 0.05));
        methods.put("farrington", farrington);
        return methods;
    }

    private static Quality quality(Series series, Method method) {
        var longer = series.continuedBackwards(YEARS, 2);
        return Quality.of(longer, Published.judge(method, longer, 2 * YEARS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"m1", "m2", "m3", "m4", "m5", "s1", "s2", "s3"})
    void everyCountAndLagOfTheEightSeriesIsExact(String name) throws IOException {
        var series = Published.series(name);
        var expected = new ArrayList<String>();
        var found = new ArrayList<String>();
        var methods = compared(new Method.Farrington(3, 3, 0.05, false)).values().iterator();
        for (var line : Published.table("expected_quality_" + name + ".csv")) {
            var cells = line.substring(line.lastIndexOf('"') + 2).split(",", -1);
            expected.add(
                    "%s %s %s %s %.4f"
                            .formatted(
                                    cells[0],
                                    cells[1],
                                    cells[2],
                                    cells[3],
                                    Double.parseDouble(cells[7])));
            var q = quality(series, methods.next());
            found.add(
                    "%d %d %d %d %.4f"
                            .formatted(
                                    q.caught(), q.falseAlarms(), q.quiet(), q.missed(), q.lag()));
        }
        assertThat(found).hasSize(8).isEqualTo(expected);
    }

    /// The rows of the table over all 14 series: caught, false alarms, quiet, missed.
    @Test
    void everyRowOfTheTableOverFourteenSeriesIsExact() throws IOException {
        var found = new ArrayList<String>();
        for (var method : compared(new Method.Farrington(5, 3, 0.05, true)).values()) {
            int[] sums = new int[4];
            double lag = 0;
            for (var name :
                    List.of(
                            "m1",
                            "m2",
                            "m3",
                            "m4",
                            "m5",
                            "q1_nrwh",
                            "q2",
                            "s1",
                            "s2",
                            "s3",
                            "k1",
                            "n1",
                            "n2",
                            "h1_nrwrp")) {
                var q = quality(Published.exported(name), method);
                sums[0] += q.caught();
                sums[1] += q.falseAlarms();
                sums[2] += q.quiet();
                sums[3] += q.missed();
                lag += q.lag() / 14;
            }
            found.add("%d %d %d %d %.2f".formatted(sums[0], sums[1], sums[2], sums[3], lag));
        }
        assertThat(found)
                .containsExactly(
                        "38 62 2646 180 5.43",
                        "65 83 2625 153 5.57",
                        "80 106 2602 138 5.43",
                        "46 101 2607 172 4.07",
                        "84 130 2578 134 2.21",
                        "117 200 2508 101 1.93",
                        "65 94 2614 153 7.14",
                        "43 71 2637 175 4.79");
    }

    /// Of the 104 weeks in the table, those whose baseline lies in the table too.
    @ParameterizedTest
    @CsvSource({"C1, 2", "C2, 4", "C3, 6"})
    void theEarlyAberrationMethodsGiveThePublishedBounds(Method.Ears.Variant variant, int column)
            throws IOException {
        var rows = Published.table("expected_salmonella_agona.csv");
        var series =
                Series.of(rows.stream().mapToInt(row -> Integer.parseInt(cell(row, 1))).toArray());
        var method = Method.Ears.usual(variant);
        var verdicts = Published.judge(method, series, method.history());
        assertThat(verdicts).hasSizeGreaterThan(90);
        verdicts.forEach(verdict -> matches(verdict, rows.get(verdict.index()), column, 1e-6));
    }

    @Test
    void allBoundsAndAlarmsOfSalmonellaAreAsPublished() throws IOException {
        var series = Published.exported("salmonella.agona");
        var rows = Published.table("expected_salmonella_agona.csv");
        var window = new Method.Window(0, 6, 2);
        var recent = new Method.Window(6, 6, 2);
        var methods =
                List.of(
                        Method.Ears.usual(Method.Ears.Variant.C1),
                        Method.Ears.usual(Method.Ears.Variant.C2),
                        Method.Ears.usual(Method.Ears.Variant.C3),
                        new Method.Farrington(3, 3, 0.01, true),
                        new Method.FarringtonFlexible(3, 3, 0.01),
                        new Method.Bayes(recent, 0.05),
                        new Method.Rki(window),
                        new Method.Cusum(1.04, 2.26, YEARS));
        var alarms = new ArrayList<Long>();
        for (int m = 0; m < methods.size(); m++) {
            var verdicts = Published.judge(methods.get(m), series, YEARS);
            assertThat(verdicts).hasSize(104);
            for (int i = 0; i < verdicts.size(); i++) {
                matches(verdicts.get(i), rows.get(i), 2 + 2 * m, m == 3 ? 1e-4 : 1e-6);
            }
            alarms.add(verdicts.stream().filter(Verdict::alarm).count());
        }
        assertThat(alarms).containsExactly(5L, 7L, 12L, 9L, 3L, 10L, 5L, 8L);
    }

    private static void matches(Verdict verdict, String row, int column, double close) {
        var bound = cell(row, column);
        if (bound.equals("NA")) {
            assertThat(verdict.bound()).as(row).isNaN();
        } else {
            assertThat(verdict.bound()).as(row).isCloseTo(Double.parseDouble(bound), within(close));
        }
        assertThat(verdict.alarm()).as(row).isEqualTo(cell(row, column + 1).equals("1"));
    }

    private static String cell(String row, int column) {
        return row.split(",", -1)[column];
    }
}
