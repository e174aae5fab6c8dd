/// The command line: parses what a person typed, calls the stages, prints.
///
/// Start at [Vigil]. The promise of this package: every command explains itself with `--help` and
/// examples, every error says what to do, and exit statuses are those of the reading contract.
@NullMarked
package vigil.cli;

import org.jspecify.annotations.NullMarked;
