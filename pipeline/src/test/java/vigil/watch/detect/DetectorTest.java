package vigil.watch.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vigil.model.Outcome;

class DetectorTest {
    private static final List<Method> ALL =
            List.of(
                    Method.Ears.usual(Method.Ears.Variant.C1),
                    Method.Ears.usual(Method.Ears.Variant.C2),
                    Method.Ears.usual(Method.Ears.Variant.C3),
                    Method.Ears.usual(Method.Ears.Variant.C3_PAPER),
                    new Method.Rki(new Method.Window(0, 4, 2)),
                    new Method.Bayes(new Method.Window(6, 6, 1), 0.05),
                    new Method.FourWeeks(2, 1, 0.05),
                    new Method.Cusum(1.04, 2.26, 52),
                    new Method.Farrington(2, 3, 0.01, true),
                    new Method.FarringtonFlexible(2, 3, 0.01));

    /// Mean 2, deviation 1 over seven weeks: 2 + 3.0902.
    @Test
    void aBoundCanBeCheckedByHand() {
        var verdicts =
                Published.judge(
                        Method.Ears.usual(Method.Ears.Variant.C1),
                        Series.of(1, 1, 1, 2, 3, 3, 3, 6),
                        7);
        assertThat(verdicts).hasSize(1);
        assertThat(verdicts.getFirst().bound()).isCloseTo(5.090232, within(1e-6));
        assertThat(verdicts.getFirst().alarm()).isTrue();
        assertThat(verdicts.getFirst().reason())
                .isEqualTo("mean of 7 periods just before is 2.0, deviation 1.0; 6 is above 5.1");
    }

    /// A first report from a place that was quiet must be seen, not lost in a division by zero.
    @Test
    void aCountAfterNothingAtAllIsSaid() {
        var counts = new int[120];
        counts[119] = 6;
        for (var method : ALL) {
            if (method.name().equals("c3") || method.name().equals("cusum")) {
                continue; // c3 follows two weeks later; cusum has no expected count to compare with
            }
            var verdicts = Published.judge(method, longer(counts), method.history());
            assertThat(verdicts.getLast().alarm()).as(method.name()).isTrue();
            assertThat(verdicts.subList(0, verdicts.size() - 1))
                    .as(method.name())
                    .noneMatch(Verdict::alarm);
        }
    }

    private static Series longer(int... counts) {
        var all = new int[180];
        System.arraycopy(counts, 0, all, 180 - counts.length, counts.length);
        return Series.of(all);
    }

    /// A desk that replays a day of the past must see what it saw that day.
    @Property(tries = 8)
    void laterCountsNeverChangeWhatWasSaid(
            @ForAll @Size(170) List<@IntRange(max = 40) Integer> counts,
            @ForAll @IntRange(min = 125, max = 160) int day) {
        var all = counts.stream().mapToInt(Integer::intValue).toArray();
        var known = Arrays.copyOf(all, day);
        for (var method : ALL) {
            int first = method.history();
            var then = Published.judge(method, Series.of(known), first);
            var now = Published.judge(method, Series.of(all), first);
            assertThat(now.subList(0, then.size())).as(method.name()).isEqualTo(then);
        }
    }

    @Test
    void tooShortASeriesIsRefusedWithWhatToDo() {
        var method = new Method.Farrington(3, 3, 0.01, true);
        var outcome = Detector.judge(method, Series.of(1, 2, 3));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused<List<Verdict>>) outcome).problems().getFirst().message())
                .contains("farrington looks 159 periods back", "160", "there are 3", "c1");
    }

    @Test
    void parametersThatMeanNothingAreRefused() {
        assertThatThrownBy(() -> new Method.Window(0, 3, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Method.Farrington(3, 3, 1.5, true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Series("x", List.of("1"), List.of(-1), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOutbreakThatIsNeverFoundIsTwentyPeriodsLate() {
        var outbreak = Collections.nCopies(10, true);
        var series =
                new Series(
                        "x",
                        Series.of(new int[10]).periods(),
                        Collections.nCopies(10, 0),
                        outbreak);
        var quality =
                Quality.of(
                        series,
                        Published.judge(Method.Ears.usual(Method.Ears.Variant.C1), series, 7));
        assertThat(quality).isEqualTo(new Quality(0, 0, 0, 3, 20));
        assertThat(quality.sensitivity()).isZero();
    }
}
