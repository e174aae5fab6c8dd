package vigil.read.event.frame;

import java.util.ArrayList;
import java.util.List;
import vigil.read.text.KeySet;
import vigil.read.text.Table;

/// The words by which a text calls a report false: `denials.tsv`. Immutable.
public final class Denials {
    private static final List<Table.Row> ROWS = Table.rows(Denials.class, "denials.tsv");

    private Denials() {}

    /// What may be called false: "reports", "claims".
    public static KeySet told() {
        return words("told");
    }

    /// What it is called: "fabrications", "untrue".
    public static KeySet untrue() {
        return words("false");
    }

    private static KeySet words(String what) {
        return KeySet.of(
                ROWS.stream()
                        .filter(row -> row.cell(0).equals(what))
                        .map(row -> row.cell(1))
                        .toList());
    }

    /// Phrases that deny by themselves: "is untrue".
    static List<String> phrases() {
        var phrases = new ArrayList<String>();
        for (var row : ROWS) {
            for (var form : row.cell(2).split(";", -1)) {
                if (!form.isBlank()) {
                    phrases.add(form.strip() + " " + row.cell(1));
                }
            }
        }
        return phrases;
    }
}
