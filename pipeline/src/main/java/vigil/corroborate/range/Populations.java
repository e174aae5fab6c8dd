package vigil.corroborate.range;

import java.util.List;
import java.util.Map;
import vigil.corroborate.table.WordList;
import vigil.model.claim.Figure;

/// How many people live in a country, to flag numbers that cannot be right.
final class Populations {
    private static final Map<String, Long> PEOPLE = WordList.numbers("populations.tsv");
    private static final double SLACK = 1.5; // the table is of one year

    private Populations() {}

    /// A remark if a number is above the people of a country that its claims name, else empty.
    static String exceeded(Figure.Unit unit, int number, List<Statement> statements) {
        if (unit != Figure.Unit.PERSONS) {
            return "";
        }
        for (var statement : statements) {
            var mention = statement.told().claim().place();
            var place = mention == null ? null : mention.place();
            var country = place == null ? null : place.country();
            var people = country == null ? null : PEOPLE.get(country);
            if (people != null && number > SLACK * people) {
                return "; flagged: above the population of " + country;
            }
        }
        return "";
    }
}
