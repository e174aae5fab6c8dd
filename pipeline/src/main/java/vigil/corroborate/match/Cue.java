package vigil.corroborate.match;

import java.util.List;
import java.util.Locale;

/// What two reports are compared by. The order is the order of a row of values.
public enum Cue {
    /// Words in common, by rarity.
    WORDS(0, "words in common"),
    /// Neighbouring words in common.
    PHRASES(1, "phrases in common"),
    /// Its square root: the first few say most.
    SOME_PHRASES(2, "some phrases in common"),
    /// Names in common.
    NAMES(3, "names in common"),
    /// Its square root.
    SOME_NAMES(4, "some names in common"),
    /// Ages, addresses, figures in common.
    NUMBERS(5, "numbers in common"),
    /// Both name one town or site.
    SAME_PLACE(6, "the same place"),
    /// They name towns or sites that lie apart.
    FAR(7, "places far apart"),
    /// Both days of publication are known.
    DATED(8, "both are dated"),
    /// Days between them, as a logarithm.
    GAP(9, "days between them"),
    /// The rarest name they share.
    RAREST_NAME(10, "a rare name in common"),
    /// Runs of words in common, too few for a reprint: what an outlet prints under every story.
    STOCK(11, "stock phrases"),
    /// Acts of one kind in one town on one day.
    SAME_EVENT(12, "one kind of act in one town on one day"),
    /// How many reports tell of acts in that town, as a logarithm.
    BUSY_PLACE(13, "much happens in that town"),
    /// Acts of another kind, or elsewhere, or on other days.
    OTHER_EVENT(14, "other acts, towns or days");

    /// All, in the order of a row.
    static final List<Cue> ALL = List.of(values());

    private final int column;
    private final String words;

    Cue(int column, String words) {
        this.column = column;
        this.words = words;
    }

    /// Where in a row its value stands.
    int column() {
        return column;
    }

    /// For a person.
    public String words() {
        return words;
    }

    /// The name in the table of weights: `some-names`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
