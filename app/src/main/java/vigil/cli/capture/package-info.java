/// The command that captures pages and files.
///
/// Start at [CaptureCommand]. It reaches the store only through `vigil.job`.
@NullMarked
package vigil.cli.capture;

import org.jspecify.annotations.NullMarked;
