package vigil.read.syntax;

import vigil.read.text.TokenizedText;

/// Reads the syntax of English texts, in any case.
///
/// Built once (it loads its tables); immutable and shared between threads.
public final class SyntaxReader {
    private final Tagger tagger;
    private final Lemmas lemmas;
    private final PhraseWords phraseWords;

    public SyntaxReader() {
        var classes = new WordClasses();
        lemmas = new Lemmas(classes);
        tagger = new Tagger(new ClosedClasses(), classes);
        phraseWords = new PhraseWords();
    }

    /// Tags a text and finds its noun phrases.
    public Syntax read(TokenizedText text) {
        var tags = tagger.tag(text);
        var forms = new VerbForms(text, tags, lemmas).run();
        var phrases = new PhraseScan(text, tags, forms, phraseWords).run();
        return new Syntax(text, tags, forms, lemmas, phrases);
    }
}
