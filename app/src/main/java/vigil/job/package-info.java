/// Joins the stages to the store: what a command or the desk does with a workspace.
///
/// Start at [Workspace]. The promise of this package: bytes are sealed and logged before they are
/// read, what was made of them is sealed and logged too, and doing a job again adds nothing twice.
///
/// Words we use: a *workspace* is a folder with vault, log and keys; *quarantine* is where
/// originals that could not be read can be looked at, with the reason. Not here: what is printed
/// (`vigil.cli.evidence`, `vigil.cli.care`), taking in (`vigil.job.intake`), handing out
/// (`vigil.job.dossier`) and how things are kept (`vigil.store`).
@NullMarked
package vigil.job;

import org.jspecify.annotations.NullMarked;
