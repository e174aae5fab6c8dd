/// Training of the part-of-speech tagger: a teacher tags texts once ([TaggerTeacher]), then our own
/// small tagger learns to agree with it, with and without capitals ([TaggerTraining]).
///
/// Neither runs in the build; `docs/provenance/tagger.md` says when and on what they ran.
@NullMarked
package vigil.bench.tagger;

import org.jspecify.annotations.NullMarked;
