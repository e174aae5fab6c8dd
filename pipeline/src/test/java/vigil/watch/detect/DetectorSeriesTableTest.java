package vigil.watch.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.model.Outcome;
import vigil.model.Problem;

class DetectorSeriesTableTest {
    private static List<String> problems(String text) {
        var outcome = SeriesTable.read(text, "weeks.csv");
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<Series>) outcome)
                .problems().stream().map(Problem::toString).toList();
    }

    @Test
    void quotesAndMarksOfOtherProgramsAreRead() {
        var outcome = SeriesTable.read("\uFEFF\"week\",\"Cases\"\r\n\"2016-31\",4\r\n", "w.csv");
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        var series = ((Outcome.Done<Series>) outcome).value();
        assertThat(series.periods()).containsExactly("2016-31");
        assertThat(series.counts()).containsExactly(4);
        assertThat(series.outbreak()).isEmpty();
    }

    @Test
    void aMissingColumnIsNamedWithThoseThatAreThere() {
        assertThat(problems("week,reports\n1,2\n"))
                .containsExactly(
                        "weeks.csv:1:1: no column of counts; name one of the columns (week,"
                                + " reports) \"count\"");
    }

    /// A word taken for 0 would hide a week.
    @Test
    void textInACellOfNumbersIsShownWithItsPlace() {
        assertThat(problems("week,count\n1,2\n2,many\n3,-1\n4,\n4,1,5\n"))
                .satisfiesExactly(
                        first ->
                                assertThat(first)
                                        .startsWith("weeks.csv:3:3: column count needs a whole")
                                        .endsWith("found \"many\""),
                        second -> assertThat(second).startsWith("weeks.csv:4:3:").contains("-1"),
                        third -> assertThat(third).startsWith("weeks.csv:5:3:"),
                        fourth -> assertThat(fourth).startsWith("weeks.csv:6:1: 3 cells"));
    }

    @Test
    void aWeekThatStandsTwiceIsNotCountedTwice() {
        assertThat(problems("week,count\n1,2\n1,3\n").getFirst())
                .startsWith("weeks.csv:3:1: the same period as in line 2");
    }

    @Test
    void anEmptyTableIsSaid() {
        assertThat(problems("\n").getFirst()).contains("an empty table");
    }
}
