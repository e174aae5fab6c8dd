/// The lists of words and numbers that come with joining.
///
/// Start at [WordList]. The promise of this package: what is no such list fails at once, by name.
@NullMarked
package vigil.corroborate.table;

import org.jspecify.annotations.NullMarked;
