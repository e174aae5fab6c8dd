package vigil.read.event.scene;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import vigil.model.claim.Act;
import vigil.read.event.frame.Frame.Trigger;
import vigil.read.text.Lexicon;
import vigil.read.text.Table;
import vigil.read.text.TokenizedText;

/// Tells what a text is about, by words: sport borrows the words of war, and statements are claims
/// only where they are about violence, siege, aid or protection.
public final class Topics {
    private static final int MANY = 5;

    private final Set<String> elsewhere = new HashSet<>();
    private final Set<String> protection = new HashSet<>();

    public Topics() {
        for (var row : Table.rows(Topics.class, "topics.tsv")) {
            var words = row.cell(0).equals("protection") ? protection : elsewhere;
            for (var word : row.cell(1).split(";", -1)) {
                words.add(word.strip());
            }
        }
    }

    /// Whether the text has five different words of such a field, one in fifty of its tokens at
    /// least.
    public boolean elsewhere(TokenizedText text) {
        var found = new HashSet<String>();
        int count = 0;
        for (int i = 0; i < text.size(); i++) {
            if (elsewhere.contains(text.key(i))) {
                found.add(text.key(i));
                count++;
            }
        }
        return found.size() >= MANY && count * 50 >= text.size();
    }

    /// The sentences that have, or lie beside one that has, a word for violence, siege, aid or
    /// protection.
    public BitSet aboutViolence(TokenizedText text, Lexicon.Scan scan) {
        var about = new BitSet(text.sentences());
        for (int i = 0; i < text.size(); i++) {
            if (protection.contains(text.key(i))) {
                mark(about, text.sentenceOf(i));
            }
        }
        for (var match : scan.all(Trigger.class)) {
            var act = match.value().frame().act();
            if (match.value().frame().name().endsWith("-if")
                    || act instanceof Act.Assault
                    || act instanceof Act.Coerce
                    || act instanceof Act.Aid
                    || act instanceof Act.Control) {
                mark(about, text.sentenceOf(match.first()));
            }
        }
        return about;
    }

    private static void mark(BitSet about, int sentence) {
        about.set(Math.max(0, sentence - 1), sentence + 2);
    }
}
