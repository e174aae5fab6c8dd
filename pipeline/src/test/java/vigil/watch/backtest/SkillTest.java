package vigil.watch.backtest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.watch.backtest.Auc.Case;

class SkillTest {
    private static final List<Case> CASES =
            List.of(
                    new Case("a", 0.9, true),
                    new Case("b", 0.5, false),
                    new Case("c", 0.5, true),
                    new Case("d", 0.1, false));

    /// Of the four pairs three are won and one is a tie.
    @Test
    void aTieIsHalfWon() {
        var auc = requireNonNull(Auc.ofYear(CASES));
        assertThat(auc.value()).isCloseTo(3.5 / 4, within(1e-12));
        assertThat(auc.low()).isLessThan(auc.value());
    }

    @Test
    void aYearWithoutOnsetHasNoFigure() {
        assertThat(Auc.ofYear(List.of(new Case("a", 0.9, false)))).isNull();
    }

    @Test
    void recalibratedRisksAddUpToWhatCame() {
        var odds = List.of(-1.0, 0.0, 1.0, 2.0);
        double shift = Recalibration.of(odds, 1).shift();
        assertThat(odds.stream().mapToDouble(each -> Recalibration.probability(each + shift)).sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void aConditionIsMetAtItsBound() {
        var flag = new ScoreCard.Flag("popsize.log2", 21.6, true, 1);
        assertThat(flag.meets(21.6)).isTrue();
        assertThat(flag.meets(21.5)).isFalse();
    }
}
