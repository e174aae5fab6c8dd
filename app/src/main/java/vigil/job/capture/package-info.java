/// Captures pages and files: what a site gave, as it gave it, in one web archive that is then taken
/// in as any other.
///
/// Start at [Capture]. The promise of this package: one capture is one archive, written once; it
/// has every request and response in the order they happened, says who took it, when, why and
/// through which address, and says what is not in it.
///
/// Words we use: a *page* is what was asked for, *requisites* are the pictures, style sheets and
/// scripts it made use of. Not here: the network (`vigil.job.fetch`), the browser
/// (`vigil.job.browser`), sealing and reading (`vigil.job.intake`).
@NullMarked
package vigil.job.capture;

import org.jspecify.annotations.NullMarked;
