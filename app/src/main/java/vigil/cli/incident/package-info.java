/// The commands about incidents of a workspace: deciding, searching, handing out as tables and
/// maps.
///
/// One class a command, each named after it. They reach the store only through `vigil.job`.
@NullMarked
package vigil.cli.incident;

import org.jspecify.annotations.NullMarked;
