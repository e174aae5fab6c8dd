package vigil.read.place;

import java.util.HashMap;
import java.util.Locale;
import vigil.read.text.KeyMap;
import vigil.read.text.Table;

/// What a word beside a name says of it. The words are in `cues.tsv`.
enum Cue {
    /// "in", "near", "from".
    LOCATIVE,
    OF,
    CITY,
    AREA,
    DISTRICT,
    QUARTER,
    /// "countryside", "outskirts".
    LAND,
    SITE,
    WATER,
    RELIEF,
    /// "eastern".
    DIRECTION,
    /// "Mr", "General": a person follows.
    TITLE,
    /// "said": a person or body precedes.
    PERSON,
    /// "Post", "Times": the name before it is part of a body's name.
    ORGANISATION,
    /// "Road", "Hospital": ends the name of a site.
    FACILITY,
    MONTH,
    /// "shelled", "captured": what is taken or hit follows.
    FORCE,
    /// "strikes", "bombs": "on" and what is hit follow.
    BLOW,
    /// Never a place alone.
    NEVER;

    private static final KeyMap<Integer> WORDS = words();

    private static KeyMap<Integer> words() {
        var words = new HashMap<String, Integer>();
        for (var row : Table.rows(Cue.class, "cues.tsv")) {
            var cue = valueOf(row.cell(0).toUpperCase(Locale.ROOT));
            for (var word : row.cell(1).split(" ", -1)) {
                words.merge(word, cue.bit(), (a, b) -> a | b);
            }
        }
        return KeyMap.of(words);
    }

    /// All that a word says, as a set of bits.
    static int of(String key) {
        var bits = WORDS.get(key);
        return bits == null ? 0 : bits;
    }

    /// This cue as a set of bits.
    @SuppressWarnings("EnumOrdinal") // an index into a set of bits that lives for one reading
    int bit() {
        return 1 << ordinal();
    }

    /// Whether this cue is in a set of bits.
    boolean in(int bits) {
        return (bits & bit()) != 0;
    }

    /// Whether a word says this.
    boolean is(String key) {
        return in(of(key));
    }
}
