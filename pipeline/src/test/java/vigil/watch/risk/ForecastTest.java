package vigil.watch.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.HashMap;
import org.junit.jupiter.api.Test;

/// The 2025 edition, against what was published and what was solved to the end elsewhere.
class ForecastTest {
    @Test
    void theEditionOf2025IsReproduced() throws IOException {
        var panel = PublishedPanel.panel();
        var forecast = Forecast.of(panel, 2024, FoldTable.published());

        assertThat(forecast.learntFrom()).isEqualTo(8970);
        assertThat(forecast.validation().path().fits()).hasSize(67);
        assertThat(forecast.fit().lambda()).isCloseTo(0.00258642894831816, within(1e-12));

        var coefficients = PublishedPanel.table("derived_coefficients_tight_convergence.csv");
        for (int j = 0; j < 39; j++) {
            var expected = coefficients.get(j + 1);
            assertThat(forecast.predictors().get(j)).isEqualTo(expected.getFirst());
            assertThat(forecast.fit().coefficients().get(j))
                    .as(expected.getFirst())
                    .isCloseTo(Double.parseDouble(expected.get(1)), within(1e-6));
        }
        // year and its square nearly carry each other: the reference stopped 5e-5 short of the end
        assertThat(forecast.fit().intercept())
                .isCloseTo(Double.parseDouble(coefficients.getFirst().get(1)), within(1e-4));

        int swapped = 0;
        for (var line : PublishedPanel.table("derived_forecast_2025_2026_full_precision.csv")) {
            var ours = forecast.of(line.get(2)).orElseThrow();
            int rank = Integer.parseInt(line.get(0));
            assertThat(ours.risk()).isCloseTo(Double.parseDouble(line.get(3)), within(1e-4));
            swapped += ours.rank() == rank ? 0 : 1;
            if (rank <= 30) {
                assertThat(ours.rank()).as(line.get(2)).isEqualTo(rank);
            }
        }
        assertThat(swapped).isLessThanOrEqualTo(4);
    }

    @Test
    void foldsFromTheSeedAreThePublishedOnes() throws IOException {
        var lines = PublishedPanel.panel().training(2022);
        var drawn = FoldTable.published().of(lines);
        var expected = new HashMap<String, Integer>();
        for (var cells : PublishedPanel.table("derived_train_foldid.csv")) {
            expected.put(cells.get(1) + cells.get(2), Integer.valueOf(cells.get(3)));
        }
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            assertThat(drawn.get(i)).isEqualTo(expected.get(line.country() + line.year()));
        }
    }
}
