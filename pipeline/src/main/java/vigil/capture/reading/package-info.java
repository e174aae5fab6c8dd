/// Reads readings back that were written as JSON.
///
/// Start at [ReadingLine]. The promise of this package: a reading that is written and read back has
/// the same claims. Not here: reports (`vigil.capture`), or writing (`vigil.publish`).
@NullMarked
package vigil.capture.reading;

import org.jspecify.annotations.NullMarked;
