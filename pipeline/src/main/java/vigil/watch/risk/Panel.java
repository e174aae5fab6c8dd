package vigil.watch.risk;

import java.util.List;
import java.util.function.Predicate;
import vigil.model.Outcome;
import vigil.watch.elasticnet.Design;

/// Countries over years: what is known of each, and whether mass killing began after.
///
/// @param predictors what the numbers of each line are, in their order
/// @param lines a country and a year each, none twice
public record Panel(List<String> predictors, List<CountryYear> lines) {
    public Panel {
        predictors = List.copyOf(predictors);
        lines = List.copyOf(lines);
    }

    /// Reads a table with commas. Its head names `ewp_name` (or `country`), `year`, `mk_onset`,
    /// `mk_onset_1or2` and the predictors of the Early Warning Project; columns beyond these are
    /// left alone. An empty cell or `NA` is a number that is not known. Outcomes count as known
    /// once both years after are: where `mk_onset_1` and `mk_onset_2` are columns, they must be
    /// filled.
    ///
    /// @param text the whole table
    /// @param file its name, for messages
    /// @return the panel, or what is wrong with which line and column
    public static Outcome<Panel> read(String text, String file) {
        return new PanelTable(file).read(text);
    }

    /// What a predictor is in words: `coup attempted in five years`; its name if there are none.
    public static String words(String predictor) {
        return Predictors.words(predictor);
    }

    /// The last year of the table.
    public int lastYear() {
        return lines.stream().mapToInt(CountryYear::year).max().orElseThrow();
    }

    /// The complete lines of a year, in their order.
    public List<CountryYear> complete(int year) {
        return lines.stream().filter(line -> line.year() == year && line.complete()).toList();
    }

    /// The lines that a model may learn from: complete, with known outcome, up to a year.
    public List<CountryYear> training(int lastYear) {
        return chosen(line -> line.year() <= lastYear && line.trains());
    }

    /// @throws IllegalArgumentException if the outcomes are all of one kind
    static Design design(List<String> predictors, List<CountryYear> lines) {
        return Design.of(
                predictors,
                lines.stream().map(CountryYear::row).toList(),
                lines.stream().map(CountryYear::onsetAfter).toList());
    }

    private List<CountryYear> chosen(Predicate<CountryYear> wanted) {
        return lines.stream().filter(wanted).toList();
    }
}
