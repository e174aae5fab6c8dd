package vigil.read.time.pattern;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.read.text.KeySet;
import vigil.read.text.TokenizedText;

/// One place of a pattern.
///
/// @param literals the words that may stand here, as keys
/// @param keys the same words, for asking
/// @param classes the classes that may stand here
/// @param optional whether the place may be empty
/// @param captures whether values go to their slots
/// @param hint bits of the literals' keys, see [Hint]
record Element(
        Set<String> literals,
        KeySet keys,
        List<TokenClass> classes,
        boolean optional,
        boolean captures,
        long hint) {

    Element {
        literals = Set.copyOf(literals);
        classes = List.copyOf(classes);
    }

    /// Reads `a|an`, `of?`, `<day>`, `<_day>` (matched, not captured), `<unit>|<units>`.
    static Element parse(String written) {
        boolean optional = written.length() > 1 && written.endsWith("?");
        var body = optional ? written.substring(0, written.length() - 1) : written;
        var literals = new HashSet<String>();
        var classes = new java.util.ArrayList<TokenClass>();
        boolean captures = true;
        for (var one : body.split("\\|", -1)) {
            if (one.startsWith("<") && one.endsWith(">")) {
                var name = one.substring(1, one.length() - 1);
                captures &= !name.startsWith("_");
                classes.add(
                        TokenClass.valueOf(
                                name.replace("_", "").toUpperCase(java.util.Locale.ROOT)));
            } else {
                literals.add(one);
            }
        }
        return new Element(
                literals, KeySet.of(literals), classes, optional, captures, Hint.of(literals));
    }

    /// One past the last token where it stands at token `i`, or -1.
    int match(TokenizedText text, int i, @Nullable Slots slots, Words words) {
        if (i < 0 || i >= text.size()) {
            return -1;
        }
        var key = text.key(i);
        if (Hint.mayHold(hint, key) && keys.contains(key)) {
            return i + 1;
        }
        for (int c = 0; c < classes.size(); c++) {
            int end = classes.get(c).match(text, i, captures ? slots : null, words);
            if (end >= 0) {
                return end;
            }
        }
        return text.kind(i) == TokenizedText.Kind.HYPHEN && literals.contains("-") ? i + 1 : -1;
    }
}
