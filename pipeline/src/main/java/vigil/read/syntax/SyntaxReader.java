package vigil.read.syntax;

import vigil.read.text.TokenizedText;

/// Reads the syntax of English texts, in any case.
///
/// Built once (it loads its tables); immutable and shared between threads.
public final class SyntaxReader {
    private final Tagger tagger;
    private final VerbForms verbForms;
    private final Lemmas lemmas;
    private final PhraseWords phraseWords;

    public SyntaxReader() {
        lemmas = new Lemmas();
        tagger = new Tagger(new ClosedClasses());
        verbForms = new VerbForms(lemmas);
        phraseWords = new PhraseWords();
    }

    /// Tags a text and finds its noun phrases.
    public Syntax read(TokenizedText text) {
        var tags = tagger.tag(text);
        var forms = verbForms.of(text, tags);
        var phrases = new PhraseScan(text, tags, forms, phraseWords).run();
        return new Syntax(text, tags, forms, lemmas, phrases);
    }
}
