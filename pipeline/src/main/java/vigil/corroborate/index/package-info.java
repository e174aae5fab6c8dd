/// Tables of ints for terms and reports by the million: how many reports have a term, and which.
///
/// Start at [Postings] and [Frequencies]. The promise of this package: what is kept grows with what
/// is filed, and answers do not depend on the order of filing. Not here: which terms are filed.
@NullMarked
package vigil.corroborate.index;

import org.jspecify.annotations.NullMarked;
