/// The reader's first look at a text: tokens, sentences, paragraphs, and what the lexicon knows.
///
/// Start at [TokenizedText] and [Lexicon]. The promise of this package: every token keeps its place
/// in the text, and matching does not depend on case, accents, hyphens or the shape of apostrophes,
/// since old wire copy is all upper case and social posts have no case at all.
///
/// Words we use: a token's *form* is as written, its *key* is what is compared. Not here: what
/// words mean (the packages beside this one).
@NullMarked
package vigil.read.text;

import org.jspecify.annotations.NullMarked;
