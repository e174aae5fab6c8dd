package vigil.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.model.Problem;

class TextHeaderTest {
    @Test
    void linesAboveTheTextAreKnownOfItAndNotItsWords() {
        var text =
                """
                Title: Four killed
                Source: Example Wire
                Published: 2016-08-11
                Note: a sample

                ALEPPO - Bombs fell.
                """;
        var header = TextHeader.of(text, "f.txt");
        assertThat(header.title()).isEqualTo("Four killed");
        assertThat(header.source()).isEqualTo("Example Wire");
        assertThat(header.published()).isEqualTo(LocalDate.of(2016, 8, 11));
        assertThat(text.substring(header.body())).isEqualTo("ALEPPO - Bombs fell.\n");
    }

    /// Taken for a header, the first words of a report would have vanished from the record.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Source: the army said so.",
                "Source: the army\nBombs fell.\n\nMore.",
                "Killed: four\n\nInjured: sixty\n",
                "Note: a correction\n\nBombs fell.",
                "ALEPPO: Bombs fell.\n\nMore.",
                "\n\nTitle: x\n\ny",
                ""
            })
    void textThatOnlyLooksLikeItStaysText(String text) {
        assertThat(TextHeader.of(text, "f.txt").body()).isZero();
    }

    @Test
    void aDayThatDoesNotExistIsLeftOutAndSaid() {
        var header = TextHeader.of("Title: x\nPublished: 2016-02-31\n\ny", "f.txt");
        assertThat(header.published()).isNull();
        assertThat(header.warnings())
                .extracting(Problem::line, Problem::column, Problem::found)
                .containsExactly(tuple(2, 12, "2016-02-31"));
    }
}
