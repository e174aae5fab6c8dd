/// What is kept of a report to lay it beside others: its terms, its claims, where and when it
/// happened. The text itself is let go.
///
/// Start at [Sheet]. The promise of this package: what is kept of one report is bounded, and the
/// same report gives the same sheet. Not here: comparing sheets (`match`, `lineage`).
@NullMarked
package vigil.corroborate.sheet;

import org.jspecify.annotations.NullMarked;
