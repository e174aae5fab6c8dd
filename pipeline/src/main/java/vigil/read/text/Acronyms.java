package vigil.read.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The short names that a text introduces itself: *"the Kivu Security Tracker (KST)"*.
///
/// The letters in the brackets must be the initials of the words before them; small words may be
/// passed over. Immutable.
public final class Acronyms {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 8;
    private static final Set<String> SMALL =
            Set.of("of", "for", "the", "and", "in", "on", "to", "at", "de", "la", "du", "des", "&");

    private final Map<String, Name> names;

    private Acronyms(Map<String, Name> names) {
        this.names = Map.copyOf(names);
    }

    /// A name in full.
    ///
    /// @param first first token, no article
    /// @param last last token; the bracket follows
    public record Name(int first, int last) {}

    /// The short names of a text.
    public static Acronyms of(TokenizedText text) {
        var names = new HashMap<String, Name>();
        for (int i = 1; i + 2 < text.size(); i++) {
            if (text.is(i, "(") && text.is(i + 2, ")") && isShort(text, i + 1)) {
                var name = before(text, i, text.key(i + 1), false);
                name = name == null ? before(text, i, text.key(i + 1), true) : name;
                if (name != null) {
                    names.putIfAbsent(text.key(i + 1), name);
                }
            }
        }
        return new Acronyms(names);
    }

    /// The full name that a word is short for, or null.
    public @Nullable Name of(String key) {
        return names.get(key);
    }

    /// Whether the text introduces none.
    public boolean isEmpty() {
        return names.isEmpty();
    }

    private static boolean isShort(TokenizedText text, int i) {
        if (text.kind(i) != TokenizedText.Kind.WORD) {
            return false;
        }
        var form = text.form(i);
        return form.length() >= SHORTEST
                && form.length() <= LONGEST
                && form.chars().allMatch(Character::isLetter)
                && (text.caseless() || form.equals(form.toUpperCase(Locale.ROOT)));
    }

    /// Walks back from the bracket, a letter a word.
    ///
    /// @param all whether small words have a letter too: "Department of Defence (DoD)"
    private static @Nullable Name before(
            TokenizedText text, int bracket, String letters, boolean all) {
        int sentence = text.sentenceStart(text.sentenceOf(bracket));
        int letter = letters.length() - 1;
        int at = bracket - 1;
        while (at >= sentence && letter >= 0) {
            if (text.kind(at) == TokenizedText.Kind.HYPHEN || text.is(at, "'s", "'")) {
                at--;
                continue;
            }
            if (text.kind(at) != TokenizedText.Kind.WORD) {
                return null;
            }
            boolean small = !all && SMALL.contains(text.key(at));
            if (!small && text.key(at).charAt(0) != letters.charAt(letter)) {
                return null;
            }
            letter -= small ? 0 : 1;
            at--;
        }
        int first = at + 1;
        return letter < 0 && first < bracket - 1 ? new Name(first, bracket - 1) : null;
    }
}
