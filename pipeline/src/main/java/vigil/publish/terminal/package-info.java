/// Readings as text for people at a terminal.
///
/// Start at [TerminalReport]. The promise of this package: sources first, the words of every value,
/// nothing wider than the terminal, and no byte of a report can steer the terminal, since control
/// characters are shown and not sent. Not here: what headings and values are called
/// (`vigil.publish.words`).
@NullMarked
package vigil.publish.terminal;

import org.jspecify.annotations.NullMarked;
