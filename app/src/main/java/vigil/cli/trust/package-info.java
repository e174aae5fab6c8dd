/// The commands by which others vouch for a log: time stamps from authorities, and witnesses.
///
/// One class a command, each named after it; they do their work through `vigil.job`. What all of
/// them print is in `vigil.cli.evidence`.
@NullMarked
package vigil.cli.trust;

import org.jspecify.annotations.NullMarked;
