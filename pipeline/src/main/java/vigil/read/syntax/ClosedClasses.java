package vigil.read.syntax;

import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import vigil.read.text.KeyMap;
import vigil.read.text.Table;
import vigil.read.text.TokenizedText;

/// Words that are only ever one part of speech, and tokens that are not words.
final class ClosedClasses {
    private final KeyMap<Pos> words;

    ClosedClasses() {
        var words = new HashMap<String, Pos>();
        for (var row : Table.rows(ClosedClasses.class, "closed.tsv")) {
            if (row.cell(0).equals("may")) {
                continue; // see WordClasses
            }
            var pos = Pos.valueOf(row.cell(0));
            for (var word : row.cell(1).split(" ", -1)) {
                if (words.put(word, pos) != null) {
                    throw row.wrong("listed twice: " + word);
                }
            }
        }
        this.words = KeyMap.of(words);
    }

    /// The tag that needs no context, or null.
    @Nullable Pos tag(TokenizedText text, int i) {
        return switch (text.kind(i)) {
            case WORD -> words.get(text.key(i));
            case NUMBER -> {
                if (TagFeatures.isCode(text, i)) {
                    yield Pos.PROPN;
                }
                yield isOrdinal(text.key(i)) ? Pos.ADJ : Pos.NUM;
            }
            case HYPHEN, QUOTE, PUNCTUATION -> Pos.PUNCT;
            case SYMBOL -> Pos.SYM;
        };
    }

    private static boolean isOrdinal(String key) {
        return key.endsWith("st") || key.endsWith("nd") || key.endsWith("rd") || key.endsWith("th");
    }
}
