/// Takes the text out of PDF and DOCX files, in a process of its own with little memory and little
/// time: a hostile or damaged document can stop that process and nothing else.
///
/// Start at [DocumentReader]. The promise of this package: no document hangs a run, fills its
/// memory or makes it unpack more than it should. Not here: what is in pictures (no character
/// recognition), and other office formats. Design:
/// `docs/design/010-documents-in-a-process-of-their-own.md`.
@NullMarked
package vigil.capture.document;

import org.jspecify.annotations.NullMarked;
