/// The commands that make a workspace, take in and hand out.
///
/// One class a command, each named after it. They reach the store only through `vigil.job`, and are
/// loaded only when asked for, so that reading a report starts as fast without them. Looking after
/// what is kept is in `vigil.cli.care`.
@NullMarked
package vigil.cli.evidence;

import org.jspecify.annotations.NullMarked;
