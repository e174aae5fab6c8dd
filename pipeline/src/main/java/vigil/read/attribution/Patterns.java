package vigil.read.attribution;

import java.util.ArrayList;
import java.util.List;
import vigil.read.rule.RuleText;
import vigil.read.text.Table;

/// The patterns of `patterns.tsv`, as people read them.
final class Patterns {
    private Patterns() {}

    static List<RuleText> load() {
        var rules = new ArrayList<RuleText>();
        for (var row : Table.rows(Patterns.class, "patterns.tsv")) {
            rules.add(
                    new RuleText(
                            row.cell(0),
                            row.cell(1),
                            List.of(row.cell(2).split(" / ")),
                            List.of(row.cell(3).split(" / ")),
                            String.join("\t", row.cells())));
        }
        return rules;
    }
}
