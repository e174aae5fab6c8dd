package vigil.read.language;

import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.read.text.KeyMap;
import vigil.read.text.Table;
import vigil.read.text.TokenizedText;
import vigil.read.text.TokenizedText.Kind;

/// Tells languages in Latin script apart by their commonest words.
final class FunctionWords {
    /// Tokens that are looked at: a page or so.
    private static final int MOST_TOKENS = 600;

    /// Words that another language than English needs to be named.
    private static final int FEWEST = 2;

    /// The share of words that are function words in running text is a third or more; half of that
    /// is enough.
    private static final double LEAST_SHARE = 0.12;

    private static final double CLEARLY_MORE = 1.5;
    private static final String ENGLISH = "en";

    private final List<String> languages;
    private final int english;
    private final KeyMap<Long> languagesOf;

    FunctionWords() {
        var rows = Table.rows(FunctionWords.class, "function-words.tsv");
        var languagesOf = new HashMap<String, Long>();
        languages = rows.stream().map(row -> row.cell(0)).toList();
        for (int i = 0; i < rows.size(); i++) {
            long bit = 1L << i;
            for (var key : keys(rows.get(i).cell(1))) {
                languagesOf.merge(key, bit, (before, more) -> before | more);
            }
        }
        english = languages.indexOf(ENGLISH);
        this.languagesOf = KeyMap.of(languagesOf);
    }

    private static Iterable<String> keys(String words) {
        return Stream.of(words.split(" ", -1))
                .map(TokenizedText::of)
                .filter(word -> word.size() > 0)
                .map(word -> word.key(0))
                .collect(Collectors.toSet());
    }

    String language(TokenizedText text) {
        int[] found = new int[languages.size()];
        int words = 0;
        for (int i = 0; i < Math.min(text.size(), MOST_TOKENS); i++) {
            if (text.kind(i) == Kind.WORD) {
                words++;
                var known = languagesOf.get(text.key(i));
                long mask = known == null ? 0 : known;
                for (; mask != 0; mask &= mask - 1) {
                    found[Long.numberOfTrailingZeros(mask)]++;
                }
            }
        }
        int english = found[this.english];
        int best = 0;
        for (int i = 1; i < found.length; i++) {
            best = found[i] > found[best] ? i : best;
        }
        boolean other =
                found[best] >= FEWEST
                        && found[best] > english * CLEARLY_MORE
                        && found[best] >= words * LEAST_SHARE;
        return other ? languages.get(best) : english > 0 ? ENGLISH : Language.UNCLEAR;
    }
}
