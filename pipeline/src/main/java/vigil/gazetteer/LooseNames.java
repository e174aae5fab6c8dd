package vigil.gazetteer;

import vigil.read.place.gazetteer.NameKeys;
import vigil.read.text.TokenizedText;

/// Loose spellings as the gazetteer stores them.
final class LooseNames {
    private LooseNames() {}

    /// The loose spelling of a name, marked so that it never meets a plain one; empty if the name
    /// has none.
    static String of(String name) {
        if (name.isEmpty()
                || Character.UnicodeScript.of(name.codePointAt(0))
                        != Character.UnicodeScript.LATIN) {
            return "";
        }
        var text = TokenizedText.of(name);
        var words = new StringBuilder();
        for (int i = 0; i < text.size(); i++) {
            if (text.kind(i) == TokenizedText.Kind.WORD) {
                words.append(words.isEmpty() ? "" : " ").append(text.key(i));
            }
        }
        var loose = NameKeys.loose(words.toString());
        return loose.isEmpty() ? "" : NameKeys.LOOSE_MARK + " " + loose;
    }
}
