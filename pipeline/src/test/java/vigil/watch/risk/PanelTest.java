package vigil.watch.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vigil.model.Outcome;
import vigil.model.Problem;

/// A panel that is not right is refused with the line and the words, so that no ranking comes from
/// half of it.
class PanelTest {
    private static final String HEADS =
            "ewp_name,"
                    + String.join(",", Predictors.names())
                    + ",mk_onset,mk_onset_1or2,mk_onset_1,mk_onset_2";

    private static String line(String country, String year, String people, String outcome) {
        return country
                + ","
                + Predictors.names().stream()
                        .map(name ->
                                switch (name) {
                                    case "year" -> year;
                                    case "popsize.log2" -> people;
                                    default -> "0";
                                })
                        .collect(Collectors.joining(","))
                + outcome;
    }

    private static List<Problem> problems(String... lines) {
        var outcome = Panel.read(HEADS + "\n" + String.join("\n", lines), "p.csv");
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<Panel>) outcome).problems();
    }

    @Test
    void textInANumberCellIsToldWithItsPlace() {
        var problem = problems(line("Aland", "1990", "many", ",0,0,0,0")).getFirst();
        assertThat(problem.code()).isEqualTo("not-a-number");
        assertThat(problem.found()).isEqualTo("many");
        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.message()).contains("popsize.log2");
    }

    @Test
    void aCountryYearTwiceIsTold() {
        var problem =
                problems(
                                line("Aland", "1990", "20", ",0,0,0,0"),
                                line("Aland", "1990", "21", ",0,0,0,0"))
                        .getFirst();
        assertThat(problem.code()).isEqualTo("duplicate-country-year");
        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.message()).contains("line 2");
    }

    @Test
    void allMissingColumnsAreNamedAtOnce() {
        var outcome = Panel.read("ewp_name,year\nAland,1990", "p.csv");
        assertThat(outcome.toString()).contains("popsize.log2").contains("mk_onset_1or2");
    }

    /// The published panel writes 0 for onsets of years that are not over. Taken as known they
    /// would teach the model that nothing comes.
    @Test
    void anOutcomeWhoseYearsAreNotOverIsNotKnown() {
        var outcome = Panel.read(HEADS + "\n" + line("Aland", "2024", "20", ",0,0,,"), "p.csv");
        assertThat(((Outcome.Done<Panel>) outcome).value().training(2024)).isEmpty();
    }
}
