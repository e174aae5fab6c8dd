/// SYNTAX: what part each word plays in its sentence, and which words form one noun phrase.
///
/// Start at [SyntaxReader]; what it found is [Syntax]. [Inflections] lists the forms of a word, for
/// building lexicons. The promise of this package: it reads upper-case wire copy, ordinary text and
/// posts without capitals alike, and never costs more than a few hundred nanoseconds a word.
///
/// Words we use: a *tag* is a part of speech of Universal Dependencies; a *phrase* is a base noun
/// phrase, without the prepositional phrases and clauses behind it; its *head* is the word the rest
/// describes. Not here: sentences and tokens (`vigil.read.text`), what phrases refer to. The
/// tagger's weights come from `docs/provenance/tagger.md`; closed classes and irregular forms are
/// word lists beside this package.
@NullMarked
package vigil.read.syntax;

import org.jspecify.annotations.NullMarked;
