/// The commands about what is kept: workspace, intake, checks, receipts, dossiers.
///
/// One class a command, each named after it. They reach the store only through `vigil.job`, and are
/// loaded only when asked for, so that reading a report starts as fast without them.
@NullMarked
package vigil.cli.evidence;

import org.jspecify.annotations.NullMarked;
