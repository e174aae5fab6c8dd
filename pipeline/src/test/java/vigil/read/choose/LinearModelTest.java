package vigil.read.choose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigil.read.event.EventReader;
import vigil.read.text.Table;

class LinearModelTest {
    /// The table is read from its bytes, not from strings: a line misread there would put a person
    /// into a role by a weight that nobody learned.
    @Test
    void everyLineOfTheTableHasTheWeightThatIsWrittenThere() {
        var model = LinearModel.load(EventReader.class, "roles.tsv");
        for (var row : Table.rows(EventReader.class, "roles.tsv")) {
            var name = row.cells().getFirst();
            double written = Float.parseFloat(row.cell(1));
            assertThat(name.equals("bias=") ? model.bias() : model.weight(name))
                    .as(name)
                    .isCloseTo(written, within(name.equals("bias=") ? 1e-6 : 0));
        }
    }

    /// A model in training is scored from names, the same model as shipped from its file: if they
    /// disagreed, the figures measured in training would not hold for what a person reads.
    @Test
    void aTableAndAMapOfTheSameWeightsGiveTheSameScores() {
        var table = "# comment\nbias=\t-0.25\r\nword=é|ü\t1.5\n\nword=a||\t2\npair=a|b\t-.125\n";
        var file = new WeightFile("test", table.getBytes(StandardCharsets.UTF_8));
        var read = new HashMap<Long, Double>();
        while (file.next()) {
            read.put(file.fact(), file.weight());
        }
        assertThat(read)
                .hasSize(4)
                .containsEntry(Features.parse("bias="), -0.25)
                .containsEntry(Features.parse("word=é|ü"), 1.5)
                .containsEntry(Features.parse("word=a||"), 2.0)
                .containsEntry(Features.parse("pair=a|b"), -0.125);
    }

    /// Facts shared by all wordings of a candidate are counted once; a wording that inherited those
    /// of the one before it would win by another's words.
    @Test
    void factsThatAreCutOffCountNoMore() {
        var model = LinearModel.of(Map.of("bias=", 0.5, "a=x", 1.0, "b=y", 2.0));
        var features = new Features(true);
        features.add("a", "x");
        int shared = features.size();
        features.add("b", "y");
        assertThat(model.score(features)).isEqualTo(3.5);
        assertThat(model.score(features, shared)).isEqualTo(2.0);
        features.cutTo(shared);
        assertThat(model.score(features)).isEqualTo(1.5);
        assertThat(features.names()).containsExactly("a=x");
    }

    /// A broken table must stop the start, not give silent zeros.
    @Test
    void aLineThatIsNoFactWithItsWeightIsRefused() {
        for (var line : new String[] {"fact", "a=b", "a=b\t", "a=b\tx", "a\t1", "a=b\t1e5"}) {
            var file = new WeightFile("test", line.getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(file::next)
                    .as(line)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(line);
        }
    }
}
