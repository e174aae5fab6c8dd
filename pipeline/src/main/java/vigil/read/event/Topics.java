package vigil.read.event;

import java.util.HashSet;
import java.util.Set;
import vigil.read.text.Table;
import vigil.read.text.TokenizedText;

/// Tells texts of fields that borrow the words of war, such as sport, from reports of violence.
final class Topics {
    private static final int MANY = 5;

    private final Set<String> words = new HashSet<>();

    Topics() {
        for (var row : Table.rows(Topics.class, "topics.tsv")) {
            for (var word : row.cell(1).split(";", -1)) {
                words.add(word.strip());
            }
        }
    }

    /// Whether the text has five different words of such a field, one in fifty of its tokens at
    /// least.
    boolean elsewhere(TokenizedText text) {
        var found = new HashSet<String>();
        int count = 0;
        for (int i = 0; i < text.size(); i++) {
            if (words.contains(text.key(i))) {
                found.add(text.key(i));
                count++;
            }
        }
        return found.size() >= MANY && count * 50 >= text.size();
    }
}
