/// Has the system's Chromium show and print pages, without a network of its own.
///
/// Start at [Browser]. The promise of this package: the browser asks whoever started it for every
/// single file, and reaches nothing else; so a picture shows what was captured and nothing that was
/// not, and a page cannot have it ask elsewhere.
///
/// Not here: where files come from (`vigil.job.fetch`) and what becomes of pictures
/// (`vigil.job.capture`).
@NullMarked
package vigil.job.browser;

import org.jspecify.annotations.NullMarked;
