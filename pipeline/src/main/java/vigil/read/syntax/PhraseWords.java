package vigil.read.syntax;

import java.util.HashMap;
import java.util.Map;
import vigil.read.text.Table;

/// Words that noun phrases treat in a way of their own, by `phrase-words.tsv`.
final class PhraseWords {
    static final int PARTICLE = 1;
    static final int LINK = 2;
    static final int TIME = 4;
    static final int BEFORE = 8;
    static final int ALONE = 16;
    static final int POSSESSIVE = 32;
    static final int ABBREVIATION = 64;
    static final int OPENING = 128;
    static final int DEGREE = 256;
    static final int LAST = 512;
    static final int DAY = 1024;

    private final Map<String, Integer> words = new HashMap<>();

    PhraseWords() {
        for (var row : Table.rows(PhraseWords.class, "phrase-words.tsv")) {
            int kind =
                    switch (row.cell(0)) {
                        case "particle" -> PARTICLE;
                        case "link" -> LINK;
                        case "time" -> TIME;
                        case "before" -> BEFORE;
                        case "alone" -> ALONE;
                        case "possessive" -> POSSESSIVE;
                        case "abbreviation" -> ABBREVIATION;
                        case "opening" -> OPENING;
                        case "degree" -> DEGREE;
                        case "last" -> LAST;
                        case "day" -> DAY;
                        default -> throw row.wrong("unknown kind");
                    };
            for (var word : row.cell(1).split(" ", -1)) {
                words.merge(word, kind, (a, b) -> a | b);
            }
        }
    }

    /// What is known of a word: a sum of the constants above, or 0.
    int of(String key) {
        return words.getOrDefault(key, 0);
    }
}
