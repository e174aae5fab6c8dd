/// Copies with parts taken out: words of texts, areas of pictures.
///
/// Start at [Redaction]. The promise of this package: what was to go is not in the copy in any form
/// that this package knows of, or there is no copy; the original is never touched. Kinds of files
/// in which something can hide are refused with the reason.
@NullMarked
package vigil.job.redact;

import org.jspecify.annotations.NullMarked;
