/// The words of reports, as numbers that can be laid beside each other by the million.
///
/// Start at [TermReader]. The promise of this package: the same text gives the same [Terms], and a
/// [Vector] depends on the set of reports, not on their order. Not here: what the words mean, which
/// is the reader's work.
@NullMarked
package vigil.corroborate.text;

import org.jspecify.annotations.NullMarked;
