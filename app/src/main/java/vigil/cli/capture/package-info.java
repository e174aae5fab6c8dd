/// The command that captures pages and files, and what it shares with those that fetch feeds.
///
/// Start at [CaptureCommand]. It reaches the store only through `vigil.job`.
@NullMarked
package vigil.cli.capture;

import org.jspecify.annotations.NullMarked;
