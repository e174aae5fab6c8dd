/// The commands that make copies: backups, workspaces from them, and redacted copies of objects.
///
/// One class a command, each named after it; they do their work through `vigil.job`. What all of
/// them print is in `vigil.cli.evidence`.
@NullMarked
package vigil.cli.copies;

import org.jspecify.annotations.NullMarked;
