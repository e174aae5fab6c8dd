package vigil.read.language;

import vigil.read.text.TokenizedText;

/// Tells the language of a text.
public final class Language {
    /// Unclear: too short, or no words that tell.
    public static final String UNCLEAR = "und";

    private final FunctionWords words = new FunctionWords();

    /// Loads the word list.
    public Language() {}

    /// The ISO 639-1 code of the language most of the text is in, or [#UNCLEAR].
    ///
    /// @param text of any length; its first few thousand characters decide
    public String of(TokenizedText text) {
        var script = Script.of(text.text());
        return switch (script) {
            case Script.LATIN -> words.language(text);
            case Script.NONE -> UNCLEAR;
            default -> script.language(text.text());
        };
    }
}
