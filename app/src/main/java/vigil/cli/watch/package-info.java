/// The commands that watch counts over time.
///
/// One class a command, each named after it, loaded only when asked for, so that reading a report
/// starts as fast without them.
@NullMarked
package vigil.cli.watch;

import org.jspecify.annotations.NullMarked;
