/// PUBLISH: writes readings for scripts and for people. In: `vigil.model.reading.Reading`. Out:
/// text.
///
/// Start at [ReadingJson]. The promise of this package: the reading contract, to the letter;
/// offsets count Unicode code points.
@NullMarked
package vigil.publish;

import org.jspecify.annotations.NullMarked;
