/// The commands that look after what is kept: checks, receipts, tables, erasing, what is amiss with
/// the machine.
///
/// One class a command, each named after it; they do their work through `vigil.job`. Taking in and
/// handing out is in `vigil.cli.evidence`, with what all of them print.
@NullMarked
package vigil.cli.care;

import org.jspecify.annotations.NullMarked;
